/** Words of an article as they fit into a row: on one line and, where they are longer, cut after a word. */
export function clip(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(" ");
  const end = space > length * 0.6 ? space : /[\ud800-\udbff]$/.test(cut) ? length - 1 : length;
  return `${cut.slice(0, end).replace(/[\s,;:.–—-]+$/, "")}…`;
}

/** What a line of Markdown says: without its bullet, and with links and stressed words as people read them. */
export const withoutMarks = (text: string): string =>
  text
    .replace(/^\s*(?:[-*+•]|>|#{1,6}|\d{1,2}\.)\s+/, "")
    .replace(/!?\[([^[\]]{0,300})\]\([^()\s]{0,500}\)/g, "$1")
    .replace(/(?<![\p{L}\p{N}])(\*\*|__|[*_])(?=\S)([^*_\n]{1,300})(?<=\S)\1(?![\p{L}\p{N}])/gu, "$2");
