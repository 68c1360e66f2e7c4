import type { Token } from "../../text/tokens.ts";
import { wordMap, wordSet } from "../../text/word-lists.ts";
import {
  type CurrencyNoun,
  currencyNouns,
  currencySigns,
  currencyWords,
  isoCodes,
  signPrefixes,
} from "./currencies.ts";
import type { Passage, WrittenNumber } from "./draft.ts";
import { isHyphen } from "./hyphen.ts";
import { scaleAbbreviations, scaleWords } from "./number-words.ts";
import { isDoubtful, isWeight } from "./weight.ts";

/** A currency found beside a number; `at` is its outermost token. */
export interface Currency {
  readonly at: number;
  /** Undefined: a currency without a country that anything tells ("kr 500"). */
  readonly code: string | undefined;
  readonly factor: number;
  readonly implied: boolean;
  /** "2,000 pounds" of nothing that says whether they are money. */
  readonly isDoubtful?: boolean;
  /** "17 cents": of whichever money the text speaks. */
  readonly subunit: boolean;
}

/** The currency that ends right before token `at`: "$", "US$", "USD ", "Rs. ", "MSEK ", "USD$ ". */
export function currencyBefore(tokens: readonly Token[], at: number): Currency | undefined {
  const token = tokens[at - 1];
  const number = tokens[at];
  if (!token || !number || number.gap === "\n") return undefined;
  if (token.kind === "symbol") {
    // "#13 billion": what archives made of "£13 billion"
    const scaled = tokens[at + 1];
    if (token.text === "#" && number.gap === "" && scaled !== undefined && isSumWord(scaled))
      return { ...plain(at - 1, "GBP"), implied: true };
    const sign = currencySigns.of(token);
    if (sign === undefined || token.lower === "¢") return undefined;
    return withPrefix(tokens, at - 1, sign);
  }
  if (token.kind === "word") return wordBefore(tokens, at, at - 1);
  const word = tokens[at - 2];
  if (token.text === "." && token.gap === "" && word?.kind === "word" && currencyWords.holds(word)) {
    return wordBefore(tokens, at, at - 2);
  }
  return undefined;
}

function withPrefix(tokens: readonly Token[], at: number, sign: string): Currency {
  const token = tokens[at] as Token;
  const open = token.lower === "$" || token.lower === "¥" || token.lower === "＄" || token.lower === "￥";
  const before = tokens[at - 1];
  if (before?.kind === "word" && token.gap !== "\n") {
    const prefix = token.gap === "" ? signPrefixes.get(before.lower + token.lower) : undefined;
    // "a US $150 million loan" is one expression; in "the US $5 note" the country may be an adjective of its own.
    const apart = token.gap === " " && before.text === "US" && tokens[at - 2]?.lower !== "the" ? "USD" : undefined;
    const code = prefix ?? (token.gap === "" || before.shape === "UPPER" ? isoCode(before.text) : undefined) ?? apart;
    if (code) return { at: at - 1, code, factor: 1, implied: false, subunit: false };
  }
  return { at, code: sign, factor: 1, implied: open, subunit: false };
}

function isoCode(written: string): string | undefined {
  const code = written.toUpperCase();
  return isoCodes.has(code) ? code : undefined;
}

function wordBefore(tokens: readonly Token[], number: number, at: number): Currency | undefined {
  const token = tokens[at] as Token;
  const next = tokens[number] as Token;
  const found = (code: string | undefined, factor = 1): Currency => ({
    at,
    code,
    factor,
    implied: false,
    subunit: false,
  });
  // "$US16,000", "$A5m": how Australian papers write it
  const sign = tokens[at - 1];
  if (sign?.text === "$" && token.gap === "" && next.gap === "") {
    const code = signPrefixes.get(`${token.lower}$`);
    return code === undefined ? undefined : { ...found(code), at: at - 1 };
  }
  // "Pounds 4.2m", "Dollars 30bn": how the signs came out in archives of London papers
  if (next.gap === " " && token.shape === "Capital" && archived.holds(token)) return found(archived.of(token));
  if (token.text.length > 4 || (token.gap === "" && tokens[at - 1]?.kind === "number")) return undefined;
  const word = currencyWords.of(token);
  if (word !== undefined && token.shape !== "lower" && !(token.shape === "UPPER" && initials.holds(token))) {
    return { ...found(word), implied: token.lower === "rs" };
  }
  if (token.lower === "kr") return found(undefined);
  // "R5bn", "N500 billion", "Y120bn", "P2.5 billion", "L300bn"; "N95" is a mask, "P100" a processor.
  const letter = next.gap === "" ? letters.get(token.text) : undefined;
  if (
    letter !== undefined &&
    isScaled(tokens, number) &&
    (token.text === "N" || token.text === "R" || isSum(tokens, number))
  )
    return found(letter);
  if (token.shape !== "UPPER" && !(token.shape === "lower" && token.lower === "usd")) return undefined;
  const upper = token.text.toUpperCase();
  if (isoCodes.has(upper)) {
    if (wordLike.has(upper) && !isScaled(tokens, number)) return undefined;
    return upper === "GBX" ? found("GBP", 0.01) : found(upper === "CNH" ? "CNY" : upper);
  }
  if (upper.length === 4 && upper.startsWith("M") && isoCodes.has(upper.slice(1))) return found(upper.slice(1), 1e6);
  return undefined;
}

const archived = wordMap(
  new Map([
    ["dollars", "USD"],
    ["pounds", "GBP"],
  ]),
);
const letters: ReadonlyMap<string, string> = new Map(
  ["LITL", "NNGN", "PPHP", "RZAR", "YJPY"].map((pair) => [pair.charAt(0), pair.slice(1)]),
);
/** Written so in capitals they are a company or a state. */
const initials = wordSet(["bt", "fl", "pta"]);

/** Codes that are also initials: a conference ("COP 28"), a programme ("TRY 2"). */
const wordLike: ReadonlySet<string> = new Set([
  "ATS",
  "ESP",
  "FIM",
  "COP",
  "MAD",
  "TRY",
  "RON",
  "LAK",
  "CAD",
  "SAR",
  "MOP",
  "SEK ",
]);

/** "R5bn", "R500m", "R1,200": not the "R2" of a film's robot. */
function isScaled(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at];
  if (number === undefined || number.kind !== "number") return false;
  return number.text.length > 3 || isSum(tokens, at);
}

/** "Y120bn", "P500-million", "L1,200" */
function isSum(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text === "-" ? tokens[at + 2] : tokens[at + 1];
  return tokens[at]?.text.includes(",") === true || (next?.kind === "word" && isSumWord(next));
}
const isSumWord = (token: Token): boolean =>
  scaleWords.holds(token) || scaleAbbreviations.holds(token) || token.lower === "m" || token.lower === "b";

/** The currency that follows a number's last token: " yen", " Hong Kong dollars", "-euro", "p", "€", " USD". */
export function currencyAfter(passage: Passage, number: WrittenNumber): Currency | undefined {
  const { tokens, end } = passage;
  let at = number.last + 1;
  let next = at < end ? tokens[at] : undefined;
  if (!next || next.gap === "\n") return undefined;
  if (next.kind === "symbol") return signAfter(tokens, at);
  let hyphen = false;
  if (isHyphen(next) && tokens[at + 1]?.gap === "") {
    next = ++at < end ? tokens[at] : undefined;
    hyphen = true;
  }
  if (next?.kind !== "word") return undefined;
  const glued = next.gap === "" && !hyphen;
  if (glued && (next.text === "p" || next.text === "c")) {
    // "a 1080p screen"; "a target of 480p" is money
    if (next.text === "p" && screenLines.has(number.value) && screens.holds(tokens[at + 1])) return undefined;
    return next.text === "p" ? subunit(at, "GBP") : { ...subunit(at, "USD"), implied: true, subunit: true };
  }
  if (next.text.length === 3 && isoCodes.has(next.text) && !wordLike.has(next.text)) return plain(at, next.text);
  if (next.text.length === 4 && next.text.startsWith("M") && isoCodes.has(next.text.slice(1))) {
    return { ...plain(at, next.text.slice(1)), factor: 1e6 };
  }
  if (next.lower === "kr" || next.lower === "usd" || next.lower === "rmb") {
    return plain(at, next.lower === "kr" ? undefined : next.lower === "usd" ? "USD" : "CNY");
  }
  // "1.85 D-marks"
  if (next.text === "D" && tokens[at + 1]?.text === "-" && tokens[at + 2]?.lower.startsWith("mark"))
    return plain(at + 2, "DEM");
  for (let words = 0; words <= 2 && at + words < end; words++) {
    const noun = currencyNouns.of(tokens[at + words]);
    if (noun && (words === 0 || tokens[at + words]?.gap !== "\n"))
      return asNoun(passage, number, at + words, noun, words);
    if (tokens[at + words]?.kind !== "word") return undefined;
  }
  return undefined;
}

const screens = wordSet("camera display footage hd monitor panel recording resolution screen stream video webcam");
const screenLines: ReadonlySet<number> = new Set([480, 576, 720, 1080, 1440, 2160]);

const plain = (at: number, code: string | undefined): Currency => ({
  at,
  code,
  factor: 1,
  implied: false,
  subunit: false,
});
const subunit = (at: number, code: string): Currency => ({ at, code, factor: 0.01, implied: false, subunit: false });

/** "10 €", "100 ₡", "50¢"; the sign of "10 $30" belongs to the next number. */
function signAfter(tokens: readonly Token[], at: number): Currency | undefined {
  const token = tokens[at] as Token;
  const code = currencySigns.of(token);
  if (code === undefined) return undefined;
  const next = tokens[at + 1];
  if (next?.kind === "number" && (next.gap === "" || token.gap !== "")) return undefined;
  if (token.lower === "¢") return { ...subunit(at, code), implied: true, subunit: true };
  return { ...plain(at, code), implied: token.lower === "$" || token.lower === "¥" };
}

function asNoun(
  passage: Passage,
  number: WrittenNumber,
  at: number,
  noun: CurrencyNoun,
  adjectives: number,
): Currency | undefined {
  const { tokens } = passage;
  const word = (tokens[at] as Token).lower;
  const adjective =
    adjectives > 0
      ? tokens
          .slice(at - adjectives, at)
          .map((token) => token.lower)
          .join(" ")
      : "";
  const factor = noun.factor ?? 1;
  // "half a cent": an article, no "A dollars"; "$3 a pound" is what a pound costs.
  const article = adjective === "a" && tokens[at - 1]?.shape === "lower";
  if (article && number.form !== "fraction") return undefined;
  if (adjective !== "" && !article) {
    const code = noun.by?.[adjective];
    return code === undefined ? undefined : { at, code, factor, implied: false, subunit: false };
  }
  if ((word === "pound" || word === "pounds") && tokens[at + 1]?.lower === "sterling") return plain(at + 1, "GBP");
  if ((word === "pound" || word === "pounds") && isWeight(passage, number, at)) return undefined;
  if (word === "won" && number.scale === 1 && number.value < 50) return undefined;
  if ((word === "sterling" || word === "real" || word === "marks" || word === "crown") && noun.by === undefined)
    return undefined;
  if (noun.code === undefined && (word === "marks" || word === "mark")) {
    // "500 million marks", "1.8472 marks", "a 150-million-mark loan": not "12 marks" at school or "the 5 million mark"
    const isGlued = tokens[at - 1]?.text === "-" && tokens[at]?.gap === "";
    const isSum = word === "mark" ? isGlued && number.scale >= 1000 : number.scale >= 1000 || number.decimal;
    return isSum ? { ...plain(at, "DEM"), implied: true } : undefined;
  }
  if (noun.code === undefined && word === "real") return undefined;
  if (
    word === "bitcoin" &&
    tokens[at + 1]?.gap === " " &&
    tokens[at + 1]?.shape === "lower" &&
    isPlural(tokens[at + 1])
  )
    return undefined;
  return {
    at,
    code: noun.code,
    factor,
    implied: noun.implied === true,
    subunit: factor !== 1 && noun.implied === true,
    isDoubtful: word === "pounds" && isDoubtful(passage, number, at),
  };
}

const isPlural = (token: Token | undefined): boolean =>
  token !== undefined && token.lower.length > 3 && token.lower.endsWith("s");
