import * as vscode from "vscode";

// What programs and keybindings give as arguments may be anything.

/** What a program gives where there may be several. */
export function listGiven(name: string, given: unknown): readonly unknown[] {
  if (Array.isArray(given)) return given;
  throw new Error(vscode.l10n.t("“{0}” must be a list.", name));
}

export function textGiven(name: string, given: unknown): string {
  if (typeof given === "string") return given;
  throw new Error(vscode.l10n.t("“{0}” must be a text.", name));
}
