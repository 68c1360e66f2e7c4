import * as vscode from "vscode";
import { namesCompany } from "../../core/article/names-company.ts";
import { verdicts } from "../../core/sidecar/sidecar.ts";
import { readOnlyWords } from "../../host/fault-words.ts";
import { nameOf } from "../../host/files.ts";
import { plainLabel } from "../../host/markdown.ts";
import { staleWord, statusWord, themeIcon, verdictWord, type Word } from "../../host/words.ts";
import { type Group, type Grouping, notesName } from "./groups-model.ts";
import type { Row } from "./model.ts";
import type { Node } from "./nodes-model.ts";

/** How a row looks that has claims beneath it, and how many of them there are. */
export function groupItem(group: Group): vscode.TreeItem {
  const { label, icon, colour } = wordOf(group);
  const item = new vscode.TreeItem(plainLabel(label));
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  item.collapsibleState = group.rows.length === 0 ? None : group.of === "repair" ? Expanded : Collapsed;
  item.iconPath = themeIcon({ label, icon, ...(colour !== undefined && { colour }) });
  item.contextValue = group.of === "article" ? "article" : "group";
  const counts = countsOf(group);
  item.description = plainLabel([group.folder, counts].filter(Boolean).join(" · "));
  item.tooltip = vscode.l10n.t("{0} of {1} claims to check", group.unchecked, group.claims);
  if (group.of === "article") {
    item.resourceUri = vscode.Uri.parse(group.name, true);
    item.iconPath = vscode.ThemeIcon.File;
  }
  const { failure, readOnly } = group.article ?? {};
  if (failure !== undefined || readOnly !== undefined) {
    item.iconPath = new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground"));
    item.description = failure === undefined ? vscode.l10n.t("read-only sidecar") : vscode.l10n.t("not read");
    item.tooltip = failure ?? (readOnly && readOnlyWords(readOnly)) ?? "";
  }
  item.accessibilityInformation = { label: [label, item.description].filter(Boolean).join(", ") };
  return item;
}

/** Of a long list: "claims 201 to 400". */
export function partItem({ group, from, rows }: Extract<Node, { kind: "part" }>): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t("{0} to {1}", from + 1, from + rows.length));
  item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
  item.iconPath = new vscode.ThemeIcon("list-ordered");
  item.contextValue = "part";
  item.accessibilityInformation = {
    label: vscode.l10n.t("Claims {0} to {1} of {2}", from + 1, from + rows.length, group.rows.length),
  };
  return item;
}

function countsOf({ of, rows, claims, unchecked }: Group): string {
  if (of === "repair") return String(rows.length);
  if (claims === 0) return rows.length > 0 ? String(rows.length) : "";
  // Its name says already whether they are checked.
  if (of === "verdict") return String(claims);
  // The number that matters first: in a narrow view the rest is cut off.
  if (unchecked === 0) return vscode.l10n.t("{0}, all checked", claims);
  return unchecked === claims
    ? vscode.l10n.t("{0} to check", unchecked)
    : vscode.l10n.t("{0} to check of {1}", unchecked, claims);
}

function wordOf({ of, name, rows }: Group): Word {
  if (name === notesName) return { label: vscode.l10n.t("Notes"), icon: "note" };
  switch (of) {
    case "repair":
      return { label: vscode.l10n.t("Needs repair"), icon: "tools", colour: "list.warningForeground" };
    case "article":
      return { label: nameOf(vscode.Uri.parse(name, true)), icon: "file" };
    case "company":
      return { label: name || vscode.l10n.t("No company"), icon: "organization" };
    case "date":
      return { label: name || vscode.l10n.t("No date"), icon: "calendar" };
    case "tag":
      return { label: name || vscode.l10n.t("No tag"), icon: "tag" };
    case "claimant":
      return { label: name || vscode.l10n.t("The article itself"), icon: claimantIcon(name, rows[0]) };
    case "verdict": {
      const verdict = verdicts.find((one) => one === name);
      return verdict ? verdictWord(verdict) : name === "stale" ? staleWord() : statusWord("rejected");
    }
  }
}

const claimantIcon = (name: string, row: Row | undefined): string => {
  if (name === "") return "file";
  return row && namesCompany(row.article, name) ? "organization" : "person";
};

/** How a grouping is called: in the quick pick, and in the view's description. */
export function groupingLabel(grouping: Grouping): string {
  switch (grouping) {
    case "article":
      return vscode.l10n.t("by article");
    case "company":
      return vscode.l10n.t("by company");
    case "date":
      return vscode.l10n.t("by date");
    case "verdict":
      return vscode.l10n.t("by verdict");
    case "tag":
      return vscode.l10n.t("by tag");
    case "claimant":
      return vscode.l10n.t("by claimant");
  }
}
