import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { type HighlightKind, highlightKinds, highlightSettings, setHighlight } from "../../host/settings.ts";

/** Which kinds are marked in the text: all at once in a list, or one by one from the Claims view's menu and the palette. */
export function registerChoosingHighlights(_: App): vscode.Disposable {
  const turn = (kind: HighlightKind, isShown: boolean) => () => setHighlight(kind, isShown, activeUri());
  return vscode.Disposable.from(
    registerCommand("chooseHighlights", choose),
    registerCommand("highlightCompanies", turn("companies", true)),
    registerCommand("unhighlightCompanies", turn("companies", false)),
    registerCommand("highlightFigures", turn("figures", true)),
    registerCommand("unhighlightFigures", turn("figures", false)),
    registerCommand("highlightDates", turn("dates", true)),
    registerCommand("unhighlightDates", turn("dates", false)),
    registerCommand("highlightClaims", turn("claims", true)),
    registerCommand("unhighlightClaims", turn("claims", false)),
    registerCommand("highlightNotes", turn("notes", true)),
    registerCommand("unhighlightNotes", turn("notes", false)),
    registerCommand("dimBoilerplate", turn("boilerplate", true)),
    registerCommand("undimBoilerplate", turn("boilerplate", false)),
  );
}

const activeUri = (): vscode.Uri | undefined => vscode.window.activeTextEditor?.document.uri;

interface ChooseArgument {
  /** The kinds to show; the others are switched off. */
  readonly kinds?: readonly HighlightKind[];
}

async function choose(argument: ChooseArgument | undefined): Promise<readonly HighlightKind[] | undefined> {
  const uri = activeUri();
  const before = highlightSettings(uri);
  const wanted = argument?.kinds ?? (await ask(before));
  if (!wanted) return undefined;
  for (const kind of highlightKinds) {
    const isWanted = wanted.includes(kind);
    if (isWanted !== before[kind]) await setHighlight(kind, isWanted, uri);
  }
  return wanted;
}

async function ask(before: Readonly<Record<HighlightKind, boolean>>): Promise<readonly HighlightKind[] | undefined> {
  const items = highlightKinds.map((kind) => ({ ...wordsOf(kind), means: kind, picked: before[kind] }));
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t("Choose Highlights"),
    placeHolder: vscode.l10n.t("What is to be marked in the text?"),
  });
  return picked?.map(({ means }) => means);
}

function wordsOf(kind: HighlightKind): { readonly label: string; readonly description: string } {
  switch (kind) {
    case "companies":
      return { label: vscode.l10n.t("Companies"), description: vscode.l10n.t("dotted line") };
    case "figures":
      return { label: vscode.l10n.t("Figures"), description: vscode.l10n.t("solid line") };
    case "dates":
      return { label: vscode.l10n.t("Dates"), description: vscode.l10n.t("dashed box") };
    case "claims":
      return {
        label: vscode.l10n.t("Accepted claims"),
        description: vscode.l10n.t("bar at the left, sign in the margin"),
      };
    case "notes":
      return { label: vscode.l10n.t("Notes"), description: vscode.l10n.t("double line, sign in the margin") };
    case "boilerplate":
      return { label: vscode.l10n.t("Adverts and other boilerplate"), description: vscode.l10n.t("dimmed") };
  }
}
