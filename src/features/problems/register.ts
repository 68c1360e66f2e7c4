import * as vscode from "vscode";
import type { Article, Problem } from "../../core/article/article.ts";
import { confirmVerdict } from "../../core/article/repair.ts";
import { keepBothSides } from "../../core/sidecar/keep-both-sides.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { nameOf } from "../../host/files.ts";
import { inform } from "../../host/notify.ts";
import { rangeOf } from "../../host/positions.ts";
import { activeArticle, articleBehind, sidecarFor, storedOf } from "../../host/stored.ts";
import type { PlaceArgument } from "../../host/targets.ts";
import type { ClaimItem } from "../../host/view-items.ts";
import { visibleEditors } from "../../host/visible.ts";
import { type Fix, fixesOf, severityOf } from "./model.ts";
import { problemWords, relatedWords } from "./words.ts";

/** What is wrong with articles and their sidecars, in VS Code's Problems, each with what can be done about it. */
export function registerProblems(app: App): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection("factmark");
  const render = (uri: vscode.Uri): void => {
    const article = app.dossier.file(uri)?.article;
    for (const where of ["article", "sidecar"] as const) {
      const target = where === "article" ? uri : sidecarFor(uri);
      const problems = article?.problems.filter((problem) => problem.in === where) ?? [];
      if (article && problems.length > 0)
        shown.set(
          target,
          problems.map((one) => diagnosticOf(app, uri, article, one)),
        );
      else shown.delete(target);
    }
  };
  const renderAll = (): void => app.dossier.files.forEach(({ uri }) => void render(uri));
  renderAll();
  return vscode.Disposable.from(
    shown,
    app.dossier.onDidChange((uris) => uris.forEach(render)),
    app.kept.onDidChange(renderAll),
    vscode.languages.registerCodeActionsProvider(
      { pattern: "**" },
      { provideCodeActions: (document, range, { diagnostics }) => fixes(app, document, range, diagnostics) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    registerCommand("confirmVerdict", (argument: PlaceArgument | ClaimItem | undefined) => confirm(app, argument)),
    registerCommand("keepBothSides", (argument: PlaceArgument | undefined) => keepBoth(app, argument)),
  );
}

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

function diagnosticOf(app: App, uri: vscode.Uri, article: Article, problem: Problem): vscode.Diagnostic {
  const severity = severities[severityOf(problem, app.kept.of(uri))];
  const diagnostic = new vscode.Diagnostic(rangeIn(article, problem), problemWords(article, problem), severity);
  diagnostic.source = "Factmark";
  diagnostic.code = problem.code;
  diagnostic.relatedInformation = problem.related.flatMap((place) => {
    const target = place.uri === undefined ? uri : vscode.Uri.parse(place.uri, true);
    const other = place.uri === undefined ? article : app.library.peek(place.uri);
    if (!other) return [];
    const location = new vscode.Location(place.in === "article" ? target : sidecarFor(target), rangeIn(other, place));
    return new vscode.DiagnosticRelatedInformation(location, relatedWords(problem, place.message));
  });
  return diagnostic;
}

const rangeIn = (article: Article, place: Pick<Problem, "in" | "span">): vscode.Range =>
  rangeOf(place.in === "article" ? article : article.sidecar, place.span);

function fixes(
  app: App,
  document: vscode.TextDocument,
  range: vscode.Range,
  told: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const behind = articleBehind(document.uri);
  const uri = behind ?? document.uri;
  const article = app.dossier.file(uri)?.article;
  if (!article) return [];
  const where = behind ? "sidecar" : "article";
  return article.problems
    .filter((problem) => problem.in === where && rangeIn(article, problem).intersection(range))
    .flatMap((problem) => {
      const at = rangeIn(article, problem);
      const diagnostics = told.filter(
        (one) => one.source === "Factmark" && one.code === problem.code && one.range.isEqual(at),
      );
      return fixesOf(article, problem).map((fix, index) => {
        const action = actionOf(fix, { uri, article, problem });
        action.diagnostics = diagnostics;
        action.isPreferred = index === 0 && (fix.kind === "keepBoth" || fix.kind === "open");
        return action;
      });
    });
}

interface At {
  readonly uri: vscode.Uri;
  readonly article: Article;
  readonly problem: Problem;
}

function actionOf(fix: Fix, { uri, article, problem }: At): vscode.CodeAction {
  const { id } = problem;
  const action = (title: string, command: string, more: object = {}): vscode.CodeAction => {
    const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    made.command = {
      title,
      command: `factmark.${command}`,
      arguments: [{ uri, ...(id !== undefined && { id }), ...more }],
    };
    return made;
  };
  switch (fix.kind) {
    case "confirm":
      return action(vscode.l10n.t("Confirm the verdict for the words as they are now"), "confirmVerdict");
    case "check":
      return action(vscode.l10n.t("Check again…"), "checkClaim");
    case "attach": {
      const range = selectionIn(uri);
      return range
        ? action(vscode.l10n.t("Attach to the selection in {0}", nameOf(uri)), "reattachAnnotation", { range })
        : action(vscode.l10n.t("Attach to other words…"), "reattachAnnotation");
    }
    case "place": {
      const range = rangeOf(article, fix.span);
      const title = vscode.l10n.t("Attach to the words in line {0}", range.start.line + 1);
      return action(title, "reattachAnnotation", { range });
    }
    case "keep":
      return action(vscode.l10n.t("Keep it without a place"), "keepAnnotation");
    case "remove":
      return action(vscode.l10n.t("Remove it"), "removeAnnotation");
    case "keepBoth":
      return action(vscode.l10n.t("Keep both sides"), "keepBothSides");
    case "open": {
      const made = action(vscode.l10n.t("Open the sidecar at line {0}", fix.line), "openSidecar", { line: fix.line });
      if (fix.why !== undefined) made.title = `${made.title}. ${fix.why}`;
      return made;
    }
  }
}

/** What is selected in the article, where it is in view: an orphan's problem stands in the sidecar. */
function selectionIn(article: vscode.Uri): vscode.Range | undefined {
  const editor = visibleEditors().find(({ document }) => document.uri.toString() === article.toString());
  return editor?.selection.isEmpty === false ? editor.selection : undefined;
}

async function confirm(app: App, argument: PlaceArgument | ClaimItem | undefined): Promise<string | undefined> {
  const { uri, placed } = await storedOf(app, argument);
  const { id, check } = placed.annotation;
  if (!check || check.verdict === "unchecked") throw new Error(vscode.l10n.t("This claim has no verdict to confirm."));
  if (placed.stale.length === 0 && placed.resolution?.status !== "changed") {
    app.say(vscode.l10n.t("The verdict holds as it is"));
    return id;
  }
  await app.library.update(uri.toString(), ({ sidecar, article, by, at }) =>
    confirmVerdict(sidecar, article, { id, by, at }),
  );
  app.say(vscode.l10n.t("Verdict confirmed"));
  return id;
}

/** Resolves the conflict markers that a merge left in a sidecar. */
async function keepBoth(app: App, argument: PlaceArgument | undefined): Promise<void> {
  const given = argument?.uri;
  const uri = typeof given === "string" ? vscode.Uri.parse(given, true) : (given ?? activeArticle());
  if (!uri) throw new Error(vscode.l10n.t("Open an article first."));
  const done: string[] = [];
  await app.library.mend(uri.toString(), (text) => {
    const kept = keepBothSides(text);
    if ("text" in kept) done.splice(0, done.length, ...kept.conflicts);
    return kept;
  });
  const message =
    done.length === 0
      ? vscode.l10n.t("Both sides of {0} are kept.", nameOf(sidecarFor(uri)))
      : vscode.l10n.t("Both sides of {0} are kept. Look at: {1}", nameOf(sidecarFor(uri)), done.join("; "));
  void inform(message);
}
