import * as vscode from "vscode";
import type { Span } from "../core/text/span.ts";
import { type HasText, rangeOf } from "./positions.ts";

/** Shows a passage: opens the file, selects the words, and lights them up for a moment. */
export type Reveal = (
  uri: vscode.Uri,
  holder: HasText,
  span: Span,
  options?: RevealOptions,
) => Promise<vscode.TextEditor>;

export interface RevealOptions {
  /** Leaves the keyboard where it is. */
  readonly preserveFocus?: boolean;
  /** Puts the cursor there instead of selecting the words. */
  readonly cursorOnly?: "start" | "end";
}

const flashMilliseconds = 700;

export function createReveal(): Reveal & { dispose(): void } {
  const flash = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor("factmark.flashBackground"),
    borderRadius: "3px",
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reveal: Reveal = async (uri, holder, span, options = {}) => {
    const editor = await vscode.window.showTextDocument(uri, { preserveFocus: options.preserveFocus === true });
    const range = rangeOf(holder, span);
    const { cursorOnly } = options;
    editor.selection = new vscode.Selection(
      cursorOnly === "end" ? range.end : range.start,
      cursorOnly === "start" ? range.start : range.end,
    );
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    clearTimeout(timer);
    for (const other of vscode.window.visibleTextEditors) other.setDecorations(flash, other === editor ? [range] : []);
    timer = setTimeout(() => editor.setDecorations(flash, []), flashMilliseconds);
    return editor;
  };
  return Object.assign(reveal, {
    dispose: () => {
      clearTimeout(timer);
      flash.dispose();
    },
  });
}
