import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import type { FigureKind } from "../entity.ts";
import { ageOf } from "./age.ts";
import { countedNoun, hyphenedNoun } from "./counted-noun.ts";
import { type Draft, imply, nothing, type Passage, type WrittenNumber } from "./draft.ts";
import { halfAfter, inchesAfter, unitAfter } from "./measure.ts";
import { type Currency, currencyAfter } from "./money.ts";
import { smallNumbers } from "./number-words.ts";
import { percentAfter } from "./percent.ts";
import { ratioAfter } from "./ratio.ts";
import { readScale } from "./scale.ts";
import { readSign } from "./sign.ts";

/** The figure that a number makes with what stands around it. Undefined for a code: "A330", "5G", "4x4", "24/7". */
export function readFigure(passage: Passage, number: WrittenNumber, prefix: Currency | undefined): Draft | undefined {
  const { tokens, end } = passage;
  const head = prefix?.at ?? number.first;
  const bracketed = prefix !== undefined && tokens[number.first - 1]?.text === "(";
  if (bracketed) return loss(passage, number, prefix);
  const percent = prefix ? undefined : percentAfter(passage, number.last);
  const suffix = percent ? undefined : currencyAfter(passage, number);
  const currency = combine(prefix, suffix);
  let draft: Draft;
  if (percent) {
    draft = make(number, "percent", "%", percent);
    draft.ambiguous = decimalComma(number);
  } else if (currency) draft = asMoney(number, currency, Math.max(number.last, suffix?.at ?? 0));
  else draft = unpriced(passage, number);
  draft.first = head;
  const bracket = bracketedUnit(passage, number, prefix);
  if (bracket) return bracket;
  const next = draft.last + 1 < end ? tokens[draft.last + 1] : undefined;
  if (next?.gap === "" && isGluedOn(tokens, draft, next)) return undefined;
  return readSign(passage, draft);
}

/** Of a percentage only the comma is doubtful: "4.875%" is no 4,875. */
const decimalComma = ({ ambiguous }: WrittenNumber): string | undefined =>
  ambiguous?.includes(" may be ") ? undefined : ambiguous;

function make(
  number: WrittenNumber,
  kind: FigureKind,
  unit: string | undefined,
  parts: { last?: number; factor?: number } = {},
): Draft {
  const last = parts.last ?? number.last;
  return {
    first: number.first,
    last,
    number,
    sign: 1,
    scale: number.scale,
    factor: parts.factor ?? 1,
    kind,
    unit,
    nounEnd: last,
    implied: nothing,
    ambiguous: number.ambiguous,
    qualifier: undefined,
    counts: false,
  };
}

/** "$249 USD" and "$5.9 billion dollars" name one currency twice; "$10 CAD" is Canadian. */
function combine(prefix: Currency | undefined, suffix: Currency | undefined): Currency | undefined {
  if (!prefix || !suffix) return prefix ?? suffix;
  if (suffix.code === undefined || suffix.factor !== 1) return prefix;
  return suffix.implied ? prefix : { ...suffix, factor: prefix.factor };
}

function asMoney(number: WrittenNumber, currency: Currency, last: number): Draft {
  const draft = make(number, "money", currency.code ?? crowns, { last, factor: currency.factor });
  if (currency.implied) imply(draft, "unit");
  if (currency.isDoubtful) draft.ambiguous = "pounds of money or of weight";
  if (currency.subunit) draft.unit = dollarCents;
  const thousands =
    draft.ambiguous !== undefined &&
    (number.scale !== 1 || currency.code === "USD" || currency.code === "GBP" || currency.code === "JPY");
  if (thousands && draft.ambiguous?.includes(" may be ")) draft.ambiguous = undefined;
  return draft;
}

/** Units that the text as a whole settles: see `settle.ts`. */
export const crowns = "kr";
export const dollarCents = "cents";

function unpriced(passage: Passage, number: WrittenNumber): Draft {
  const ratio = ratioAfter(passage, number);
  if (ratio) return make({ ...number, value: ratio.value }, "ratio", "ratio", { last: ratio.last });
  const half = number.form === "fraction" && number.scale === 1 ? pointAfter(passage, number) : undefined;
  if (half !== undefined) return make(number, "percent", "%", { last: half });
  const unit = unitAfter(passage, number);
  if (unit) {
    const more = inchesAfter(passage, unit) ?? halfAfter(passage, unit);
    const whole = more ? { ...number, value: number.value + more.value, decimal: true } : number;
    const draft = make(whole, "measure", unit.symbol, { last: more?.last ?? unit.last });
    if (draft.ambiguous?.includes(" may be ") && number.scale !== 1) draft.ambiguous = undefined;
    return draft;
  }
  if (number.form === "fraction" && number.scale === 1) return make(number, "ratio", "ratio");
  const age = ageOf(passage, number);
  if (age) return make(number, "measure", "year");
  const noun = hyphenedNoun(passage, number.last) ?? countedNoun(passage, number.last, number.value * number.scale);
  const draft = make(number, "count", noun?.unit);
  // "62 of its 148 stores": 148 is a figure of its own.
  draft.nounEnd = leadsToNumber(passage, number.last) ? number.last : (noun?.at ?? number.last);
  return draft;
}

/** "of its 148", "of the town's 40", "of Acme's nine": the number after a number is a figure of its own. */
function leadsToNumber({ tokens }: Passage, last: number): boolean {
  if (tokens[last + 1]?.lower !== "of") return false;
  for (let at = last + 2; at <= last + 7; at++) {
    const token = tokens[at];
    if (!token || (token.kind === "punctuation" && token.lower !== "'")) return false;
    if (token.kind === "number" || smallNumbers.has(token.lower))
      return at <= last + 3 || possessives.holds(tokens[at - 1]) || (at === last + 4 && runs.holds(tokens[at - 1]));
  }
  return false;
}

const runs = wordSet(["first", "last", "next", "past"]);
const possessives = wordSet(["'s", "'", "’"]);

/** "half a point", "quarter-point": of a percentage, where interest rates are told. */
function pointAfter({ tokens }: Passage, { last }: WrittenNumber): number | undefined {
  const skip = tokens[last + 1]?.text === "-" ? 1 : 0;
  const word = tokens[last + 1 + skip]?.lower;
  return word === "point" || word === "points" ? last + 1 + skip : undefined;
}

/** What is glued on behind a figure without being part of it makes it a code, unless punctuation parts them. */
function isGluedOn(tokens: readonly Token[], draft: Draft, next: Token): boolean {
  if (next.kind === "number" || next.kind === "link") return draft.last === draft.number.last || next.kind === "link";
  if (next.kind === "word") {
    if (next.lower === "'s") return draft.kind === "count" && draft.unit === undefined;
    return !(draft.unit !== undefined && next.lower === "s" && draft.nounEnd === draft.last + 1);
  }
  // "401(k)"
  if (next.text === "(") return tokens[draft.last + 2]?.gap === "" && tokens[draft.last + 2]?.text.length === 1;
  if (next.kind === "symbol") return next.text === "&" || next.text === "^" || next.text === "°";
  const second = tokens[draft.last + 2];
  if (second?.gap !== "") return false;
  if (next.text === "/" || next.text === ":") return draft.kind === "count" && second.kind === "number";
  // "10-K", "3-D", "737-800ER": a hyphen and letters that are no noun
  return (
    next.text === "-" &&
    draft.kind === "count" &&
    draft.unit === undefined &&
    second.kind === "word" &&
    !hyphenWords.holds(second)
  );
}

const hyphenWords = wordSet(["to", "or", "and", "plus", "odd", "strong"]);

/** "(17) cents", "(3.2)%": a loss whose unit stands behind the bracket. */
function bracketedUnit(passage: Passage, number: WrittenNumber, prefix: Currency | undefined): Draft | undefined {
  const { tokens } = passage;
  const [open, close] = [tokens[number.first - 1], tokens[number.last + 1]];
  if (prefix || open?.text !== "(" || close?.text !== ")" || close.gap !== "") return undefined;
  if (number.form !== "digits" || number.first - 1 < passage.first) return undefined;
  const end = { ...number, last: number.last + 1 };
  const percent = percentAfter(passage, end.last);
  const currency = percent ? undefined : currencyAfter(passage, end);
  if (!percent && !currency) return undefined;
  const draft = percent
    ? make(number, "percent", "%", { last: percent.last, factor: percent.factor })
    : asMoney(number, currency as Currency, (currency as Currency).at);
  return { ...draft, first: number.first - 1, sign: -1 };
}

/** "$(0.11)", "$(1.2) million": a loss in brackets. */
function loss(passage: Passage, number: WrittenNumber, currency: Currency): Draft | undefined {
  const { tokens } = passage;
  let last = number.last;
  if (tokens[last + 1]?.text !== ")") return undefined;
  last++;
  const scale =
    number.scale === 1
      ? readScale(passage, { first: number.first, last, value: number.value, money: true })
      : undefined;
  const draft = asMoney(scale ? { ...number, scale: scale.factor } : number, currency, scale?.last ?? last);
  return { ...draft, first: currency.at, sign: -1 };
}
