import { dateBehind, sentenceAround } from "../core/article/find-stale.ts";
import { checkClaim } from "../core/sidecar/edit.ts";
import type { Evidence, Verdict } from "../core/sidecar/sidecar.ts";
import type { Context } from "./context.ts";
import { openOne } from "./open-one.ts";

export interface VerifyOptions {
  readonly id: string;
  readonly verdict: Verdict;
  readonly rationale?: string;
  readonly evidence: readonly string[];
}

/** `factmark verify`: records a fact-check of a stored claim and prints its id. */
export async function verify(context: Context, path: string, options: VerifyOptions): Promise<void> {
  const { id, verdict, rationale, evidence } = options;
  await openOne(context, path, async (_, uri) => {
    const edited = await context.library.update(uri, ({ sidecar, article, by, at }) => {
      const placed = article.annotations.find(({ annotation }) => annotation.id === id);
      const span = placed?.resolution?.span;
      const { text, reading } = article;
      const sentence = span && sentenceAround(reading, span);
      return checkClaim(
        sidecar,
        { id },
        {
          verdict,
          rationale,
          evidence: evidence.map((url) => linkOf(url, verdict, at)),
          quote: span && text.slice(span.start, span.end),
          sentence: sentence && text.slice(sentence.start, sentence.end),
          published: span && dateBehind(reading, span),
          by,
          at,
        },
      );
    });
    context.out(`${edited.id}\n`);
  });
}

/** A link given with a verdict is what led to it. */
function linkOf(url: string, verdict: Verdict, at: string): Evidence {
  const stance =
    verdict === "true" || verdict === "mostly-true"
      ? "supports"
      : verdict === "false" || verdict === "mostly-false"
        ? "refutes"
        : "context";
  return { stance, url, accessed: at.slice(0, 10) };
}
