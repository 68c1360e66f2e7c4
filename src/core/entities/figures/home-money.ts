import type { Steps } from "../../text/steps.ts";
import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { markWords } from "../../text/words.ts";
import type { Figure } from "../entity.ts";
import { crownCountries, currencyNouns } from "./currencies.ts";

/** What a bare "$" and bare cents are worth in an article, where they are no American ones. */
export interface HomeMoney {
  readonly dollar: string | undefined;
  readonly cents: string | undefined;
  /** What francs, pesos, rupees and the like are worth by the countries that are named: "CHF=FRF MXN=PHP". */
  readonly others: string;
}

/** What a block says of it: its figures, its text and its words. */
export interface MoneyBlock {
  readonly figures: readonly Figure[];
  readonly text: string;
  readonly tokens: readonly Token[];
}

/**
 * The home of an article's dollars: a Toronto paper's "$5-million" is Canadian. Its places tell, unless as many American ones stand
 * against them, or a bracket converts into dollars ("A$5 million ($3.3 million)"), or dollars of the place are written out beside them
 * ("A$5 million"). "US$" beside a bare "$" says that the bare one is not American. Cents are of the money that the article writes
 * out, where it writes out no other dollars: "312 cents" beside "41 rand".
 */
export function* homeMoney(blocks: readonly MoneyBlock[]): Steps<HomeMoney | undefined> {
  let bare = 0;
  let isConverted = false;
  let american = 0;
  const written = new Map<string, number>();
  const open = new Set<string>();
  for (const [index, { figures, text }] of blocks.entries()) {
    if (index % 500 === 499) yield;
    for (const figure of figures) {
      if (figure.kind !== "money") continue;
      if (isOpen(figure)) {
        bare++;
        isConverted ||= text[figure.start - 1] === "(" && written.size + open.size > 0;
      } else if (families.has(figure.unit) && figure.implied?.includes("unit")) open.add(figure.unit);
      else if (figure.unit === "USD") american++;
      else written.set(figure.unit, (written.get(figure.unit) ?? 0) + 1);
    }
  }
  const others = open.size === 0 ? "" : [...open].map((unit) => landOf(blocks, unit)).join(" ");
  if (bare === 0) return others === "" ? undefined : { dollar: undefined, cents: undefined, others };
  const [[first, count] = [undefined, 0]] = [...written].sort((a, b) => b[1] - a[1]);
  const dollar = isConverted ? undefined : dollarOf(blocks, american > 0);
  const isHome = dollar !== undefined && (american > 0 || (written.get(dollar) ?? 0) * 2 <= bare);
  // "HK$16 billion" thrice and "11 cents" once, with no American dollar about.
  const isOnlyDollar = first !== undefined && codes.includes(first) && american === 0;
  const cents = first !== undefined && (withCents.has(first) || isOnlyDollar) && count > 1 ? first : undefined;
  return { dollar: isHome ? dollar : undefined, cents, others };
}

/** The figure in the article's own money, where it is bare; prices of oil and gold stay American. */
export function atHome(figure: Figure, { dollar, cents, others }: HomeMoney, text: string): Figure {
  if (figure.kind !== "money") return figure;
  const other = figure.implied?.includes("unit") ? others.indexOf(`${figure.unit}=`) : -1;
  if (other >= 0) {
    const { ambiguous, ...plain } = figure;
    const isSettled = ambiguous === undefined || ambiguous.startsWith("crowns");
    return { ...(isSettled ? plain : figure), unit: others.slice(other + 4, other + 7) };
  }
  if (!isOpen(figure)) return figure;
  const unit = inCents.test(figure.text) ? (dollar ?? cents) : dollar;
  if (unit === undefined || worldPrice.test(text.slice(figure.end, figure.end + 16))) return figure;
  return { ...figure, unit };
}

/** "$" or cents with nothing that says whose. */
const isOpen = ({ unit, implied }: Figure): boolean => unit === "USD" && implied?.includes("unit") === true;

function dollarOf(blocks: readonly MoneyBlock[], isNotAmerican: boolean): string | undefined {
  const counts: number[] = codes.map(() => 0);
  const local: number[] = codes.map(() => 0);
  for (const { tokens } of blocks.slice(0, 60)) {
    for (const token of tokens) {
      if ((token.marks & isPlace) === 0) continue;
      const home = places.get(token.lower) ?? 0;
      counts[home] = (counts[home] ?? 0) + 1;
      // An American paper writes of Canada, too; of Winnipeg or the TSX hardly. A city state has no other places.
      if (!countries.holds(token) || (cityStates.holds(token) && (counts[home] ?? 0) > 2))
        local[home] = (local[home] ?? 0) + 1;
    }
  }
  let best = 2;
  for (let at = 3; at < codes.length; at++) if ((local[at] ?? 0) > (local[best] ?? 0)) best = at;
  const count = counts[best] ?? 0;
  const rivals = local.filter((found, at) => at > 1 && at !== best && found >= (local[best] ?? 0)).length;
  if ((local[best] ?? 0) === 0 || rivals > 0 || count < 2) return undefined;
  return isNotAmerican || count > 1.5 * (counts[1] ?? 0) ? codes[best] : undefined;
}

/** "CHF=FRF": francs are those of the country that is named most often. */
function landOf(blocks: readonly MoneyBlock[], unit: string): string {
  const family = families.get(unit) ?? [];
  let best = unit;
  let most = 0;
  for (const [code = "", ...words] of family) {
    const names = new Set(words);
    let count = 0;
    for (const { tokens } of blocks.slice(0, 60))
      for (const [at, { text, lower }] of tokens.entries())
        if (text !== lower && names.has(lower) && currencyNouns.of(tokens[at + 1]) === undefined) count++;
    if (count > most) [best, most] = [code, count];
  }
  return most === 0 ? "" : `${unit}=${best}`;
}

/** Moneys of one name, by the words of their countries; the first is what the bare name is taken for. */
const families: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  [
    "CHF basel geneva swiss switzerland zurich,BEF belgian belgium brussels,FRF france french paris",
    "MXN mexican mexico,ARS argentina argentine,CLP chile chilean,COP bogota colombia colombian,PHP manila philippine philippines",
    "INR delhi india indian mumbai,LKR colombo lanka lankan,PKR islamabad karachi pakistan pakistani",
    "TRY istanbul turkey turkish,ITL italian italy milan rome",
    "IQD baghdad iraq iraqi,KWD kuwait kuwaiti",
  ]
    .map((line): [string, readonly (readonly string[])[]] => [
      line.slice(0, 3),
      line.split(",").map((money) => money.split(" ")),
    ])
    .concat([["SEK", crownLands()]]),
);

/** "SEK sek stockholm sweden swedish", and so on. */
function crownLands(): readonly (readonly string[])[] {
  const lands = new Map<string, string[]>([["SEK", ["SEK"]]]);
  for (const [word, code] of crownCountries) lands.set(code, [...(lands.get(code) ?? [code]), word]);
  return [...lands.values()];
}

const homes: readonly (readonly [string, string])[] = [
  ["USD", "america american americans california chicago nasdaq nyse texas u.s u.s. us usa washington york"],
  [
    "AUD",
    "adelaide asx aussie australia australian australians brisbane canberra coles darwin hobart melbourne nsw perth qantas queensland sydney tasmania tasmanian telstra victorian wagga wesfarmers",
  ],
  [
    "CAD",
    "alberta b.c. calgary canada canadian canadians cibc edmonton halifax manitoba mississauga montreal montréal ont ontario oshawa ottawa quebec regina saskatchewan saskatoon scotiabank toronto tsx vancouver winnipeg",
  ],
  ["HKD", "hkex hongkong kong kowloon seng"],
  ["NZD", "auckland christchurch dunedin fonterra kiwi kiwis nz nzx otago waikato zealand zealander zealanders"],
  ["SGD", "sgx singapore singaporean singaporeans"],
];
const codes: readonly string[] = ["", ...homes.map(([code]) => code)];
const places: ReadonlyMap<string, number> = new Map(
  homes.flatMap(([, words], at) => words.split(" ").map((word): [string, number] => [word, at + 1])),
);
const isPlace = markWords(({ text, lower }) => text !== lower && places.has(lower));
const countries = wordSet(
  "australia australian australians canada canadian canadians kong hongkong singapore singaporean zealand zealanders".split(
    " ",
  ),
);
const cityStates = wordSet("hongkong kong singapore");
const withCents: ReadonlySet<string> = new Set(["EUR", "KES", "LKR", "MYR", "ZAR"]);
const inCents = /(?:¢|\bc|cents?)$/i;
const worldPrice = /^ (?:per|an?) (?:barrel|ounce|troy)/;
