import type { FactChange, Resolution } from "../annotations/anchor.ts";
import { changedFacts } from "../annotations/changed-facts.ts";
import { isSameText } from "../annotations/words.ts";
import type { Annotation } from "../sidecar/sidecar.ts";
import { cover, overlapping, type Span } from "../text/span.ts";
import type { Reading } from "./reading.ts";

/**
 * Why a verdict no longer holds: what changed, since it was given, in its words, in the sentence around them, or in what a
 * relative date in that sentence means. Wording alone leaves it valid.
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
