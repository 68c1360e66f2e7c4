import * as vscode from "vscode";
import type { Evidence, FactCheck } from "../../core/sidecar/sidecar.ts";
import { clip } from "../../core/text/clip.ts";
import { plain } from "../../host/markdown.ts";
import { asRead, changeLabel, printChange, staleWord, stanceIcon, stanceLabel, verdictWord } from "../../host/words.ts";
import { safeLink, type Thread } from "./model.ts";

/** The heading of a thread. */
export function labelOf({ type, words, check, stale, tags }: Thread): string {
  const what =
    type === "note"
      ? vscode.l10n.t("Note")
      : stale.length > 0
        ? staleWord().label
        : verdictWord(check?.verdict ?? "unchecked").label;
  return `${what}: ${[clip(asRead(words), 60), ...tags.map((tag) => `#${tag}`)].join(" ")}`;
}

/** What a fact-check says. Every word of a sidecar is plain: it can put no icon, picture or command into the article. */
export function checkMarkdown({ check, stale }: Thread): vscode.MarkdownString {
  if (!check) return new vscode.MarkdownString("");
  const blocks = [
    ...(stale.length > 0 ? [staleText(stale)] : []),
    [verdictText(check), linesOf(check.rationale)].filter(Boolean).join("  \n"),
    check.evidence.map(evidenceText).join("  \n"),
    check.history.length > 0 ? [`**${vscode.l10n.t("Earlier")}**`, ...check.history.map(earlierText)].join("  \n") : "",
  ];
  return new vscode.MarkdownString(blocks.filter(Boolean).join("\n\n"), true);
}

function staleText(stale: Thread["stale"]): string {
  const { icon, label } = staleWord();
  const changes = stale.map((change) => plain(`${changeLabel(change.what)}: ${printChange(change)}`));
  return [`$(${icon}) **${plain(label)}**`, ...changes].join("  \n");
}

function verdictText({ verdict }: FactCheck): string {
  const { icon, label } = verdictWord(verdict);
  return `$(${icon}) **${plain(label)}**`;
}

const linesOf = (text: string | undefined): string => (text ?? "").split(/\r?\n/).map(plain).join("  \n").trim();

function evidenceText(evidence: Evidence): string {
  const { stance, url, title, article, quote, accessed } = evidence;
  const link = safeLink(url);
  const name = plain(title ?? url ?? "");
  const parts = [
    link ? `[${name}](<${link}>)` : name,
    quote === undefined ? "" : `“${plain(quote)}”`,
    plain(article ?? ""),
    plain(accessed ?? ""),
  ];
  return `$(${stanceIcon(stance)}) ${plain(stanceLabel(stance))}: ${parts.filter(Boolean).join(" · ")}`;
}

function earlierText(check: FactCheck): string {
  const { icon, label } = verdictWord(check.verdict);
  const who = [check.by, check.at?.slice(0, 10)].filter((part) => part !== undefined).map(plain);
  const why = check.rationale === undefined ? "" : `: ${plain(check.rationale)}`;
  const count = check.evidence.length;
  const rested = count > 0 ? ` (${plain(vscode.l10n.t("evidence: {0}", count))})` : "";
  return `$(${icon}) ${[plain(label), ...who].join(" · ")}${why}${rested}`;
}
