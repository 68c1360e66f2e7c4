import { wordSet } from "../../text/word-lists.ts";
import { type Draft, imply, type Passage } from "./draft.ts";
import { singular } from "./singular.ts";

/**
 * Whether a number without noun, currency, percent or unit plainly counts something: "from 5,000 to 6,200", "rose to 45.2",
 * "at least 45", "killing 12". Number words and small numbers without such company are let go.
 */
export function plainlyCounts({ tokens, first, end }: Passage, draft: Draft): boolean {
  const { number } = draft;
  const before = draft.first > first ? (tokens[draft.first - 1]?.lower ?? "") : "";
  if (draft.counts || draft.scale !== 1 || (number.grouped && number.form === "digits")) return true;
  if (number.value === 1 && number.form === "words") return false;
  if (draft.qualifier !== undefined && draft.qualifier !== "within" && draft.qualifier !== "or so") return true;
  if (toll.has(before)) return true;
  // "up 1 1/8": a price of shares
  if (number.decimal && number.form === "digits" && number.last > number.first) return true;
  const [next, second] =
    draft.last + 1 < end ? [tokens[draft.last + 1]?.lower ?? "", tokens[draft.last + 2]?.lower ?? ""] : ["", ""];
  // "500 jobs in March and 700 in April", "82 people, including 31 in Halden, 24 in Orvik", "40 more than a year before", "0.35 of a share"
  const isListed = before === "and" || before === "including" || (before === "," && /^(?:at|in)$/.test(next));
  if (number.form === "digits" && draft.unit !== undefined && isListed && phraseEnds.has(next)) return true;
  if (number.form === "digits" && more.has(next)) return true;
  if (number.decimal && (next === "of" || levels.has(next))) return true;
  const before2 = tokens[draft.first - 2]?.lower ?? "";
  // "214 cars were sold, against 285 in December"
  const compared = before === "against" || (before === "with" && before2 === "compared");
  if (compared && number.form === "digits" && (number.decimal || (number.value > 9 && draft.unit !== undefined)))
    return true;
  // "112 ships, of which 80", "lay off 214", "headcount is 86"
  if (wholes.has(before) && before2 === "of") return true;
  if (number.form === "digits" && before === "off" && layings.has(before2)) return true;
  const head = before === "at" ? (tokens[draft.first - 3]?.lower ?? "") : before2;
  if (number.form === "digits" && levelVerbs.has(before) && heads.has(head)) return true;
  // "fell 26 to 10,300", "up 12 at 3,400"
  const isMove = moves.has(before) || before === "up" || before === "down";
  if (isMove && (next === "to" || next === "at") && tokens[draft.last + 2]?.kind === "number")
    return number.form === "digits";
  // "17 injured", "15 are missing"
  const third = tokens[draft.last + 3]?.lower ?? "";
  if (casualties.has(next) || (copulas.has(next) && (casualties.has(second) || casualties.has(third)))) return true;
  // "735 were delivered"
  if (copulas.has(next) && number.form === "digits" && draft.unit !== undefined && number.value > 9) return true;
  // "120 of them", "14 of the mid-size 787", "15 a year", "789, or about a quarter"
  if (next === "of" && ofThem.has(second) && number.value > 1) return true;
  if (rates.has(next) && periods.has(second)) return true;
  if (number.form === "digits" && next === "," && second === "or") return true;
  // "declines led gains 902 to 571", "the house voted 52 to 48"
  const rival = tokens[draft.first - 2];
  if (before === "to" && rival?.lower === "votes") return true;
  const opposed = before === "to" && rival?.kind === "number";
  if (opposed ? isVote(tokens, draft.first - 3) : next === "to" && isVote(tokens, draft.first - 1)) return true;
  if (number.form === "words") return draft.unit !== undefined && isUpFrom({ tokens, first, end: draft.first });
  if (number.decimal) return levelWords.has(before);
  if (before !== "to" && before !== "from" && before !== "by" && before !== "of") return false;
  return moved({ tokens, first, end: draft.first });
}

/** "At least 200 died", "wounded 62 others", "a city of 1.4 million": people, whatever was counted before; "average shares 10.2 million". */
export function lendPlainly({ tokens, first }: Passage, draft: Draft): void {
  if (draft.kind !== "count" || draft.unit !== undefined) return;
  const [before, place] = draft.first > first ? [tokens[draft.first - 1], tokens[draft.first - 2]] : [];
  const next = tokens[draft.last + 1];
  const isToll = victims.holds(next) || (next?.lower === "others" && harm.holds(before)) || seats.holds(before);
  const isShare = before !== undefined && (before.lower === "shrs" || before.lower === "shares") && draft.scale > 1;
  const isTown = before?.lower === "of" && towns.holds(place) && (draft.scale > 1 || draft.number.grouped);
  if (!isToll && !isTown && !isShare) return;
  draft.unit = isShare ? "share" : "person";
  draft.counts = true;
  imply(draft, "unit");
}

const victims = wordSet("arrested dead die died drowned hospitalised hospitalized hurt injured killed missing wounded");
const harm = wordSet(["injured", "injuring", "killed", "killing", "wounded", "wounding"]);
const seats = wordSet(["seats", "sleeps"]);
const towns = wordSet(["capital", "city", "country", "island", "nation", "population", "town", "village"]);

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const wholes = words("which whom");
const layings = words("laid lay laying lays");
const levelVerbs = words("is was at reached stands stood totalled totaled");
const heads = words(
  "attendance capacity enrollment enrolment fleet headcount membership payroll population staff tally toll total workforce",
);
const ofThem = words("her his its our the their them these those which whom");
/** "17 injured", "12 others", "875 unchanged" */
const casualties: ReadonlySet<string> = new Set([...victims, "others", "unchanged"]);
const copulas = words("are were");
const phraseEnds = words("at for from in last");
const more = words("fewer less more");
const levels = words("higher lower");
const rates = words("a an each every per");
const periods = words("day hour minute month night quarter shift week year");
const toll = words(
  "employ killed killing kills injured injuring wounded wounding employs employed employing totalled totaled totalling numbered numbering another further seats seating sleeps",
);
const levelWords = words(
  "magnitude measured measuring to from at of by was is reached reaching hit hitting than and between near above below versus vs stood reads read score scored",
);
const moves = words("added advanced climbed dropped eased fell gained jumped lost rose shed slid slipped sank");
const movers =
  wordSet(`rose rise rises risen rising fell fall falls fallen falling dropped drop drops climbed climb climbing grew grow grown growing increased increase
  increases increasing decreased declined decline declining slipped jumped jump surged raised raise raising cut cutting cuts expanded expand reduced reduce
  reducing doubled halved bringing brings brought up down went gone total number tally toll`);

/** "voted 52 to", "led losers by 902 to" */
function isVote(tokens: Passage["tokens"], at: number): boolean {
  for (let index = at; index > at - 5; index--) if (votes.holds(tokens[index])) return true;
  return false;
}
const votes = wordSet(["led", "outnumbered", "outpaced", "vote", "voted", "votes"]);

/** "up from just four": fewer or more of what was counted before. */
function isUpFrom({ tokens, first, end }: Passage): boolean {
  let at = end - 1;
  if (tokens[at]?.lower === "just" || tokens[at]?.lower === "only") at--;
  const way = at > first && tokens[at]?.lower === "from" ? tokens[at - 1]?.lower : undefined;
  return way === "up" || way === "down";
}

/** A verb of rising or falling shortly before. */
function moved({ tokens, first, end }: Passage): boolean {
  for (let at = end - 1; at >= first && at >= end - 12; at--) {
    if (movers.holds(tokens[at])) return true;
    if (tokens[at]?.text === "," || tokens[at]?.text === ";") return false;
  }
  return false;
}

/** What an elliptical number counts, by the nearest of some nouns before it: "deliveries rose to 45,300". "" if none. */
export function subjectNoun({ tokens, first }: Passage, draft: Draft): string {
  for (let at = draft.first - 1; at >= first && at >= draft.first - 14; at--) {
    const word = tokens[at]?.lower ?? "";
    const known = subjects.get(word);
    if (known !== undefined) return known;
    // "Sales rose to 1.7 trillion" of some money
    if (word === "sales" && draft.scale >= 1e9) return "";
    // "Shares fell 3 to 45", a price
    if (word === "shares" && draft.scale === 1 && draft.number.value < 1000) return "";
    if (counted.has(word)) return singular(word);
    // "Passenger numbers rose to 21.6 million"
    if (word === "numbers" && tokens[at - 1]?.kind === "word") return singular(tokens[at - 1]?.lower ?? "");
  }
  return "";
}

const subjects: ReadonlyMap<string, string> = new Map(
  [
    "employee employ employed employs employing headcount hire hired payroll staff workforce",
    "person killed killing laid lay laying lays population",
    "point average composite dax dow footsie ftse gauge index industrials kospi nasdaq nifty nikkei sensex topix",
  ].flatMap((line) => line.split(" ").map((word, _, [noun = ""]): [string, string] => [word, noun])),
);
const counted = words(
  `accounts aircraft arrivals bookings cars cases claims customers deaths deliveries employees exports flights guests homes imports jobs listings
  members orders outlets passengers people permits players positions purchases registrations shares restaurants rooms sales shipments shops
  sites starts stores subscribers subscriptions transactions trips trucks units users vehicles visitors visits workers`,
);
