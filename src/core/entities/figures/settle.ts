import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { isConversion } from "./conversion.ts";
import { crownCountries, currencyNouns } from "./currencies.ts";
import { type Draft, imply, type Passage } from "./draft.ts";
import { crowns, dollarCents } from "./read-figure.ts";

/** Currencies that a figure alone leaves open, settled by the block: cents, "kr" and "crowns", "¥" beside yuan. */
export function settleCurrencies(tokens: readonly Token[], drafts: readonly Draft[]): void {
  let crown: string | undefined | null = null;
  let yuan: boolean | undefined;
  drafts.forEach((draft, index) => {
    if (draft.kind === "count" && draft.unit === "" && draft.scale >= 1e6) asSum(tokens, drafts, index);
    if (draft.kind !== "money") return;
    if (draft.unit === dollarCents) draft.unit = centsOf(drafts, index);
    else if (draft.unit === crowns) {
      if (crown === null) crown = crownOf(tokens);
      draft.unit = crown ?? "SEK";
      imply(draft, "unit");
      if (crown === undefined) draft.ambiguous ??= "crowns of Sweden, Norway, Denmark or another country";
    } else if (draft.unit === "JPY" && draft.implied.includes("unit")) {
      yuan ??= isYuanText(tokens);
      if (yuan) draft.unit = "CNY";
    }
  });
}

/** "The profit was 1.2 billion", beside other sums: of money, though no currency is written with it. */
function asSum(tokens: readonly Token[], drafts: readonly Draft[], index: number): void {
  const draft = drafts[index] as Draft;
  // "a deficit of 1.6 billion ($2.5 billion)": the bracket converts from another currency.
  if (tokens[draft.last + 1]?.text === "(") return;
  let money: Draft | undefined;
  for (let step = 1; step <= 4 && !money; step++) {
    money = [index - step, index + step]
      .filter((at) => !isConversion(tokens, drafts, at))
      .map((at) => drafts[at])
      .find((other) => other?.kind === "money" && other.factor === 1);
  }
  if (!money) return;
  for (let at = draft.first - 1; at >= 0 && at >= draft.first - 6; at--) {
    if (!sums.holds(tokens[at])) continue;
    draft.kind = "money";
    draft.unit = money.unit;
    imply(draft, "unit");
    return;
  }
}

const sums = wordSet(
  "assets bill budget capital cash compensation cost costs damages debt deficit earnings fine income investment loan loans loss losses paid pay payout profit profits proceeds revenue revenues sales savings spending subsidies surplus turnover valuation value worth".split(
    " ",
  ),
);

/** "The yen weakened to 152.4 per dollar", "at 83.20 to the dollar": what the dollar costs, in the money spoken of. */
export function asExchangeRate({ tokens, first }: Passage, draft: Draft): void {
  if (draft.kind !== "count" || draft.unit !== undefined || draft.scale !== 1) return;
  const at = draft.last + 1;
  const word = tokens[at]?.lower;
  const skip =
    word === "per" || word === "a"
      ? 1
      : (word === "to" || word === "against") && rateArticles.holds(tokens[at + 1])
        ? 2
        : 0;
  if (skip === 0 || !majors.holds(tokens[at + skip])) return;
  for (let index = draft.first - 1; index >= first && index >= draft.first - 25; index--) {
    const noun = currencyNouns.of(tokens[index]);
    const code = tokens[index]?.lower === "real" ? "BRL" : noun?.code;
    if (code === undefined || noun?.factor !== undefined || majors.holds(tokens[index])) continue;
    draft.kind = "money";
    draft.unit = code;
    imply(draft, "unit");
    return;
  }
}

const majors = wordSet(["dollar", "euro", "pound", "greenback"]);
const rateArticles = wordSet(["the", "a", "one"]);

/** Cents are of the currency that the text counts in beside them: the nearest with cents before, else after. */
function centsOf(drafts: readonly Draft[], index: number): string {
  for (let step = 1; step <= 6; step++) {
    const before = drafts[index - step];
    if (before?.kind === "money" && withCents.has(before.unit ?? "")) return before.unit ?? "USD";
  }
  for (let step = 1; step <= 6; step++) {
    const after = drafts[index + step];
    if (after?.kind === "money" && withCents.has(after.unit ?? "")) return after.unit ?? "USD";
  }
  return "USD";
}

const withCents: ReadonlySet<string> = new Set("AUD CAD EUR HKD KES LKR MYR NZD SGD TWD USD ZAR".split(" "));

/** What "kr", "crowns" and "kroner" are in a text that names one of their countries. */
function crownOf(tokens: readonly Token[]): string | undefined {
  let code: string | undefined;
  for (const token of tokens) {
    if (token.kind !== "word") continue;
    const found = crownCountries.of(token);
    if (found !== undefined && code !== undefined && found !== code) return undefined;
    code = found ?? code;
  }
  return code;
}

/** "¥" in a text that speaks of yuan, and not of yen or Japan. */
function isYuanText(tokens: readonly Token[]): boolean {
  let yuan = false;
  for (const token of tokens) {
    if (token.kind !== "word") continue;
    const { lower } = token;
    if (lower === "yen" || lower === "jpy" || lower.startsWith("japan") || lower === "tokyo") return false;
    yuan ||= lower === "yuan" || lower === "rmb" || lower === "renminbi" || lower === "cny";
  }
  return yuan;
}
