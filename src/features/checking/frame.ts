import * as vscode from "vscode";
import type { Session } from "./session.ts";

/** What all questions of a fact-check have in common. */
export const frame = (session: Session, step: number) => ({
  title: session.isResumed ? vscode.l10n.t("Check Claim, Continued") : vscode.l10n.t("Check Claim"),
  step: step + 1,
  steps: 3,
  hasBack: step > 0,
});

/** For answers that were kept: the way to begin anew. */
export const restart = (session: Session) =>
  session.isResumed
    ? [{ iconPath: new vscode.ThemeIcon("discard"), tooltip: vscode.l10n.t("Start over"), answer: "restart" as const }]
    : [];
