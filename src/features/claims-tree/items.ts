import * as vscode from "vscode";
import type { ArticleClaim } from "../../core/article/article.ts";
import { printDate, printFigure } from "../../core/entities/print-value.ts";
import { nameOf } from "../../host/files.ts";
import { plain } from "../../host/markdown.ts";
import type { ClaimItem } from "../../host/view-items.ts";
import {
  changeLabel,
  fateLabel,
  kindLabel,
  oneLine,
  placementWord,
  printChange,
  staleWord,
  stanceLabel,
  statusWord,
  themeIcon,
  verdictWord,
  type Word,
} from "../../host/words.ts";
import { type ArticleNode, type ClaimNode, type ClaimRow, childrenOf, type DetailNode, type NoteRow } from "./model.ts";

/** How a row of the Claims view looks. */
export function itemOf(node: ClaimNode | undefined, element: ClaimItem & { readonly key: string }): vscode.TreeItem {
  const item = new vscode.TreeItem("");
  item.id = element.key;
  if (!node) return item;
  const [first] = childrenOf(node);
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  // Why a verdict is void is seen without a further step.
  item.collapsibleState = first ? (first.kind === "change" ? Expanded : Collapsed) : None;
  if (node.kind === "article") return articleItem(item, node, element);
  if (element.span || node.kind === "note") {
    item.command = {
      command: "factmark.revealClaim",
      title: vscode.l10n.t("Go to Claim"),
      arguments: [Object.create(element, { preserveFocus: { value: true } })],
    };
  }
  if (node.kind === "claim") return claimItem(item, node);
  return node.kind === "note" ? noteItem(item, node) : detailItem(item, node);
}

function articleItem(item: vscode.TreeItem, node: ArticleNode, element: ClaimItem): vscode.TreeItem {
  item.label = nameOf(element.uri);
  item.resourceUri = element.uri;
  item.contextValue = "article";
  item.iconPath = vscode.ThemeIcon.File;
  item.description =
    node.unchecked > 0
      ? vscode.l10n.t("{0} to check", node.unchecked)
      : node.claims > 0
        ? vscode.l10n.t("all checked")
        : "";
  item.tooltip = vscode.l10n.t("{0} of {1} claims to check", node.unchecked, node.claims);
  const trouble = node.failure ?? node.readOnly;
  if (trouble !== undefined) {
    item.iconPath = new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground"));
    item.description = node.failure === undefined ? vscode.l10n.t("sidecar is read-only") : vscode.l10n.t("not read");
    item.tooltip = trouble;
  }
  item.accessibilityInformation = { label: `${item.label}, ${item.description}` };
  return item;
}

function claimItem(item: vscode.TreeItem, { claim, fate, isKept }: ClaimRow): vscode.TreeItem {
  const words = wordsOf(claim);
  const text = oneLine(claim.text);
  const first = words[0];
  // What was decided comes first, or it would be cut off behind a long sentence; candidates are their sentence alone.
  item.label = claim.status === "candidate" || !first ? text : `${first.label}: ${text}`;
  const state = isKept ? vscode.l10n.t("kept without a place") : "";
  item.description = [state, claim.kind && kindLabel(claim.kind), ...claim.tags.map((tag) => `#${tag}`)]
    .filter(Boolean)
    .join(" ");
  item.contextValue = `claim.${claim.status}${claim.stale.length > 0 ? ".stale" : claim.span ? "" : ".lost"}`;
  if (first) item.iconPath = themeIcon(first);
  const labels = words.map(({ label }) => label).join(", ");
  item.accessibilityInformation = { label: `${labels}: ${text}` };
  const differs = claim.stale.length > 0 ? claim.stale : (claim.stored?.resolution?.changes ?? []);
  const changes = differs.map((change) => `${changeLabel(change.what)}: ${printChange(change)}`);
  const parts = [
    claim.text,
    labels,
    fate ? fateLabel(fate) : "",
    ...changes,
    claim.stored?.annotation.check?.rationale ?? "",
  ];
  item.tooltip = new vscode.MarkdownString(parts.filter(Boolean).map(plain).join("\n\n"));
  return item;
}

/** What is to be said of a claim, the most pressing first. */
function wordsOf(claim: ArticleClaim): readonly Word[] {
  const placement = claim.stored?.resolution && placementWord(claim.stored.resolution.status);
  const decided = claim.status === "accepted" && claim.verdict !== "unchecked" ? verdictWord(claim.verdict) : undefined;
  const words = [
    claim.stale.length > 0 ? staleWord() : undefined,
    claim.span ? undefined : placement,
    decided ?? statusWord(claim.status),
    claim.span ? placement : undefined,
  ];
  return words.filter((word) => word !== undefined);
}

function noteItem(item: vscode.TreeItem, { note, fate }: NoteRow): vscode.TreeItem {
  const { annotation, resolution } = note;
  const isNote = annotation.type === "note";
  const text = isNote ? annotation.notes.map((one) => one.text).join(" · ") : vscode.l10n.t("a correction");
  const trouble = resolution && placementWord(resolution.status);
  item.label = trouble ? `${trouble.label}: ${oneLine(text)}` : oneLine(text);
  item.description = annotation.anchor ? `“${oneLine(annotation.anchor.quote)}”` : vscode.l10n.t("about the article");
  item.iconPath = trouble ? themeIcon(trouble) : new vscode.ThemeIcon("note");
  item.contextValue = resolution && !resolution.span ? "note.stored.lost" : "note.stored";
  const parts = [text, annotation.anchor?.quote ?? "", fate ? fateLabel(fate) : ""];
  item.tooltip = new vscode.MarkdownString(parts.filter(Boolean).map(plain).join("\n\n"));
  item.accessibilityInformation = {
    label: isNote ? vscode.l10n.t("Note: {0}", text) : `${item.label} ${item.description}`,
  };
  return item;
}

function detailItem(item: vscode.TreeItem, node: DetailNode): vscode.TreeItem {
  item.contextValue = node.kind;
  if (node.kind === "change") return labelled(item, "history", printChange(node.change), changeLabel(node.change.what));
  if (node.kind === "claimant") return labelled(item, "person", node.name, vscode.l10n.t("claimant"));
  if (node.kind === "entity") {
    const { entity } = node;
    if (entity.type === "figure") return labelled(item, "symbol-number", entity.text, printFigure(entity));
    if (entity.type === "date") return labelled(item, "calendar", entity.text, printDate(entity) ?? "");
    return labelled(item, "organization", entity.text, entity.name === entity.text ? "" : entity.name);
  }
  if (node.kind === "remark") return labelled(item, "note", oneLine(node.note.text), node.note.by ?? "");
  const { url, title, quote, article } = node.evidence;
  const label = title ?? url ?? oneLine(quote ?? article ?? "");
  const link = url && /^https?:/.test(url) ? url : undefined;
  if (link) item.command = { command: "vscode.open", title: "", arguments: [vscode.Uri.parse(link)] };
  return labelled(item, url ? "link" : "quote", label, stanceLabel(node.evidence.stance));
}

function labelled(item: vscode.TreeItem, icon: string, label: string, description: string): vscode.TreeItem {
  item.iconPath = new vscode.ThemeIcon(icon);
  item.label = label;
  item.description = description === label ? "" : description;
  item.tooltip = description ? `${label} – ${description}` : label;
  return item;
}
