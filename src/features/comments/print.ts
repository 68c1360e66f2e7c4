import * as vscode from "vscode";
import type { Evidence, FactCheck } from "../../core/sidecar/sidecar.ts";
import { clip } from "../../core/text/clip.ts";
import { plain } from "../../host/markdown.ts";
import { asRead, changeLabel, printChange, staleWord, stanceLabel, verdictWord } from "../../host/words.ts";
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

/**
 * What a fact-check says. Every word of a sidecar is plain: it can put no icon, picture or command into the article. VS Code
 * reads the Markdown itself aloud, so it is as bare as it can be: without icons, and with few backslashes.
 */
export function checkMarkdown({ check, stale }: Thread): vscode.MarkdownString {
  if (!check) return new vscode.MarkdownString("");
  const blocks = [
    ...(stale.length > 0 ? [staleText(stale)] : []),
    [verdictText(check), linesOf(check.rationale)].filter(Boolean).join("  \n"),
    check.evidence.map(evidenceText).join("  \n"),
    check.history.length > 0 ? [`**${vscode.l10n.t("Earlier")}**`, ...check.history.map(earlierText)].join("  \n") : "",
  ];
  return new vscode.MarkdownString(blocks.filter(Boolean).join("\n\n"));
}

function staleText(stale: Thread["stale"]): string {
  const changes = stale.map((change) => bare(`${changeLabel(change.what)}: ${printChange(change)}`));
  return [`**${bare(staleWord().label)}**`, ...changes].join("  \n");
}

const verdictText = ({ verdict }: FactCheck): string => `**${bare(verdictWord(verdict).label)}**`;

const linesOf = (text: string | undefined): string => (text ?? "").split(/\r?\n/).map(bare).join("  \n").trim();

function evidenceText(evidence: Evidence): string {
  const { stance, url, title, article, quote, accessed } = evidence;
  const link = safeLink(url);
  const name = bare(title ?? url ?? "");
  const parts = [
    link ? `[${name}](<${link}>)` : name,
    quote === undefined ? "" : `“${bare(quote)}”`,
    bare(article ?? ""),
    bare(accessed ?? ""),
  ];
  return `${bare(stanceLabel(stance))}: ${parts.filter(Boolean).join(" · ")}`;
}

function earlierText(check: FactCheck): string {
  const { label } = verdictWord(check.verdict);
  const who = [check.by, check.at?.slice(0, 10)].filter((part) => part !== undefined).map(bare);
  const why = check.rationale === undefined ? "" : `: ${bare(check.rationale)}`;
  const count = check.evidence.length;
  const rested = count > 0 ? ` (${bare(vscode.l10n.t("evidence: {0}", count))})` : "";
  return `${[bare(label), ...who].join(" · ")}${why}${rested}`;
}

/**
 * Plain words without the backslashes that change nothing: "on 2025-05-14." is no list. What begins a line, and what would be
 * an address ("www.", "https:") or an icon, keeps them; so do all brackets of links.
 */
const bare = (text: string): string =>
  plain(text).replace(/\\([-.()!+=#{}:])/g, (found, sign: string, at: number, whole: string) => {
    const before = whole.slice(0, at);
    const isNeeded =
      before === "" ||
      (/[.)]/.test(sign) && /^\d+$/.test(before)) ||
      (sign === "." && /www$/i.test(before)) ||
      (sign === "(" && before.endsWith("$")) ||
      (sign === ":" && whole.startsWith("/", at + 2));
    return isNeeded ? found : sign;
  });
