/** Words of an article as they fit into a row or a title: on one line and, where they are longer, cut after a word. */
export function clip(text: string, length = 100): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const space = line.slice(0, length).lastIndexOf(" ");
  const end = space > length * 0.6 ? space : wholeAt(line, length) || length;
  return `${line.slice(0, end).replace(/[\s,;:.–—-]+$/, "")}…`;
}

/** The offset, or the one before it at which what people take for one character begins. */
export function wholeAt(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isWithin(text, at)) at--;
  return at;
}

/** Whether an offset is in the midst of what people take for one character: "📈", "👩‍🔬", "🇯🇵", an "e" and its accent. */
function isWithin(line: string, at: number): boolean {
  const after = line.slice(at, at + 2);
  if (/^(?:[\udc00-\udfff]|\u200d|\p{M}|\p{Emoji_Modifier})/u.test(after)) return true;
  const before = line.slice(Math.max(0, at - 40), at);
  if (before.endsWith("\u200d")) return true;
  const flags = /\p{Regional_Indicator}*$/u.exec(before)?.[0].length ?? 0;
  return flags % 4 !== 0 && /^\p{Regional_Indicator}/u.test(after);
}

/** What a line of Markdown says: without its bullet, and with links and stressed words as people read them. */
export const withoutMarks = (text: string): string =>
  text
    .replace(/^\s*(?:[-*+•]|>|#{1,6}|\d{1,2}\.)\s+/, "")
    .replace(/!?\[([^[\]]{0,300})\]\([^()\s]{0,500}\)/g, "$1")
    .replace(/(?<![\p{L}\p{N}])(\*\*|__|[*_])(?=\S)([^*_\n]{1,300})(?<=\S)\1(?![\p{L}\p{N}])/gu, "$2");
