import * as vscode from "vscode";
import type { ArticleClaim } from "../../core/article/article.ts";
import { namesCompany } from "../../core/article/names-company.ts";
import { nameOf } from "../../host/files.ts";
import { plain, plainLabel } from "../../host/markdown.ts";
import { shownDate, shownFigure, shownValue } from "../../host/shown-values.ts";
import {
  asRead,
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
import { type Detail, hasDetails } from "./details-model.ts";
import { groupItem, partItem } from "./group-items.ts";
import type { Element } from "./list.ts";
import { type ClaimRow, fateOfRow, type NoteRow } from "./model.ts";
import type { Node } from "./nodes-model.ts";

/** How a row of the Claims view looks. */
export function itemOf(element: Element): vscode.TreeItem {
  const { node } = element;
  const item = drawn(element);
  item.id = element.key;
  if (node.kind === "row" || (node.kind === "detail" && node.detail.kind !== "evidence" && element.span)) {
    item.command = {
      command: "factmark.revealClaim",
      title: vscode.l10n.t("Go to Claim"),
      arguments: [withFocusKept(element)],
    };
  }
  return item;
}

/** A click shows the words and leaves the keyboard in the view. */
const withFocusKept = (element: Element): object => Object.create(element, { preserveFocus: { value: true } });

function drawn(element: Element): vscode.TreeItem {
  const { node } = element;
  if (node.kind === "group") return groupItem(node.group);
  if (node.kind === "part") return partItem(node);
  if (node.kind === "detail") return detailItem(node, element);
  const item = node.row.kind === "claim" ? claimItem(node.row) : noteItem(node.row);
  // Where rows of several articles stand together, each says where it is from.
  if (node.group.of !== "article") {
    const name = nameOf(element.uri);
    item.description = [item.description, plainLabel(name)].filter(Boolean).join(" · ");
    const label = item.accessibilityInformation?.label ?? "";
    item.accessibilityInformation = { label: vscode.l10n.t("{0}, in {1}", label, name) };
  }
  return item;
}

function claimItem(row: ClaimRow): vscode.TreeItem {
  const { claim } = row;
  const words = wordsOf(claim);
  const text = asRead(claim.text);
  const first = words[0];
  // What was decided comes first, or it would be cut off behind a long sentence; candidates are their sentence alone.
  const item = new vscode.TreeItem(
    plainLabel(claim.status === "candidate" || !first ? text : `${first.label}: ${text}`),
  );
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  // Why a verdict is void is seen without a further step.
  item.collapsibleState = hasDetails(row) ? (claim.stale.length > 0 ? Expanded : Collapsed) : None;
  const state = row.isKept ? vscode.l10n.t("kept without a place") : "";
  const kind = claim.kind && kindLabel(claim.kind);
  item.description = plainLabel([state, kind, ...claim.tags.map((tag) => `#${tag}`)].filter(Boolean).join(" "));
  item.contextValue = `claim.${claim.status}${claim.stale.length > 0 ? ".stale" : claim.span ? "" : ".lost"}`;
  if (first) item.iconPath = themeIcon(first);
  const labels = words.map(({ label }) => label).join(", ");
  const said = [`${labels}: ${text}`, kind, state].filter(Boolean).join(", ");
  const tags = claim.tags.join(", ");
  item.accessibilityInformation = { label: tags ? vscode.l10n.t("{0}, tagged {1}", said, tags) : said };
  return item;
}

/**
 * All that is known of a claim or note; made when somebody asks for it, because what became of lost words is looked up in the
 * whole text.
 */
export function tooltipOf({ node }: Element): vscode.MarkdownString | undefined {
  if (node.kind !== "row") return undefined;
  const parts = node.row.kind === "claim" ? claimParts(node.row) : noteParts(node.row);
  const fate = fateOfRow(node.row);
  const all = [...parts, fate ? fateLabel(fate) : ""];
  return new vscode.MarkdownString(all.filter(Boolean).map(plain).join("\n\n"));
}

function claimParts({ claim }: ClaimRow): readonly string[] {
  const words = wordsOf(claim).map(({ label }) => label);
  const differs = claim.stale.length > 0 ? claim.stale : (claim.stored?.resolution?.changes ?? []);
  const changes = differs.map((change) => `${changeLabel(change.what)}: ${printChange(change)}`);
  const state = [...words, claim.kind ? kindLabel(claim.kind) : ""].filter(Boolean).join(", ");
  return [claim.text, state, ...changes, claim.stored?.annotation.check?.rationale ?? ""];
}

const noteParts = ({ note: { annotation } }: NoteRow): readonly string[] => [
  annotation.type === "note" ? annotation.notes.map(({ text }) => text).join(" · ") : vscode.l10n.t("a correction"),
  annotation.anchor?.quote ?? "",
];

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

function noteItem(row: NoteRow): vscode.TreeItem {
  const { annotation, resolution } = row.note;
  const isNote = annotation.type === "note";
  const text = isNote ? annotation.notes.map((one) => one.text).join(" · ") : vscode.l10n.t("a correction");
  const trouble = resolution && placementWord(resolution.status);
  const label = trouble ? `${trouble.label}: ${oneLine(text)}` : oneLine(text);
  const item = new vscode.TreeItem(plainLabel(label));
  const quote = annotation.anchor ? `“${asRead(annotation.anchor.quote)}”` : vscode.l10n.t("about the article");
  item.description = plainLabel(quote);
  item.iconPath = trouble ? themeIcon(trouble) : new vscode.ThemeIcon("note");
  item.contextValue = resolution && !resolution.span ? "note.stored.lost" : "note.stored";
  const whole = isNote && !trouble ? vscode.l10n.t("Note: {0}", text) : `${label} ${quote}`;
  item.accessibilityInformation = { label: whole };
  return item;
}

function detailItem({ detail, row }: Extract<Node, { kind: "detail" }>, element: Element): vscode.TreeItem {
  switch (detail.kind) {
    case "change":
      return spoken(
        labelled("history", printChange(detail.change), changeLabel(detail.change.what)),
        `${changeLabel(detail.change.what)}: ${printChange(detail.change)}`,
      );
    case "claimant":
      return labelled(
        namesCompany(row.article, detail.name) ? "organization" : "person",
        detail.name,
        vscode.l10n.t("claimant"),
      );
    case "entity":
      return entityItem(detail.entity);
    case "remark": {
      const item = labelled("note", oneLine(detail.note.text), detail.note.by ?? "");
      return spoken(item, vscode.l10n.t("Note: {0}", labelOf(item)));
    }
    case "evidence":
      return evidenceItem(detail.evidence, element);
    case "related": {
      const { row: other, shared, company } = detail.relation;
      const what = shownValue(shared);
      const name = nameOf(element.uri);
      const text = asRead(other.claim.text);
      const item = labelled("references", text, `${what} · ${name}`);
      item.tooltip = vscode.l10n.t("Also about {0} and {1}, in {2}: {3}", company, what, name, text);
      item.accessibilityInformation = {
        label: vscode.l10n.t("Related claim in {0}, also about {1} and {2}: {3}", name, company, what, text),
      };
      item.contextValue = "related";
      return item;
    }
  }
}

function entityItem(entity: Extract<Detail, { kind: "entity" }>["entity"]): vscode.TreeItem {
  switch (entity.type) {
    case "figure": {
      const item = labelled("symbol-number", entity.text, shownFigure(entity));
      return spoken(item, vscode.l10n.t("Figure: {0}", labelOf(item)));
    }
    case "date": {
      const item = labelled("calendar", entity.text, shownDate(entity) ?? "");
      return spoken(item, vscode.l10n.t("Date: {0}", labelOf(item)));
    }
    case "company": {
      const item = labelled("organization", entity.text, entity.name);
      return spoken(item, vscode.l10n.t("Company: {0}", labelOf(item)));
    }
  }
}

const labelOf = (item: vscode.TreeItem): string => item.accessibilityInformation?.label ?? "";

/** Who does not see the icon hears what the row is. */
function spoken(item: vscode.TreeItem, label: string): vscode.TreeItem {
  item.accessibilityInformation = { label };
  return item;
}

function evidenceItem(
  { url, title, quote, article, stance }: Extract<Detail, { kind: "evidence" }>["evidence"],
  element: Element,
): vscode.TreeItem {
  const label = title ?? url ?? (quote === undefined ? (article ?? "") : asRead(quote));
  const place = url === undefined && article !== undefined ? (article.split("/").at(-1) ?? "") : "";
  const item = labelled(url ? "link" : "quote", label, [stanceLabel(stance), place].filter(Boolean).join(" · "));
  item.contextValue = "evidence";
  item.accessibilityInformation = { label: vscode.l10n.t("Evidence, {0}: {1}", stanceLabel(stance), label) };
  item.command = {
    command: "factmark.openEvidence",
    title: vscode.l10n.t("Open Evidence"),
    arguments: [withFocusKept(element)],
  };
  return item;
}

function labelled(icon: string, label: string, description: string): vscode.TreeItem {
  const item = new vscode.TreeItem(plainLabel(label));
  item.iconPath = new vscode.ThemeIcon(icon);
  item.description = description === label ? "" : plainLabel(description);
  item.tooltip = description ? `${label} – ${description}` : label;
  item.accessibilityInformation = { label: item.description ? `${label}, ${description}` : label };
  item.contextValue = "detail";
  return item;
}
