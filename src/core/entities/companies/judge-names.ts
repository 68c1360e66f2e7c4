import { Cue, cuesOf } from "./cue-words.ts";
import { Evidence } from "./evidence.ts";
import { isInitials } from "./lexicon-key.ts";
import { formOf, has, type NameLedger, type NameTally, scoreOf } from "./name-ledger.ts";

/** What hardly ever stands beside the name of a person or a place. */
const strong = [
  Evidence.apposition,
  Evidence.chiefOf,
  Evidence.hyphen,
  Evidence.list,
  Evidence.nounBefore,
  Evidence.possession,
  Evidence.suffix,
  Evidence.ticker,
];

/** Whether a name is a company's in this article, and the longer name it is short for. */
export interface Verdict {
  readonly company: boolean;
  /** Key of the long form: "Envision AESC" for "Envision". */
  readonly long?: string;
}

/** "Carrow's": the name has a "'s" of its own, since it is written where no genitive can stand and never without. */
export function isGenitive(key: string, ledger: NameLedger): boolean {
  const tally = ledger.tally(key);
  return tally !== undefined && tally.genitives > 0 && tally.clitics >= 0.75 * tally.running;
}

const no: Verdict = { company: false };
const yes: Verdict = { company: true };

/** Twice the score that a name must reach, by what the lexicon knows of it. */
const thresholds = {
  word: 4,
  person: 5,
  place: 6,
  short: 1,
  other: 5,
  product: 99,
  company: -99,
  unknown: 6,
} as const;

export function judge(key: string, ledger: NameLedger): Verdict {
  const known = ledger.verdicts.get(key) as Verdict | undefined;
  if (known) return known;
  // Against cycles: while a name is being judged, it proves nothing.
  ledger.verdicts.set(key, no);
  const verdict = decide(key, ledger);
  ledger.verdicts.set(key, verdict);
  return verdict;
}

function decide(key: string, ledger: NameLedger): Verdict {
  const entry = ledger.entry(key);
  if (entry) return entry.not ? no : yes;
  if (key === ledger.publisher) return yes;
  if (key === "Central Bank") return no;
  const tally = ledger.tally(key);
  if (!tally) return no;
  const names = tally.running + tally.headings;
  if (names === 0 && tally.others === 0) return no;
  const { parts, lexicon } = tally;
  if (lexicon === "short" && isBodyInitials(tally, ledger)) return no;
  if (lexicon === "company" && names > 0) return isNamesake(tally, ledger) || isBodyInitials(tally, ledger) ? no : yes;
  if (lexicon && tally.known < parts.length && names > 0) return scoreOf(tally) >= 4 ? yes : no;
  // A word amid a sentence is written with a capital because it is a name: "at Target", "said Apple".
  // So is one that begins a sentence without an article and does something: "Amazon has a warehouse."
  const plain = generic.has(key) || has(tally, Evidence.ordinary);
  const acts = has(tally, Evidence.subject) || has(tally, Evidence.verb) || has(tally, Evidence.speech);
  const capital = lexicon !== "word" || generic.has(key) ? 0 : has(tally, Evidence.inside) ? 3 : acts && !plain ? 3 : 0;
  // "…, Lindqvist said": people are introduced by their full names, enterprises are not.
  const bare = !lexicon && parts.length === 1 && has(tally, Evidence.speech) ? 2 : 0;
  // "Corvane Payroll admitted", where the article proves "Corvane" to be a company.
  const begun =
    !lexicon && parts.length === 2 && acts && scoreOf(ledger.tally(parts[0] ?? "") ?? tally) >= 6 && !plain ? 3 : 0;
  const score = capital + bare + begun + scoreOf(tally) - (isSurname(tally, ledger) ? 10 : 0);
  if (names === 0) {
    const long = parts.length === 1 ? longForm(tally, ledger) : undefined;
    const named =
      long !== undefined && (!lexicon || hasSuffix(long, ledger) || ledger.tally(long)?.lexicon === undefined);
    return named && score >= 4 && !has(tally, Evidence.place) ? { company: true, long } : no;
  }
  if (tally.persons > names && score < 12) return no;
  const long = longForm(tally, ledger);
  // "He lives in New York", "its Nigerian venture", in an article that has the New York Times or Nigerian National Petroleum.
  const elsewhere =
    lexicon === "place" || lexicon === "other"
      ? score < 4
      : has(tally, Evidence.ordinary) && score < 0 && !(long !== undefined && hasSuffix(long, ledger));
  if (long !== undefined && !elsewhere) return { company: true, long };
  const headed = parts.length === 1 && !lexicon ? headedForm(tally, ledger) : undefined;
  if (headed !== undefined) return { company: true, long: headed };
  const stands = parts.length > 1 || acts || has(tally, Evidence.inside) || has(tally, Evidence.apposition);
  if (lexicon && stands && isProvedOtherwise(tally, ledger)) return yes;
  const isAcronym = parts.length === 1 && !lexicon ? abbreviated(tally, ledger) : undefined;
  if (isAcronym !== undefined) return { company: true, long: isAcronym };
  // A word that only ever begins sentences may be any word: "Nausea fell by half."
  const opener =
    !lexicon && parts.length === 1 && !has(tally, Evidence.inside) && !strong.some((bit) => has(tally, bit)) ? 2 : 0;
  return score >= thresholds[lexicon ?? "unknown"] + opener ? yes : no;
}

/** "John Deere" where the article has "Deere & Company", "Digital" where it has "Digital Equipment", of the same enterprise. */
function isProvedOtherwise(tally: NameTally, ledger: NameLedger): boolean {
  if (!tally.usual) return false;
  for (const key of ledger.calledUsually(tally.usual)) {
    const isLonger = tally.parts.length > 1 || key.startsWith(`${tally.key} `);
    if (key !== tally.key && isLonger && judge(key, ledger).company) return true;
  }
  return false;
}

/** "Godrej said" where the article has "Pirojsha Godrej", and nothing else speaks for the company. */
function isNamesake(tally: NameTally, ledger: NameLedger): boolean {
  if (tally.parts.length !== 1) return false;
  for (const key of ledger.endingWith(tally.key)) {
    const person = ledger.tally(key);
    if (person && person.persons > 0 && person.running === 0)
      return scoreOf(tally) - 3 * (has(tally, Evidence.speech) ? 1 : 0) < 6;
  }
  return false;
}

/** "ANH" where the article has "National Hydrocarbons Agency (ANH)". */
function isBodyInitials(tally: NameTally, ledger: NameLedger): boolean {
  if (tally.parts.length !== 1) return false;
  for (const key of ledger.abbreviatedTo(tally.key)) {
    const body = ledger.tally(key);
    if (body?.aliases?.has(tally.key) && body.others > 0 && !judge(key, ledger).company) return true;
  }
  return false;
}

const hasSuffix = (key: string, ledger: NameLedger): boolean => {
  const tally = ledger.tally(key);
  return tally !== undefined && has(tally, Evidence.suffix);
};

/** "Mehta" where the article has "Ravinder Mehta". */
function isSurname(tally: NameTally, ledger: NameLedger): boolean {
  if (tally.parts.length !== 1) return false;
  // "Niran" where the article has "Niran Suwan"; a company that the lexicon knows may share its name with anybody.
  for (const key of ledger.beginningWith(tally.key)) {
    const other = ledger.tally(key);
    if (tally.lexicon || !other || other.persons === 0 || other.running > 0) continue;
    if (!strong.some((bit) => has(tally, bit))) return true;
  }
  for (const key of ledger.endingWith(tally.key)) {
    const other = ledger.tally(key);
    if (!other) continue;
    if (other.persons > 0) return true;
    if (strong.some((bit) => has(tally, bit)) || other.cues & (Cue.companyNoun | Cue.companyNouns | Cue.ordinary))
      continue;
    // Two or three capitals that nothing proves a company are a person more often than not.
    if (
      other.lexicon === undefined &&
      other.others === 0 &&
      !judge(key, ledger).company &&
      scoreOf(other) < 4 &&
      other.headings === 0
    )
      return true;
  }
  return false;
}

/** The company of the article whose name begins with this one: "Envision AESC" for "Envision". */
function longForm(tally: NameTally, ledger: NameLedger): string | undefined {
  const first = tally.parts[0] ?? "";
  if (tally.parts.length === 1) {
    const { cues } = tally;
    if (
      cues & (Cue.opener | Cue.calendar | Cue.weakTail) ||
      (cues & Cue.tail && cues & Cue.ordinary) ||
      first.length < 2
    )
      return undefined;
    if (generic.has(first)) return undefined;
  }
  let best: string | undefined;
  for (const key of ledger.beginningWith(first)) {
    if (key === tally.key || !key.startsWith(`${tally.key} `)) continue;
    const other = ledger.tally(key);
    if (!other || !judge(key, ledger).company) continue;
    // "Bank of Cyprus" is no long form of "Bank"; a company that the lexicon knows is shortened as the lexicon says, or by suffix.
    if (
      best === undefined ||
      weight(other) > weight(ledger.tally(best)) ||
      (weight(other) === weight(ledger.tally(best)) && isBetter(other, ledger.tally(best)))
    )
      best = key;
  }
  return best;
}

/** Of "Halden Seafood" and "Halden Pacific" the one that more speaks for is what "Halden" means. */
const isBetter = (a: NameTally, b: NameTally | undefined): boolean => {
  const lead = scoreOf(a) - (b ? scoreOf(b) : 0);
  return lead > 0 || (lead === 0 && a.key < (b?.key ?? ""));
};

const weight = (tally: NameTally | undefined): number => (tally ? tally.running + tally.headings : 0);

/** "Delorme" where the article has "Maison Delorme". */
function headedForm(tally: NameTally, ledger: NameLedger): string | undefined {
  for (const key of ledger.endingWith(tally.key)) {
    const other = ledger.tally(key);
    const head = (other?.cues ?? 0) & Cue.head;
    if (head && other?.parts.length === 2 && judge(key, ledger).company) return key;
  }
  return undefined;
}

/** First words of many names, which stand for none of them alone. */
const generic = new Set(
  "Advanced African Air Alliance Allied American Asia Asian Associated Atlantic Australian Bank Best Big Black Blue British Business Canadian Capital Central China Chinese City Coastal Commercial Commonwealth Consolidated Continental Credit Daily Digital Dutch East Eastern Electric Energy European Federal Financial First Food French General German Global Golden Grand Great Green Gulf Health Home Hong Hotel House Indian Industrial International Investment Irish Italian Japan Japanese Korea Korean Life Los Media Metropolitan Middle Morning Mutual National Nations Natural New Nordic North Northern Old Pacific Pan People Power Public Pure Rail Real Red Regional Royal Russian Saint San Saudi Scottish Sea Silver Smart South Southern Spanish Standard State Sun Swiss Texas The Times Top Trans Twin Union United Universal US USA Virgin West Western White World York Young".split(
    " ",
  ),
);

/** The company whose initials, or whose name in brackets, this is. */
function abbreviated(tally: NameTally, ledger: NameLedger): string | undefined {
  for (const key of ledger.abbreviatedTo(tally.key)) {
    const other = ledger.tally(key);
    if (other && judge(key, ledger).company) return key;
  }
  return undefined;
}

/** One name for all mentions of an enterprise: its fullest form in the article, or the usual full name of a short one. */
export function nameOf(key: string, ledger: NameLedger): string {
  const known = ledger.names.get(key);
  if (known !== undefined) return known;
  const name = findName(key, ledger);
  ledger.names.set(key, name);
  return name;
}

function findName(key: string, ledger: NameLedger): string {
  return isGenitive(key, ledger) ? `${plainName(key, ledger)}'s` : plainName(key, ledger);
}

function plainName(key: string, ledger: NameLedger): string {
  const entry = ledger.entry(key);
  if (entry) return entry.name;
  const tally = ledger.tally(key);
  if (!tally) return key;
  const { long } = judge(key, ledger);
  if (long !== undefined && long !== key) return nameOf(long, ledger);
  if (!tally.usual || tally.known < tally.parts.length) return spelling(formOf(tally));
  const longer = longForm(tally, ledger);
  if (longer !== undefined && isFuller(tally, ledger.tally(longer))) return nameOf(longer, ledger);
  let fullest = tally;
  for (const other of ledger.calledUsually(tally.usual)) {
    const candidate = ledger.tally(other);
    if (candidate && candidate.running + candidate.headings > 0 && isLonger(candidate, fullest)) fullest = candidate;
  }
  const form = spelling(formOf(fullest));
  const { usual } = tally;
  return usual.toLowerCase().startsWith(form.toLowerCase()) ||
    isInitials(form.replace(/[^\p{L}]/gu, ""), usual.split(/[ -]/))
    ? usual
    : form;
}

/** Without the marks of a web page or of Markdown: "H&amp;M", "**Acme** Motor". */
const spelling = (form: string): string =>
  /[&*_`[\]]|[^\S ]| {2}/.test(form)
    ? form
        .replace(/&(amp|#38|#038);/g, "&")
        .replace(/&(nbsp|#160);/g, " ")
        .replace(/&(rsquo|apos|#39|#8217);/g, "'")
        .replace(/[*_`[\]]/g, "")
        .replace(/\s+/g, " ")
    : form;

const isLonger = (a: NameTally, b: NameTally): boolean =>
  a.parts.length !== b.parts.length
    ? a.parts.length > b.parts.length
    : formOf(a).length > formOf(b).length || (formOf(a).length === formOf(b).length && a.key < b.key);

/** "Mitsubishi Motors" is what "Mitsubishi" means in an article that has both; "Nissan China" is not what "Nissan" means. */
function isFuller(short: NameTally, long: NameTally | undefined): boolean {
  if (!long) return false;
  return long.parts.slice(short.parts.length).every((part) => {
    const cues = cuesOf(part.toLowerCase());
    return (cues & Cue.tail) !== 0 && !(cues & Cue.weakTail);
  });
}
