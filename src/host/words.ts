import * as vscode from "vscode";
import type { FactChange, Placement } from "../core/annotations/anchor.ts";
import type { Fate } from "../core/article/fate.ts";
import type { ClaimKind } from "../core/claims/claim.ts";
import type { Evidence, Verdict } from "../core/sidecar/sidecar.ts";
import { withoutMarks } from "../core/text/clip.ts";

/** What a verdict, a status or a placement is called for people, and the icon that goes with it. */
export interface Word {
  readonly label: string;
  readonly icon: string;
  /** A theme colour for the icon. */
  readonly colour?: string;
}

export function verdictWord(verdict: Verdict): Word {
  switch (verdict) {
    case "true":
      return { label: vscode.l10n.t("True"), icon: "pass-filled", colour: "testing.iconPassed" };
    case "mostly-true":
      return { label: vscode.l10n.t("Mostly true"), icon: "pass", colour: "testing.iconPassed" };
    case "half-true":
      return { label: vscode.l10n.t("Half true"), icon: "color-mode", colour: "charts.yellow" };
    case "mostly-false":
      return { label: vscode.l10n.t("Mostly false"), icon: "error", colour: "charts.red" };
    case "false":
      return { label: vscode.l10n.t("False"), icon: "stop-circle", colour: "charts.red" };
    case "misleading":
      return { label: vscode.l10n.t("Misleading"), icon: "warning", colour: "charts.yellow" };
    case "unverifiable":
      return { label: vscode.l10n.t("Unverifiable"), icon: "question", colour: "disabledForeground" };
    case "unchecked":
      return { label: vscode.l10n.t("Unchecked"), icon: "circle-outline" };
  }
}

/** What a verdict says of a claim, in a line. */
export function verdictMeaning(verdict: Verdict): string {
  switch (verdict) {
    case "true":
      return vscode.l10n.t("What can be found says the same");
    case "mostly-true":
      return vscode.l10n.t("Right on the whole; a detail is off");
    case "half-true":
      return vscode.l10n.t("Partly right; something that matters is wrong or left out");
    case "mostly-false":
      return vscode.l10n.t("Wrong on the whole; a detail is right");
    case "false":
      return vscode.l10n.t("What can be found says otherwise");
    case "misleading":
      return vscode.l10n.t("The words are right; the impression they give is not");
    case "unverifiable":
      return vscode.l10n.t("Nothing can be found that settles it");
    case "unchecked":
      return vscode.l10n.t("No verdict: takes back the one given before");
  }
}

export function statusWord(status: "candidate" | "accepted" | "rejected"): Word {
  switch (status) {
    case "candidate":
      return { label: vscode.l10n.t("Candidate"), icon: "circle-outline" };
    case "accepted":
      return { label: vscode.l10n.t("Accepted"), icon: "check" };
    case "rejected":
      return { label: vscode.l10n.t("Rejected"), icon: "close", colour: "disabledForeground" };
  }
}

/** What is to be said of an annotation that is not where its words were; undefined where all is well. */
export function placementWord(placement: Placement): Word | undefined {
  switch (placement) {
    case "exact":
    case "moved":
      return undefined;
    case "changed":
      return { label: vscode.l10n.t("Words changed"), icon: "edit", colour: "list.warningForeground" };
    case "ambiguous":
      return { label: vscode.l10n.t("Several places"), icon: "question", colour: "list.warningForeground" };
    case "orphaned":
      return { label: vscode.l10n.t("Words gone"), icon: "debug-disconnect", colour: "list.warningForeground" };
  }
}

/** What became of words that have no place, in a sentence. */
export function fateLabel(fate: Fate): string {
  switch (fate.kind) {
    case "cut":
      return vscode.l10n.t("They were cut out; the words beside them are still there.");
    case "rewritten":
      return vscode.l10n.t("Other words stand in their place.");
    case "passage":
      return vscode.l10n.t("The passage around them is gone too.");
    case "several":
      return fate.count > 1
        ? vscode.l10n.t("They stand in {0} places that are equally good.", fate.count)
        : vscode.l10n.t("It is not sure that these are the same words.");
  }
}

export const staleWord = (): Word => ({
  label: vscode.l10n.t("Out of date"),
  icon: "history",
  colour: "list.warningForeground",
});

export function kindLabel(kind: ClaimKind): string {
  switch (kind) {
    case "statistic":
      return vscode.l10n.t("statistic");
    case "plan":
      return vscode.l10n.t("plan");
    case "event":
      return vscode.l10n.t("event");
    case "statement":
      return vscode.l10n.t("statement");
  }
}

export function stanceLabel(stance: Evidence["stance"]): string {
  switch (stance) {
    case "supports":
      return vscode.l10n.t("supports");
    case "refutes":
      return vscode.l10n.t("refutes");
    case "context":
      return vscode.l10n.t("gives context");
  }
}

export function stanceIcon(stance: Evidence["stance"]): string {
  switch (stance) {
    case "supports":
      return "thumbsup";
    case "refutes":
      return "thumbsdown";
    case "context":
      return "info";
  }
}

export function changeLabel(what: FactChange["what"]): string {
  switch (what) {
    case "figure":
      return vscode.l10n.t("Figure changed");
    case "unit":
      return vscode.l10n.t("Unit changed");
    case "date":
      return vscode.l10n.t("Date changed");
    case "company":
      return vscode.l10n.t("Company changed");
    case "direction":
      return vscode.l10n.t("Direction changed");
    case "negation":
      return vscode.l10n.t("Negation changed");
    case "wording":
      return vscode.l10n.t("Wording changed");
  }
}

export const themeIcon = ({ icon, colour }: Word): vscode.ThemeIcon =>
  new vscode.ThemeIcon(icon, colour ? new vscode.ThemeColor(colour) : undefined);

export const printChange = ({ before, after }: FactChange): string =>
  `${before === "" ? "–" : before} → ${after === "" ? "–" : after}`;

/** Words of an article, as they fit into a row. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The same as a person reads them: "**Nissan** told [Nikkei](https://…)" without the marks of Markdown. */
export const asRead = (text: string): string => oneLine(withoutMarks(text));
