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
 * The commonest stretches of names and of what stands between them, for which signs stand in the data, so that it is a quarter
 * shorter: one sign each for the first, control characters among them, which no name has; for the rest a double quote and a
 * character, in this order.
 */
const signs = "$[;_{}]<~\x01\x02\x03\x04\x05\x06\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1c\x1d\x1e\x1f";
const stretches: readonly string[] = [
  ..."Group International Technolog Financial Industr Energy Bank ation ing".split(" "),
  ...">.1| >. er ar an on al or ^- s| ic el st 2| en in it at il le".split(" "),
  ...["e ", "s ", "of ", " S.A.B. de", " Agency", " & "],
  ...(
    "University Pharmaceutical Investment Insurance Automotive Management Capital Motor Service Resources Electric Securities Entertainment " +
    "Automobile Development Health Partners Airlines Systems America Hold India Business Commission Enterprise Global Institute Therapeutics " +
    "Power Infrastructure Solutions Public Alliance lectronic Propert Communication Petroleum Semiconductor Engineer Transport Constru " +
    "National Products Logistics Chemical Software ies and ent ine ter Exchange Research Corpor Compan Foods " +
    "Medi Financ ion China Mobility Network Commerc Associ Market Authority News ers Manufactur Office res Auto ort Telecom Economic Pacific " +
    "Laborator Indonesia cience publ Railway Retail World Petrochemica"
  ).split(" "),
];

const signOf = (at: number): string => signs[at] ?? `"${String.fromCharCode(35 + at - signs.length)}`;

/** The longest that stands at a place: in one look, so that no sign is shortened once more. */
export const shorten = (names: string): string =>
  names.replace(
    new RegExp(
      [...stretches]
        .sort((a, b) => b.length - a.length)
        .map((stretch) => stretch.replace(/[.|^]/g, "\\$&"))
        .join("|"),
      "g",
    ),
    (stretch) => signOf(stretches.indexOf(stretch)),
  );

export const lengthen = (data: string): string => data.replace(written, (sign) => stretchOf.get(sign) ?? "");

const stretchOf = new Map(stretches.map((stretch, at) => [signOf(at), stretch]));
const written = new RegExp(`".|[${signs.replace(/[[\]]/g, "\\$&")}]`, "g");
