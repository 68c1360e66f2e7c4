import { codeAt } from "../../text/code-at.ts";
import type { Token } from "../../text/tokens.ts";

/**
 * What of a name's tokens counts in a comparison: words and numbers, folded; "&" as "and"; a hyphen, stop or apostrophe
 * within a name does not count ("Coca-Cola" is Coca Cola, "St. James's Place" St James 's Place).
 */
export function nameParts(tokens: readonly Token[]): readonly string[] {
  const parts: string[] = [];
  for (const token of tokens) {
    const part = namePart(token);
    if (part !== "") parts.push(part);
  }
  return parts;
}

/** The part that a token gives, or "" for what does not count. */
export const namePart = (token: Token): string => {
  if (token.kind === "word" || token.kind === "number") return foldName(token.text);
  return token.lower === "&" ? "and" : "";
};

/** Straight apostrophes, no marks on letters ("Nestlé" is Nestle); case stays. */
export function foldName(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (codeAt(text, at) > 127) {
      return text
        .replace(/[‘’ʼ]/g, "'")
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replace(/[øØłŁđßæÆı]/g, (char) => letters[char] ?? char);
    }
  }
  return text;
}

const letters: Readonly<Record<string, string>> = {
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  Æ: "Ae",
};

/** Whether the letters are the first ones of the parts, small words left out: EADS of European Aeronautic Defence and Space. */
export function isInitials(alias: string, parts: readonly string[]): boolean {
  if (parts.length < 2 || alias.length < 2) return false;
  let at = 0;
  for (const part of parts) {
    if (alias.charAt(at).toUpperCase() === part.charAt(0).toUpperCase()) at++;
    else if (part !== part.toLowerCase()) return at === alias.length;
  }
  return at >= alias.length;
}

/** What stands for the commonest stretches of names in the data, so that it is a twentieth shorter. */
const stretches: readonly (readonly [string, string])[] = [
  ["$", "Group"],
  ["[", "International"],
  [";", "Technolog"],
  ["_", "Financial"],
  ["{", "Industr"],
  ["}", "Energy"],
  ["]", "Bank"],
  ["<", "ation"],
  ["~", "ing"],
];

export const shorten = (names: string): string =>
  stretches.reduce((text, [sign, stretch]) => text.replaceAll(stretch, sign), names);

export const lengthen = (data: string): string => data.replace(/[$[;_{}\]<~]/g, (sign) => stretchOf.get(sign) ?? "");

const stretchOf = new Map(stretches);
