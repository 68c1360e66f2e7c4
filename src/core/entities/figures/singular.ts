import { codeAt } from "../../text/code-at.ts";
import { esPlurals, irregularPlurals, notPlurals } from "./noun-words.ts";

/** The singular of a counted noun in lower case: "factories" → "factory", "people" → "person", "EVs" → see `nounOf`. */
export function singular(noun: string): string {
  const known = irregularPlurals.get(noun) ?? esPlurals.get(noun);
  if (known !== undefined) return known;
  if (noun.endsWith("ies") && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(noun)) return noun.slice(0, -2);
  return isRegularPlural(noun) ? noun.slice(0, -1) : noun;
}

export const isPlural = (noun: string): boolean => irregularPlurals.has(noun) || isRegularPlural(noun);

function isRegularPlural(noun: string): boolean {
  if (noun.length < 3 || !noun.endsWith("s")) return false;
  const before = codeAt(noun, noun.length - 2);
  // -ss, -us, -is: "class", "bonus", "analysis"; "menus" and "skis" are lost.
  if (before === 115 || before === 105) return false;
  if (before === 117) return noun === "menus" || noun === "gnus" || noun === "skus";
  return !notPlurals.has(noun) && !noun.endsWith("'s") && !noun.endsWith("ous");
}
