import * as vscode from "vscode";
import { clip } from "../../core/text/clip.ts";
import type { App } from "../../host/app.ts";
import { spanOf } from "../../host/positions.ts";
import { lastTags } from "../../host/tags.ts";
import { whereEnabled } from "../../host/where-enabled.ts";
import { type Suggestion, suggestionsAt } from "./model.ts";

/** What can be done with the selection, or with what the cursor stands in, in VS Code's light bulb (Ctrl+.). */
export function registerSuggesting(app: App): vscode.Disposable {
  const kind = vscode.CodeActionKind.Empty.append("factmark");
  const provideCodeActions = async (
    document: vscode.TextDocument,
    range: vscode.Range | vscode.Selection,
    _: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> => {
    const article = await app.settled(document.uri, token);
    if (!article) return [];
    return suggestionsAt(article, spanOf(article, range), lastTags(app)).map((suggestion) => {
      const title = titleOf(suggestion);
      const action = new vscode.CodeAction(title, kind);
      // Without an argument: the command asks, as it does from the palette.
      action.command = { title, command: `factmark.${suggestion.command}` };
      return action;
    });
  };
  return whereEnabled(app, ({ articles }) =>
    vscode.languages.registerCodeActionsProvider(articles, { provideCodeActions }, { providedCodeActionKinds: [kind] }),
  );
}

function titleOf({ command, words }: Suggestion): string {
  const quote = clip(words, 40);
  switch (command) {
    case "tagClaim":
      return vscode.l10n.t("Tag “{0}”…", quote);
    case "tagAgain":
      return vscode.l10n.t("Tag again: {0}", quote);
    case "tagOccurrences":
      return vscode.l10n.t("Tag all occurrences of “{0}”…", quote);
    case "acceptClaim":
      return vscode.l10n.t("Accept the claim");
    case "rejectClaim":
      return vscode.l10n.t("Reject the claim");
    case "checkClaim":
      return vscode.l10n.t("Check the claim…");
    case "splitClaim":
      return vscode.l10n.t("Split the claim here");
    case "mergeClaims":
      return vscode.l10n.t("Merge these {0} claims", quote);
    case "resizeClaim":
      return vscode.l10n.t("Extend or shrink the claim to the selection");
    case "addNote":
      return vscode.l10n.t("Add a note…");
    case "addCompany":
      return vscode.l10n.t("“{0}” is a company…", quote);
    case "aliasCompany":
      return vscode.l10n.t("“{0}” is another name of…", quote);
    case "notACompany":
      return vscode.l10n.t("“{0}” is not a company…", quote);
    case "correctFigure":
      return vscode.l10n.t("“{0}”: different value or unit…", quote);
    case "correctDate":
      return vscode.l10n.t("“{0}”: different date…", quote);
    case "dismissEntity":
      return vscode.l10n.t("“{0}” is no figure and no date", quote);
    case "removeCorrection":
      return vscode.l10n.t("Take back the correction of “{0}”", quote);
  }
}
