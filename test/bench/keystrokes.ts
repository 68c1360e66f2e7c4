import { articleOfWords, randomNumbers } from "./corpus.ts";
import { openLive } from "./live.ts";
import { median, quantile, type Report, show, table } from "./timing.ts";

/** Milliseconds from a keystroke until what is seen is known again, in a short and in a very long article. */
export function keystrokes(): Report {
  const rows = [5_000, 200_000].map((words) => {
    const text = articleOfWords(words);
    const started = performance.now();
    const live = openLive(text);
    const opened = performance.now() - started;
    const typed = type(live, text);
    const wholeStarted = performance.now();
    live.whole();
    const whole = performance.now() - wholeStarted;
    return {
      words,
      opened,
      keys: typed.length,
      median: median(typed),
      p99: quantile(typed, 0.99),
      longest: Math.max(...typed),
      whole,
    };
  });
  const [short, long] = rows;
  const ratio = long && short ? long.median / short.median : Number.NaN;
  return {
    lines: [
      table([
        ["words", "keys", "median ms", "p99 ms", "longest ms", "opening ms", "whole reading after it ms"],
        ...rows.map((row) => [
          row.words.toLocaleString("en"),
          String(row.keys),
          ...[row.median, row.p99, row.longest, row.opened, row.whole].map(show),
        ]),
      ]),
      "",
      `The long one takes ${show(ratio)} times as long as the short one`,
    ],
    figures: { rows, ratio },
  };
}

/** What people type: a clause with a name, a figure and a date, corrected, a paragraph parted and joined again. */
const phrases = [
  " It sold 1,200 cars to Acme Motor Ltd in March, up 4%",
  " “We shall see,” said Ann Okoro, its chief executive.",
  " $3.5bn a year earlier",
  "\n\nThe",
];

/** Types and deletes phrases at random places for 600 keys or six seconds, and returns the milliseconds of each. */
function type(live: ReturnType<typeof openLive>, text: string): readonly number[] {
  const random = randomNumbers(2);
  const times: number[] = [];
  const deadline = performance.now() + 6_000;
  const press = (start: number, end: number, insert: string): void => {
    const started = performance.now();
    live.edit({ start, end }, insert);
    live.seen({ start: Math.max(0, start - 2_000), end: start + 2_000 });
    times.push(performance.now() - started);
  };
  for (let visit = 0; times.length < 600 && performance.now() < deadline; visit++) {
    const phrase = phrases[visit % phrases.length] ?? "";
    const start = text.indexOf(" ", Math.floor(random() * text.length * 0.99));
    for (let at = 0; at < phrase.length && performance.now() < deadline; at++)
      press(start + at, start + at, phrase.charAt(at));
    for (let at = phrase.length; at > 0 && performance.now() < deadline; at--) press(start + at - 1, start + at, "");
  }
  return times.slice(Math.min(50, Math.floor(times.length / 5))); // the first warm up
}
