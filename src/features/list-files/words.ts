import * as vscode from "vscode";
import { tagColours } from "../../library/codebook.ts";
import type { ListFault } from "../../library/list-file.ts";

/** What is wrong in `tags.yaml` or `companies.yaml`, in the language of the editor; what the YAML parser says is in English. */
export function listFaultWords(fault: ListFault): string {
  switch (fault.kind) {
    case "yaml":
      return vscode.l10n.t("It is no YAML: {0}. Mend line {1}, or restore the file.", fault.words, fault.line);
    case "list":
      return vscode.l10n.t("It must be a list: begin each entry with a dash");
    case "tag":
      return vscode.l10n.t("`{0}` is missing: {1}", fault.kind, vscode.l10n.t("the name of the tag"));
    case "name":
      return vscode.l10n.t("`{0}` is missing: {1}", fault.kind, vscode.l10n.t("the name of the company"));
    case "twice":
      return vscode.l10n.t("The tag “{0}” is described twice", fault.tag);
    case "description":
      return vscode.l10n.t("`{0}` must be a text", fault.kind);
    case "colour":
      return vscode.l10n.t("`colour` must be one of {0}, or like {1} (in quotes)", tagColours.join(", "), '"#1f77b4"');
    case "aliases":
      return vscode.l10n.t("`aliases` must be a list of names");
    case "not":
      return vscode.l10n.t("`not` must be true, for a name that is no company, or left out");
  }
}
