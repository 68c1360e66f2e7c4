import type { Span } from "./span.ts";

/** Where the lines of `text` begin. Of a long text much cheaper than its lines: no object for each. */
export function lineStarts(text: string): Int32Array {
  let starts = new Int32Array(1024);
  let count = 1;
  let lf = text.indexOf("\n");
  let cr = text.indexOf("\r");
  while (lf >= 0 || cr >= 0) {
    const end = cr < 0 ? lf : lf < 0 ? cr : Math.min(lf, cr);
    const start = end === cr && lf === cr + 1 ? end + 2 : end + 1;
    if (count === starts.length) {
      const wider = new Int32Array(2 * count);
      wider.set(starts);
      starts = wider;
    }
    starts[count++] = start;
    if (lf >= 0 && lf < start) lf = text.indexOf("\n", start);
    if (cr >= 0 && cr < start) cr = text.indexOf("\r", start);
  }
  return starts.subarray(0, count);
}

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
