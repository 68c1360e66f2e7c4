import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { markWords } from "../../text/words.ts";

/** Words that say in which legal form an enterprise is founded, dots and slashes left out ("S.p.A." is spa). */
export const legalSuffixes: ReadonlySet<string> = new Set(
  (
    "ab ag aps as asa berhad bhd bv bvba co company corp corporation cv doo eirl ek eood fze gmbh hf inc " +
    "incorporated jsc kft kg kgaa kk lda limitada limited llc llp lp ltd ltda mbh nv nyrt oao ojsc ood ooo opco oy oyj pao pbc pcl pjsc " +
    "plc pllc pte pty publ sa sab sae sal saoc sarl sas sdn se sgps spa spzoo srl sro tbk uab ulc zao zrt"
  ).split(" "),
);

/** Suffixes that are words of running text as well: they count only where written with a capital. */
const wordSuffixes = new Set("as co company corporation limited se sa".split(" "));

export const suffixKey = ({ lower }: { readonly lower: string }): string =>
  lower.includes(".") ? lower.replaceAll(".", "") : lower;

const mayBeSuffix = markWords((spelling) => legalSuffixes.has(suffixKey(spelling)));

/**
 * The end (exclusive token index) of the legal suffix that begins at token `index`, or `index` where none does: "Co", "Inc."
 * with its stop, "Co., Ltd.", "Pty Ltd", "S.p.A.", "A/S". `last` is the last token that may be read.
 */
export function legalSuffixEnd(tokens: readonly Token[], index: number, last: number): number {
  let end = index;
  for (let at = index; at <= last; ) {
    const token = tokens[at] as Token;
    if (at > index && token.text === "," && token.gap === "") {
      const next = tokens[at + 1];
      if (at < last && next && isSuffix(next) && at + 1 - index <= 4) {
        at++;
        continue;
      }
      break;
    }
    const slash = tokens[at + 1];
    if (slash?.text === "/" && slash.gap === "" && at + 2 <= last && token.text === "A") {
      const form = tokens[at + 2] as Token;
      if (form.gap === "" && (form.text === "S" || form.text === "B")) {
        end = at = at + 3;
        continue;
      }
    }
    if (!isSuffix(token)) break;
    at++;
    // The final stop of "Inc." is part of the name; whether it ends the sentence too does not matter here.
    const stop = tokens[at];
    if (at <= last && stop?.text === "." && stop.gap === "" && isAbbreviated.holds(token)) at++;
    end = at;
    if (end - index > 6) break;
  }
  return end;
}

const isAbbreviated = wordSet("bros co corp cos inc llc llp lp ltd ltda pte pty sdn bhd tbk");

function isSuffix(token: Token): boolean {
  if ((token.marks & mayBeSuffix) === 0) return false;
  const key = suffixKey(token);
  if (token.kind !== "word" || token.shape === "lower") return key === "plc" || key === "mbh";
  // "Co" and "Company" are written with a capital only in names; "AS" and "SE" all in capitals.
  return !wordSuffixes.has(key) || key.length > 2 || key === "co" || token.shape === "UPPER";
}
