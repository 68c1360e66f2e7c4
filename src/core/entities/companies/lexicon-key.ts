import { codeAt } from "../../text/code-at.ts";
import type { Token } from "../../text/tokens.ts";
import { markWords } from "../../text/words.ts";

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
  if (token.kind === "word" || token.kind === "number")
    return (token.marks & isFolded) === 0 ? token.text : foldName(token.text);
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

const isFolded = markWords(({ text }) => foldName(text) !== text);

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

/**
 * The commonest stretches of names, for which signs stand in the data, so that it is a seventh shorter: one sign, or a double quote
 * and a character, in this order, for the rest.
 */
const signs = "$[;_{}]<~";
const stretches: readonly string[] = (
  "Group International Technolog Financial Industr Energy Bank ation ing " +
  "University Pharmaceutical Investment Insurance Automotive Management Capital Motor Service Resources Electric Securities Entertainment " +
  "Automobile Development Health Partners Airlines Systems America Hold India Business Commission Enterprise Global Institute Therapeutics " +
  "Power Infrastructure Solutions Public Alliance lectronic Propert Communication Petroleum Semiconductor Engineer Transport Constru " +
  "National Products Logistics Chemical Software ies and ent ine ter Exchange Research Corpor Compan Foods " +
  "Medi Financ ion China Mobility Network Commerc Associ Market Authority News ers Manufactur Office res Auto ort Telecom Economic Pacific " +
  "Laborator Indonesia cience publ Railway Retail World Petrochemica"
)
  .split(" ")
  .concat("of ", "al ", " S.A.B. de", " Agency", " & ");

const signOf = (at: number): string => signs[at] ?? `"${String.fromCharCode(35 + at - signs.length)}`;

/** The long ones first, so that a short one leaves them whole. */
export const shorten = (names: string): string =>
  stretches
    .map((stretch, at): [string, string] => [stretch, signOf(at)])
    .sort((a, b) => b[0].length - a[0].length)
    .reduce((text, [stretch, sign]) => text.replaceAll(stretch, sign), names);

export const lengthen = (data: string): string => data.replace(/".|[$[;_{}\]<~]/g, (sign) => stretchOf.get(sign) ?? "");

const stretchOf = new Map(stretches.map((stretch, at) => [signOf(at), stretch]));
