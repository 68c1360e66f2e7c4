import { createDescriber } from "../../../src/core/annotations/describe.ts";
import { sentenceAround } from "../../../src/core/article/find-stale.ts";
import { readArticle } from "../../../src/core/article/read-article.ts";
import type { PlainMap } from "../../../src/core/sidecar/plain.ts";
import { printMap } from "../../../src/core/sidecar/print.ts";
import type { Span } from "../../../src/core/text/span.ts";

/**
 * The sidecar of an article in which people have been at work all over: so many claims with a check and notes on words, each a
 * comment thread; and, beside these, corrections of the engine, a tenth as many.
 */
export function annotate(text: string, file: string, count: number): string {
  const reading = readArticle(text, {});
  const describe = createDescriber(text);
  const anchor = ({ start, end }: Span) => describe({ start, end });
  const evenly = <T>(list: readonly T[], wanted: number): readonly T[] =>
    Array.from(
      { length: Math.min(wanted, list.length) },
      (_, at) => list[Math.floor((at * list.length) / wanted)] as T,
    );
  const at = "2026-04-22T09:00:00Z";
  const claims = evenly(reading.claims, Math.round(count * 0.7)).map((claim, index) => {
    const sentence = sentenceAround(reading, claim);
    const check = {
      verdict: index % 4 === 0 ? "half-true" : "true",
      quote: claim.text,
      ...(sentence.end - sentence.start > claim.end - claim.start && {
        sentence: text.slice(sentence.start, sentence.end),
      }),
      rationale: "Compared with the company's own report.",
      by: "Ann",
      at,
      evidence: [
        { stance: "supports", url: "https://example.org/report.pdf", title: "Report", accessed: "2026-04-22" },
      ],
    };
    return {
      type: "claim",
      ...anchor(claim),
      status: "accepted",
      tags: ["sales"],
      check,
      ...(index % 3 === 0 && { notes: [{ by: "Ann", at, text: "Seen in the report, too." }] }),
    };
  });
  const notes = evenly(reading.sentences, count - claims.length).map((sentence) => ({
    type: "note",
    ...anchor(sentence),
    notes: [{ by: "Ann", at, text: "Ask about this." }],
  }));
  const corrections = evenly(reading.entities, Math.round(count / 10)).map((entity, index) => ({
    type: "entity",
    ...anchor(entity),
    entity: index % 2 === 0 ? "none" : entity.type,
  }));
  const annotations = [...claims, ...notes, ...corrections]
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
    .map((one, index) => ({ id: `x-${(index + 1).toString(36).padStart(6, "0")}`, ...one }));
  return `${printMap({ factmark: 1, article: { file }, annotations: annotations as readonly PlainMap[] }, "").join("\n")}\n`;
}
