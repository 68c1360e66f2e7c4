/** Words of an article as they fit into a row: on one line and, where they are longer, cut after a word. */
export function clip(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(" ");
  const end = space > length * 0.6 ? space : /[\ud800-\udbff]$/.test(cut) ? length - 1 : length;
  return `${cut.slice(0, end).replace(/[\s,;:.–—-]+$/, "")}…`;
}
