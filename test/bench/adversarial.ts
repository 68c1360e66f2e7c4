import { readArticle } from "../../src/core/article/read-article.ts";
import { type Report, show, table, time } from "./timing.ts";

/** Texts of one thing over and over, on which careless patterns and look-backs take time that grows with the square. */
const pieces: Readonly<Record<string, string>> = {
  "a letter": "a",
  capitals: "A",
  "capitalised words": "Word ",
  "words of capitals": "ACME ",
  digits: "9",
  numbers: "9 ",
  "numbers and commas": "1,",
  spaces: " ",
  newlines: "\n",
  CRLF: "\r\n",
  "short lines": "a\n",
  "short paragraphs": "Acme.\n\n",
  "straight quotes": '"',
  "curly quotes": "“",
  "quoted words": "“We” ",
  apostrophes: "'",
  possessives: "Acme's ",
  "open brackets": "(",
  "square brackets": "[",
  "links never closed": "](",
  stops: ".",
  "stops and spaces": ". ",
  "question marks": "?",
  dashes: "-",
  "Inc.": "Inc. ",
  "Acme Inc.": "Acme Inc. ",
  and: "Acme and ",
  said: "said ",
  yen: "¥¥",
  dollars: "$ ",
  percents: "% ",
  millions: "million ",
  ones: "one ",
  "a hundred": "hundred ",
  months: "May ",
  "last year": "last year ",
  "the year": "2024 ",
  emphasis: "**",
  ampersands: "&",
  entities: "&nbsp;",
  "at signs": "@",
  "table bars": "| ",
  emoji: "🚗",
  NUL: "\0",
  "lone surrogates": "\ud800",
  "direction marks": "\u200f",
  "sentences on one line": "Acme Motor said on Monday that it had sold 1,200 cars for $3m in May. ",
  "one sentence without end": "the company said it had sold 1,200 cars for $3m in May and then Acme Motor ",
  "names and commas": "Acme Motor, ",
  "different names": "",
  "different names Inc.": "",
};

/** Milliseconds for a quarter, a half and a whole megabyte of each, and how they grow for twice the text: 2 is in proportion. */
export function adversarial(): Report {
  readArticle("Acme sold 3 cars in May. ".repeat(2_000), {}); // warms up
  const rows = Object.entries(pieces).map(([name, piece]) => {
    const times: number[] = [];
    for (const size of [2 ** 18, 2 ** 19, 2 ** 20]) {
      const text =
        piece === "" ? differentNames(size, name.endsWith("Inc.") ? " Inc. and " : " ") : repeated(piece, size);
      if ((times.at(-1) ?? 0) < 4_000) times.push(best(() => readArticle(text, {})));
    }
    const [quarter = Number.NaN, half = Number.NaN, whole = Number.NaN] = times;
    return { name, quarter, half, whole, growth: whole ? Math.sqrt(whole / quarter) : half / quarter };
  });
  rows.sort((a, b) => (b.whole || 1e9) - (a.whole || 1e9));
  const worst = Math.max(...rows.filter(({ whole }) => !(whole < 100)).map(({ growth }) => growth));
  return {
    lines: [
      table([
        ["1 MB of", "0.25 MB ms", "0.5 MB ms", "1 MB ms", "growth"],
        ...rows.map((row) => [row.name, ...[row.quarter, row.half, row.whole, row.growth].map(show)]),
      ]),
      "",
      `Of what takes 100 ms or more, the fastest growth for twice the text is ${show(worst)}`,
    ],
    figures: rows,
  };
}

/** The shorter of two runs, where one is short enough to be repeated: the other may have met the garbage collector. */
function best(work: () => unknown): number {
  const first = time(work);
  return first > 1_000 ? first : Math.min(first, time(work));
}

const repeated = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

function differentNames(size: number, after: string): string {
  const words: string[] = [];
  for (let at = 0, length = 0; length < size; at++) {
    const word = `Q${at.toString(26).replace(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)] ?? "")}${after}`;
    words.push(word);
    length += word.length;
  }
  return words.join("").slice(0, size);
}
