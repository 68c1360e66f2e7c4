import type { FactChange, Resolution } from "../annotations/anchor.ts";
import { changedFacts } from "../annotations/changed-facts.ts";
import { isSameText } from "../annotations/words.ts";
import type { Annotation } from "../sidecar/sidecar.ts";
import { cover, overlapping, type Span } from "../text/span.ts";
import type { Reading } from "./reading.ts";

/**
 * Why a verdict no longer holds: what changed, since it was given, in its words, in the sentence around them, or in what a
 * relative date in that sentence means. Wording alone leaves it valid, unless a person put the claim on another passage.
 */
export function findStale(
  reading: Reading,
  annotation: Annotation,
  resolution: Resolution,
  names: ReadonlySet<string>,
): readonly FactChange[] {
  const { check, anchor } = annotation;
  const { span } = resolution;
  if (!check || check.verdict === "unchecked" || !span) return [];
  const words = reading.text.slice(span.start, span.end);
  const inWords = compare(check.quote ?? anchor?.quote ?? words, words, names);
  if (inWords.length > 0) return inWords;
  if (wasReshaped(check.quote, anchor?.quote, words)) {
    return [{ what: "wording", before: check.quote ?? "", after: words }];
  }
  const sentence = sentenceAround(reading, span);
  if (check.sentence !== undefined) {
    const inSentence = compare(check.sentence, reading.text.slice(sentence.start, sentence.end), names);
    if (inSentence.length > 0) return inSentence;
  }
  return drift(reading, check.published, sentence);
}

/** The sentence that a span stands in; of one that reaches over several, all of them. */
export function sentenceAround({ sentences }: Pick<Reading, "sentences">, span: Span): Span {
  return overlapping(sentences, span).reduce(cover, span);
}

/** The article's date, if what a relative date in the sentence around the span means depends on it ("last year"). */
export function dateBehind(reading: Reading, span: Span): string | undefined {
  const sentence = sentenceAround(reading, span);
  return relativeDate(reading, sentence) ? reading.document.published : undefined;
}

const compare = (before: string, after: string, names: ReadonlySet<string>): readonly FactChange[] =>
  isSameText(before, after) ? [] : changedFacts(before, after, names).filter(({ what }) => what !== "wording");

const relativeDate = ({ entities }: Reading, sentence: Span) =>
  overlapping(entities, sentence).find((entity) => entity.type === "date" && entity.relative);

/**
 * Whether a person gave the claim more, fewer or quite other words than the verdict was given for: "sales rose and the plant
 * closed" parted after "rose". Not so where the text under it was reworded, or checked again as it is.
 */
function wasReshaped(checked: string | undefined, quote: string | undefined, words: string): boolean {
  if (checked === undefined || quote === undefined) return false;
  return isSameText(quote, words) && !isSameText(checked, words) && isOtherPassage(wordsOf(checked), wordsOf(words));
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** One goes on where the other ends or begins, or less than half is shared. */
function isOtherPassage(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < long.length && ` ${long.join(" ")} `.includes(` ${short.join(" ")} `)) return true;
  if (long.length < 4) return false; // "$3.4bn", "$3.4 billion"
  const left = [...long];
  const shared = short.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return shared.length * 2 < long.length;
}

function drift(reading: Reading, before: string | undefined, sentence: Span): readonly FactChange[] {
  const after = dateBehind(reading, sentence);
  if (before === undefined || before === after) return [];
  const date = relativeDate(reading, sentence);
  if (!date) return [];
  return [
    {
      what: "date",
      before: `${date.text} (in an article of ${before})`,
      after: `${date.text} (${after ?? "no date"})`,
    },
  ];
}
