import { type ArticleReader, createReader } from "../../src/core/article/reader.ts";
import { articleOfWords, randomNumbers } from "./corpus.ts";
import { median, quantile, type Report, show, table, time } from "./timing.ts";

/** Milliseconds from a keystroke until what is seen is known again, in a short and in a very long article. */
export function keystrokes(): Report {
  warmUp();
  const rows = [false, true].flatMap((isIdle) => [5_000, 200_000].map((words) => measure(words, isIdle)));
  const ratio = (of: (row: Row) => number, first: number): number => {
    const [short, long] = rows.slice(first, first + 2);
    return short && long ? of(long) / of(short) : Number.NaN;
  };
  const ratios = {
    median: ratio((row) => row.median, 0),
    p99: ratio((row) => row.p99, 0),
    medianWithSteps: ratio((row) => row.median, 2),
    p99WithSteps: ratio((row) => row.p99, 2),
  };
  return {
    lines: [
      table([
        ["ms, words", "keys", "median", "p99", "longest", "a step, p99.9", "opening", "settling", "gathering"],
        ...rows.map((row) => [
          `${row.words.toLocaleString("en")}${row.isIdle ? ", steps between keys" : ""}`,
          String(row.keys),
          ...[row.median, row.p99, row.longest, row.longestStep, row.opening, row.settling, row.gathering].map(show),
        ]),
      ]),
      "",
      `The long one takes ${show(ratios.median)} times as long as the short one in the median, ${show(ratios.p99)} at p99; ` +
        `with steps ${show(ratios.medianWithSteps)} and ${show(ratios.p99WithSteps)}`,
      "A key is the edit alone, after which the blocks touched are known; settling is all that follows in steps, when idle",
    ],
    figures: { rows, ratios },
  };
}

type Row = ReturnType<typeof measure>;

function measure(words: number, isIdle: boolean) {
  const text = articleOfWords(words);
  const reader = createReader({});
  const opening = time(() => {
    reader.open(text);
    return reader.finish();
  });
  const { keys, steps } = type(reader, text, isIdle ? 10 : 0);
  reader.edit({ start: text.length, end: text.length, inserted: "!" });
  const settling = time(() => {
    while (reader.step());
  });
  return {
    words,
    isIdle,
    keys: keys.length,
    median: median(keys),
    p99: quantile(keys, 0.99),
    longest: Math.max(...keys),
    longestStep: quantile(steps, 0.999),
    opening,
    settling,
    gathering: time(() => reader.finish()),
  };
}

/** What people type: a clause with a name, a figure and a date, corrected, a paragraph parted and joined again. */
const phrases = [
  " It sold 1,200 cars to Acme Motor Ltd in March, up 4%",
  " “We shall see,” said Ann Okoro, its chief executive.",
  " $3.5bn a year earlier",
  "\n\nThe",
];

/**
 * Types and deletes phrases at random places, 800 keys or for eight seconds, and returns the milliseconds of each. Between two
 * keys the reader gets `idle` milliseconds for its steps, of which the milliseconds are returned too.
 */
function type(
  reader: ArticleReader,
  text: string,
  idle: number,
): { readonly keys: number[]; readonly steps: number[] } {
  const random = randomNumbers(2);
  const keys: number[] = [];
  const steps: number[] = [];
  const deadline = performance.now() + 8_000;
  const press = (start: number, end: number, inserted: string): void => {
    if (performance.now() > deadline) return;
    keys.push(time(() => reader.edit({ start, end, inserted })));
    for (let left = idle; left > 0; ) {
      let more = false;
      const taken = time(() => {
        more = reader.step();
      });
      steps.push(taken);
      left = more ? left - taken : 0;
    }
  };
  for (let visit = 0; keys.length < 800 && performance.now() < deadline; visit++) {
    const phrase = phrases[visit % phrases.length] ?? "";
    const start = text.indexOf(" ", Math.floor(random() * text.length * 0.99));
    for (let at = 0; at < phrase.length; at++) press(start + at, start + at, phrase.charAt(at));
    for (let at = phrase.length; at > 0; at--) press(start + at - 1, start + at, "");
  }
  return { keys, steps };
}

/** So that the short article, which comes first, is not measured before the engine is compiled. */
function warmUp(): void {
  const text = articleOfWords(20_000);
  const reader = createReader({});
  reader.open(text);
  reader.finish();
  type(reader, text, 10);
}
