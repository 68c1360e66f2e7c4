import type { Span } from "./span.ts";

/** The lines of `text` without their line ends (CRLF, LF or a lone CR). A text ending in a line end has an empty last line. */
export function splitLines(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  let lf = text.indexOf("\n");
  let cr = text.indexOf("\r");
  while (lf >= 0 || cr >= 0) {
    const end = cr < 0 ? lf : lf < 0 ? cr : Math.min(lf, cr);
    lines.push({ start, end });
    start = end === cr && lf === cr + 1 ? end + 2 : end + 1;
    if (lf >= 0 && lf < start) lf = text.indexOf("\n", start);
    if (cr >= 0 && cr < start) cr = text.indexOf("\r", start);
  }
  lines.push({ start, end: text.length });
  return lines;
}
