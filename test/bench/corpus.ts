import { ownSets, readGold } from "../gold/read-gold.ts";

/** The project's own articles, as they are. */
export const ownArticles = (): readonly string[] => ownSets.flatMap((set) => readGold(set).map(({ text }) => text));

/**
 * Articles of `characters` in all, made of the project's own: each copy with its paragraphs in another order, other digits
 * and other vowels in one name in eight, so that neither a cache nor the engine's memory of names sees the same text twice.
 */
export function manyArticles(characters: number): readonly string[] {
  const random = randomNumbers(1);
  const originals = ownArticles();
  const made: string[] = [];
  for (let at = 0, left = characters; left > 0; at++) {
    const article = vary(originals[at % originals.length] ?? "", random);
    made.push(article);
    left -= article.length;
  }
  return made;
}

/** One article of about `characters`: a title and date, then the paragraphs of many. */
export const longArticle = (characters: number): string => manyArticles(characters).join("\n\n").slice(0, characters);

/** One article of about `words` words. */
export function articleOfWords(words: number): string {
  const text = longArticle(words * 8);
  let at = 0;
  for (let left = words; left > 0 && at >= 0; left--) at = text.indexOf(" ", at + 1);
  return at < 0 ? text : text.slice(0, at);
}

/** Evenly spread over 0 to 1, the same in every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function vary(article: string, random: () => number): string {
  const [head = "", ...paragraphs] = article.split(/\n\s*\n/);
  for (let at = paragraphs.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [paragraphs[at], paragraphs[other]] = [paragraphs[other] ?? "", paragraphs[at] ?? ""];
  }
  return [head, ...paragraphs]
    .join("\n\n")
    .replace(/\d+(?:[.,]\d+)*/g, (number) => (/^(?:19|20)\d\d$/.test(number) ? number : otherDigits(number, random)))
    .replace(/\b[A-Z][a-z]{4,}\b/g, (word) => (random() < 1 / 8 ? otherVowels(word, random) : word));
}

const otherDigits = (number: string, random: () => number): string =>
  number.replace(/\d/g, (digit) => (digit === "0" ? digit : String(1 + Math.floor(random() * 9))));

const otherVowels = (word: string, random: () => number): string =>
  word.replace(/[aeiou]/g, () => "aeiou"[Math.floor(random() * 5)] ?? "a");
