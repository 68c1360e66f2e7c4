import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { rangesOf, spanOfLines } from "../../host/live.ts";
import { type Change, changeOf, moveStretches, type Stretch, sameStretches } from "../../host/places.ts";
import { highlightSettings, onSettingsChanged } from "../../host/settings.ts";
import { visibleEditors } from "../../host/visible.ts";
import { isCovered, isMarkedInParts, type Lines, type MarkKind, markKinds, marksOf, nearLines } from "./model.ts";
import { createStyles } from "./styles.ts";

/** What an editor shows, kept in step with the edits through which it moves its marks by itself. */
interface Shown {
  readonly marks: Record<MarkKind, readonly Stretch[]>;
  /** Kinds of which a mark was edited within: whatever the editor made of it, it is set anew. */
  readonly touched: Set<MarkKind>;
  /** Of a long article, the lines whose marks are set; undefined: all are. */
  near: readonly Lines[] | undefined;
}

/** Marks companies, figures, dates, accepted claims, notes and boilerplate in every visible editor. */
export function registerHighlights(app: App): vscode.Disposable {
  const styles = createStyles(app.extensionUri);
  const shown = new Map<vscode.TextEditor, Shown>();

  const render = (editor: vscode.TextEditor): void => {
    const { uri } = editor.document;
    const live = app.live.of(uri);
    const now = shown.get(editor) ?? { marks: noMarks(), touched: new Set(), near: undefined };
    if (!live && !shown.has(editor) && !app.dossier.isArticle(uri)) return;
    if (!live && app.dossier.isArticle(uri) && app.dossier.file(uri)?.article) return; // typed in since: read any moment
    now.near = live && isMarkedInParts(live.article) ? nearLines(seenLines(editor)) : undefined;
    const near = live && now.near?.map(({ first, last }) => spanOfLines(live, first, last));
    const marks = live && marksOf(live.article, highlightSettings(uri), near);
    for (const kind of markKinds) {
      const after = live && marks ? rangesOf(live, marks[kind]).flatMap((range) => range ?? []) : [];
      if (!now.touched.has(kind) && sameStretches(now.marks[kind], after)) continue;
      editor.setDecorations(styles[kind], after);
      now.marks[kind] = after;
    }
    now.touched.clear();
    shown.set(editor, now);
  };
  /** Looked at since they came into view. */
  let seen = new Set<vscode.TextEditor>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const renderNew = (): void => {
    timer = undefined;
    const visible = new Set(visibleEditors());
    for (const editor of shown.keys()) if (!visible.has(editor)) shown.delete(editor);
    for (const editor of visible) if (!seen.has(editor)) render(editor);
    seen = visible;
  };
  /** VS Code tells of every box that can be typed in, those of comment threads too: hundreds may come one by one. */
  const renderNewSoon = (): void => {
    timer ??= setTimeout(renderNew, 0);
  };
  const renderAll = (): void => visibleEditors().forEach(render);
  const follow = ({ document, contentChanges }: vscode.TextDocumentChangeEvent): void => {
    const editors = [...shown].filter(([editor]) => editor.document === document);
    for (const { range, text } of editors.length > 0 ? contentChanges : []) {
      const change = changeOf(range, text);
      for (const [, now] of editors) move(now, change);
    }
  };
  const scrolled = ({ textEditor }: vscode.TextEditorVisibleRangesChangeEvent): void => {
    const near = shown.get(textEditor)?.near;
    if (near && !isCovered(seenLines(textEditor), near)) render(textEditor);
  };
  renderAll();
  return vscode.Disposable.from(
    ...Object.values(styles),
    app.live.onDidChange((uri) => {
      for (const editor of visibleEditors()) {
        if (editor.document.uri.toString() === uri.toString()) render(editor);
      }
    }),
    vscode.window.onDidChangeVisibleTextEditors(renderNewSoon),
    new vscode.Disposable(() => clearTimeout(timer)),
    vscode.window.onDidChangeTextEditorVisibleRanges(scrolled),
    vscode.workspace.onDidChangeTextDocument(follow),
    onSettingsChanged("highlight", renderAll),
  );
}

/** No screen shows more lines in one piece; an editor that is just being opened may say that it shows all. */
const screen = 300;

const seenLines = ({ visibleRanges }: vscode.TextEditor): readonly Lines[] =>
  visibleRanges.map(({ start, end }) => ({ first: start.line, last: Math.min(end.line, start.line + screen) }));

function move(now: Shown, change: Change): void {
  for (const kind of markKinds) {
    const before = now.marks[kind];
    const after = moveStretches(before, change);
    if (after.length < before.length) now.touched.add(kind);
    now.marks[kind] = after;
  }
}

const noMarks = (): Record<MarkKind, readonly Stretch[]> =>
  Object.fromEntries(markKinds.map((kind) => [kind, []])) as unknown as Record<MarkKind, readonly Stretch[]>;
