import * as vscode from "vscode";

/** A row of a hover or tooltip: an icon of ours, and words of anybody's, links and stressed words among them. */
export type Row = readonly [icon: string, ...pieces: readonly Piece[]];

export type Piece = string | Strong | CommandLink | WebLink;

interface Strong {
  readonly strong: string;
}

/** Runs one of our own commands. */
export interface CommandLink {
  readonly text: string;
  readonly icon?: string;
  readonly command: LinkedCommand;
  readonly argument: object;
}

/** Opens a page, if the address is one that a browser opens; otherwise it is shown as words. */
export interface WebLink {
  readonly text: string;
  readonly url: string;
}

/** What stands side by side in a row, told apart by dots. */
export const dotted = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.flatMap((piece, at) => (at === 0 ? [piece] : [" · ", piece]));

export const linkedCommands = [
  "acceptClaim",
  "addNote",
  "aliasCompany",
  "checkClaim",
  "confirmVerdict",
  "correctDate",
  "correctFigure",
  "dismissEntity",
  "keepAnnotation",
  "notACompany",
  "openSidecar",
  "rejectClaim",
  "removeAnnotation",
  "removeCorrection",
  "revealClaim",
  "searchDossier",
  "showMentions",
  "showThread",
  "tagClaim",
] as const;

export type LinkedCommand = (typeof linkedCommands)[number];

/**
 * Rows as Markdown in which every word is plain: an article cannot put links, pictures or icons into a hover. Links run the
 * commands listed above and no others, whatever an article or a sidecar says.
 */
export function rowsMarkdown(rows: readonly Row[]): vscode.MarkdownString {
  const lines = rows.map(([icon, ...pieces]) =>
    [...(icon ? [`$(${icon})`] : []), pieces.map(print).join("")].join(" "),
  );
  const markdown = new vscode.MarkdownString(lines.join("  \n"), true);
  const hasCommands = rows.some((row) => row.some((piece) => typeof piece === "object" && "command" in piece));
  if (hasCommands) markdown.isTrusted = { enabledCommands: linkedCommands.map((name) => `factmark.${name}`) };
  return markdown;
}

function print(piece: Piece): string {
  if (typeof piece === "string") return within(piece);
  if ("strong" in piece) return `**${plain(piece.strong)}**`;
  if ("url" in piece) {
    const isPage = /^https?:\/\//i.test(piece.url);
    return isPage ? `[${plain(piece.text)}](${webAddress(piece.url)})` : plain(piece.text);
  }
  const { text, icon, command, argument } = piece;
  const address = `command:factmark.${command}?${encoded(JSON.stringify([argument]))}`;
  return `[${icon ? `$(${icon}) ` : ""}${plain(text)}](${address})`;
}

/** With what would end a Markdown link, or mean something in it, in the writing of addresses. */
const webAddress = (url: string): string =>
  url
    .trim()
    .replace(/[\s()<>"'`\\[\]{}|^]/g, encoded)
    .replace(/&/g, "&amp;");

/** Brackets too: they would end a Markdown link. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);

/** Text that Markdown shows as it is. VS Code's own `appendText` glues words together, and a long one never wraps. */
export const plain = (text: string): string => within(text.trim());

/** The same for a part of a line: the spaces around it stay. */
function within(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\$\(/g, "\\$(")
    .replace(/[\\`*_{}[\]()#+\-.!|~<>&:@=]/g, "\\$&");
}

/** A row's label or description as it is written: VS Code would draw an icon for "$(gear)" in a title that somebody wrote. */
export const plainLabel = (text: string): string => text.replace(/\$\((?=[\w-]+(?:~\w+)?\))/g, "$\u200b(");

/**
 * A question or message as it is written: VS Code would draw icons, and of "[read on](command:…)", which somebody wrote into
 * an article, it would make a link that runs the command.
 */
export const plainMessage = (text: string): string => plainLabel(text).replace(/\](?=\()/g, "]\u200b");
