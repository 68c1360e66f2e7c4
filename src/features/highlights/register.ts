import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { rangeOf } from "../../host/positions.ts";
import { highlightSettings, onSettingsChanged } from "../../host/settings.ts";
import type { TextEdit } from "../../library/library.ts";
import {
  type HighlightKind,
  type Highlights,
  highlightKinds,
  highlightsOf,
  moveHighlights,
  noHighlights,
  sameSpans,
} from "./model.ts";

/** Marks companies, figures, dates, accepted claims, notes and boilerplate in every visible editor. */
export function registerHighlights(app: App): vscode.Disposable {
  const styles = createStyles(app.extensionUri);
  /** What each editor shows, kept in step with the edits that the editor itself has moved its marks through. */
  const shown = new Map<vscode.TextEditor, Highlights>();

  const render = (editor: vscode.TextEditor): void => {
    const { uri } = editor.document;
    if (!app.isSettled(uri)) return; // marks of the text before the last key would jump about
    const article = app.dossier.isArticle(uri) ? app.dossier.file(uri)?.article : undefined;
    const before = shown.get(editor) ?? noHighlights;
    const after = article ? highlightsOf(article, highlightSettings(uri)) : noHighlights;
    for (const kind of highlightKinds) {
      if (article ? sameSpans(before[kind], after[kind]) : before[kind].length === 0) continue;
      const ranges = article ? after[kind].map((span) => rangeOf(article, span)) : [];
      editor.setDecorations(styles[kind], ranges);
    }
    shown.set(editor, after);
  };
  const renderAll = (): void => {
    const visible = new Set(vscode.window.visibleTextEditors);
    for (const editor of shown.keys()) if (!visible.has(editor)) shown.delete(editor);
    for (const editor of visible) render(editor);
  };
  const moved = ({ document, contentChanges }: vscode.TextDocumentChangeEvent): void => {
    const edits = contentChanges.map(
      ({ rangeOffset, rangeLength, text }): TextEdit => ({ start: rangeOffset, end: rangeOffset + rangeLength, text }),
    );
    for (const [editor, highlights] of shown) {
      if (editor.document === document) shown.set(editor, moveHighlights(highlights, edits));
    }
  };
  renderAll();
  return vscode.Disposable.from(
    ...Object.values(styles),
    app.dossier.onDidChange((uris) => {
      const changed = new Set(uris.map(String));
      for (const editor of vscode.window.visibleTextEditors) {
        if (changed.has(editor.document.uri.toString())) render(editor);
      }
    }),
    app.dossier.onDidScan(renderAll),
    vscode.window.onDidChangeVisibleTextEditors(renderAll),
    vscode.workspace.onDidChangeTextDocument(moved),
    onSettingsChanged("highlight", renderAll),
  );
}

type Style = vscode.DecorationRenderOptions;

/** Typing at the edge of a mark does not stretch it: the next reading decides. */
const steady: Style = { rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed };

/** One decoration type a kind. Kinds differ by shape as well as by hue: dotted, solid, dashed box, tint alone, faded. */
function createStyles(extension: vscode.Uri): Readonly<Record<HighlightKind, vscode.TextEditorDecorationType>> {
  const styles: Readonly<Record<HighlightKind, Style>> = {
    boilerplate: { opacity: "0.62" },
    claim: {
      backgroundColor: colour("claimBackground"),
      borderColor: colour("claimUnderline"),
      borderStyle: "solid",
      borderWidth: "0 0 1px 0",
      overviewRulerColor: colour("claimBorder"),
      overviewRulerLane: vscode.OverviewRulerLane.Left,
    },
    company: { ...tint("company"), borderStyle: "dotted", borderWidth: "0 0 2px 0" },
    figure: { ...tint("figure"), borderStyle: "solid", borderWidth: "0 0 2px 0" },
    date: { ...tint("date"), borderStyle: "dashed", borderWidth: "1px", borderRadius: "3px" },
    accepted: gutter(extension, "accepted"),
    checked: gutter(extension, "checked"),
    attention: gutter(extension, "attention"),
    note: gutter(extension, "note"),
  };
  const create = (style: Style) => vscode.window.createTextEditorDecorationType({ ...steady, ...style });
  return Object.fromEntries(highlightKinds.map((kind) => [kind, create(styles[kind])])) as Record<
    HighlightKind,
    vscode.TextEditorDecorationType
  >;
}

const colour = (name: string): vscode.ThemeColor => new vscode.ThemeColor(`factmark.${name}`);

const tint = (kind: string): Style => ({
  backgroundColor: colour(`${kind}Background`),
  borderColor: colour(`${kind}Border`),
  overviewRulerColor: colour(`${kind}Border`),
  overviewRulerLane: vscode.OverviewRulerLane.Right,
});

function gutter(extension: vscode.Uri, icon: string): Style {
  const path = (theme: string) => vscode.Uri.joinPath(extension, "media", "gutter", `${icon}-${theme}.svg`);
  return {
    light: { gutterIconPath: path("light"), gutterIconSize: "contain" },
    dark: { gutterIconPath: path("dark"), gutterIconSize: "contain" },
  };
}
