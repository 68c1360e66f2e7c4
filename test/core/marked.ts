/** A stretch marked in a test's text, and the note after "|" if it has one: "[AP|Associated Press]". */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly note?: string;
}

/** Reads a text with marks in square brackets: offsets count in `text`, which is without them. `\\[` is a bracket. */
export function readMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  let text = "";
  let start = -1;
  const marks: Mark[] = [];
  for (let at = 0; at < marked.length; at++) {
    const char = marked.charAt(at);
    if (char === "\\" && /[[\]|\\]/.test(marked.charAt(at + 1))) text += marked.charAt(++at);
    else if (char === "[" && start < 0) start = text.length;
    else if ((char === "]" || char === "|") && start >= 0) {
      const close = marked.indexOf("]", at);
      const note = char === "|" ? marked.slice(at + 1, close) : undefined;
      marks.push({ start, end: text.length, text: text.slice(start), ...(note === undefined ? {} : { note }) });
      start = -1;
      at = close;
    } else text += char;
  }
  if (start >= 0) throw new Error(`a mark is left open in: ${marked}`);
  return { text, marks };
}

/** Writes found stretches into a text as `readMarks` reads them, so that a failing test shows where they are. */
export function writeMarks(
  text: string,
  marks: readonly { readonly start: number; readonly end: number; readonly note?: string | undefined }[],
): string {
  let out = "";
  let at = 0;
  for (const { start, end, note } of [...marks].sort((a, b) => a.start - b.start)) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}${note === undefined ? "" : `|${note}`}]`;
    at = end;
  }
  return out + text.slice(at);
}
