import * as vscode from "vscode";
import { nameOf } from "../../host/files.ts";
import { plainLabel } from "../../host/markdown.ts";
import { shownDate, shownFigure } from "../../host/shown-values.ts";
import type { EntityItem } from "../../host/view-items.ts";
import { type EntityType, type Merged, wordsAround } from "./model.ts";
import type { EntityNode } from "./nodes-model.ts";

/** How a row of the Entities view looks; `isDossier`: mentions of several articles stand together. */
export function itemOf(
  element: EntityItem & { readonly key: string; readonly node: EntityNode },
  isDossier: boolean,
): vscode.TreeItem {
  const { node } = element;
  const item =
    node.kind === "mention"
      ? mentionItem(node, element, isDossier)
      : node.kind === "merged"
        ? mergedItem(node.merged, isDossier)
        : listItem(node);
  item.id = element.key;
  return item;
}

function listItem(node: Extract<EntityNode, { kind: "group" | "family" | "part" }>): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  if (node.kind === "part") {
    const label = vscode.l10n.t("{0} to {1}", node.from + 1, node.from + node.nodes.length);
    const item = new vscode.TreeItem(label, Collapsed);
    item.iconPath = new vscode.ThemeIcon("list-ordered");
    return item;
  }
  const label = node.kind === "group" ? groupLabel(node.key) : familyLabel(node.family);
  const item = new vscode.TreeItem(plainLabel(label), node.key === "company" ? Expanded : Collapsed);
  item.iconPath = new vscode.ThemeIcon(node.kind === "group" ? icons[node.key] : familyIcon(node.family));
  item.description = String(node.rows.length);
  item.contextValue = "group";
  item.accessibilityInformation = { label: `${label}, ${node.rows.length}` };
  return item;
}

function mergedItem(merged: Merged, isDossier: boolean): vscode.TreeItem {
  const { type, first, count, places } = merged;
  const value = first.type === "figure" ? shownFigure(first) : first.type === "date" ? shownDate(first) : undefined;
  const name = value ?? merged.name;
  const item = new vscode.TreeItem(plainLabel(name), vscode.TreeItemCollapsibleState.Collapsed);
  item.iconPath = new vscode.ThemeIcon(icons[type]);
  const mentions = count === 1 ? vscode.l10n.t("1 mention") : vscode.l10n.t("{0} mentions", count);
  const counts =
    isDossier && places.length > 1 ? vscode.l10n.t("{0} in {1} articles", mentions, places.length) : mentions;
  item.description =
    isDossier && places.length > 1 ? vscode.l10n.t("{0} in {1} articles", count, places.length) : String(count);
  item.contextValue = type;
  item.tooltip = `${name} – ${counts}`;
  item.accessibilityInformation = { label: `${name}, ${counts}` };
  return item;
}

function mentionItem(
  { place, entity }: Extract<EntityNode, { kind: "mention" }>,
  element: EntityItem,
  isDossier: boolean,
): vscode.TreeItem {
  const { before, after } = wordsAround(place.article.text, entity);
  const words = entity.text.replace(/\s+/g, " ");
  const start = plainLabel(before).length;
  const shown = plainLabel(words);
  const label = `${plainLabel(before)}${shown}${plainLabel(after)}`;
  const item = new vscode.TreeItem({ label, highlights: [[start, start + shown.length]] });
  if (isDossier) item.description = plainLabel(nameOf(element.uri));
  item.command = { command: "factmark.revealEntity", title: vscode.l10n.t("Go to Mention"), arguments: [element] };
  item.contextValue = `mention.${entity.type}`;
  const whole = `${before}${words}${after}`;
  item.tooltip = isDossier ? `${whole} – ${nameOf(element.uri)}` : whole;
  item.accessibilityInformation = {
    label: isDossier ? vscode.l10n.t("{0}, in {1}", whole, nameOf(element.uri)) : whole,
  };
  return item;
}

const icons: Readonly<Record<EntityType, string>> = {
  company: "organization",
  figure: "symbol-number",
  date: "calendar",
};

function groupLabel(type: EntityType): string {
  if (type === "company") return vscode.l10n.t("Companies");
  return type === "figure" ? vscode.l10n.t("Figures") : vscode.l10n.t("Dates");
}

/** "money JPY", "percent", "count". */
function familyLabel(family: string): string {
  const [kind, unit] = family.split(" ");
  switch (kind) {
    case "money":
      return unit ? vscode.l10n.t("Money in {0}", unit) : vscode.l10n.t("Money");
    case "percent":
      return vscode.l10n.t("Percentages");
    case "ratio":
      return vscode.l10n.t("Shares and multiples");
    case "measure":
      return vscode.l10n.t("Measures");
    default:
      return vscode.l10n.t("Counts");
  }
}

function familyIcon(family: string): string {
  if (family.startsWith("money")) return "credit-card";
  return family === "measure"
    ? "symbol-ruler"
    : family === "percent" || family === "ratio"
      ? "pie-chart"
      : "symbol-number";
}
