import * as vscode from "vscode";
import type { Fault } from "../core/sidecar/fault.ts";
import { type Sidecar, verdicts } from "../core/sidecar/sidecar.ts";

/** Why nothing can be stored, and what can be done about it; undefined where something can. */
export function readOnlyWords(sidecar: Sidecar): string | undefined {
  const { state, problems } = sidecar;
  if (state.kind !== "read-only") return undefined;
  const fault = problems[0]?.fault;
  if (fault) return faultWords(fault, lineOf(sidecar));
  const { message, wayOut } = state;
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}. ${wayOut}`;
}

export const lineOf = ({ state }: Sidecar): number => (state.kind === "read-only" ? state.line : 1);

/** What is wrong in a sidecar, and what can be done about it. */
export function faultWords(fault: Fault, line: number): string {
  const { kind } = fault;
  switch (kind) {
    case "conflict":
      return vscode.l10n.t(
        "A merge left both sides in it. Keep one side or both, and remove the lines <<<<<<<, ======= and >>>>>>>.",
      );
    case "newer":
      return vscode.l10n.t("It was written by a newer Factmark. Update Factmark to change it.");
    case "yaml":
      return vscode.l10n.t("It is no YAML: {0}. Mend line {1}, or restore the file.", fault.words, line);
    case "sidecar":
      return vscode.l10n.t("It is no sidecar. Begin it with the line `factmark: 1`.");
    case "version":
      return vscode.l10n.t("The line `factmark: 1` is missing. Begin the file with it.");
    case "list":
      return vscode.l10n.t("`annotations` is no list. Begin each annotation with a dash.");
    case "text":
      return vscode.l10n.t("`{0}` must be a text", fault.key);
    case "number":
      return vscode.l10n.t("`{0}` must be a number", fault.key);
    case "whole":
      return vscode.l10n.t("`{0}` must be a whole number", fault.key);
    case "date":
      return vscode.l10n.t("`{0}` must be a date like 2026-04-22", fault.key);
    case "texts":
      return vscode.l10n.t("`{0}` must be a list of texts", fault.key);
    case "fields":
      return vscode.l10n.t("`{0}` must have fields of its own", fault.key);
    case "item":
      return vscode.l10n.t("An entry of `{0}` cannot be understood", fault.key);
    case "choice":
      return vscode.l10n.t("`{0}: {1}` is none of {2}", fault.key, fault.value, fault.values);
    case "missing":
      return vscode.l10n.t("`{0}` is missing: {1}", fault.key, valuesOf(fault.key));
    case "repeated":
      return vscode.l10n.t("`{0}` stands in it twice: make one of the two", fault.key);
    case "id":
      return vscode.l10n.t(
        "The id {0} stands twice: remove one of the two lines, or the entry that is not needed",
        fault.id,
      );
    case "entry":
      return vscode.l10n.t("An entry must have fields of its own, like `type: claim`");
    case "order":
      return vscode.l10n.t("`end` comes before `start`");
    case "earlier":
      return vscode.l10n.t("An earlier check has no `verdict`");
    case "note":
      return vscode.l10n.t("A note has no `text`");
  }
}

/** What a field may say. */
function valuesOf(key: Extract<Fault, { readonly kind: "missing" }>["key"]): string {
  switch (key) {
    case "type":
      return "claim, note, entity";
    case "quote":
      return vscode.l10n.t("the words in the article");
    case "verdict":
      return verdicts.join(", ");
    case "entity":
      return "company, figure, date, none";
  }
}
