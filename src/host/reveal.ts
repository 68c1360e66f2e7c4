import * as vscode from "vscode";
import type { Span } from "../core/text/span.ts";
import { type HasText, rangeOf } from "./positions.ts";
import { visibleEditors } from "./visible.ts";

/** Shows a passage: opens the file, selects the words, and lights them up for a moment. */
export type Reveal = (
  uri: vscode.Uri,
  holder: HasText,
  span: Span,
  options?: RevealOptions,
) => Promise<vscode.TextEditor>;

/**
 * Shows a passage that is only looked at, as one moves through a list, and leaves the keyboard there. Who moves on at once is
 * shown the next one instead: VS Code calls that a failure, and nobody else does.
 */
export type Glance = (uri: vscode.Uri, holder: HasText, span: Span) => void;

export const glanceWith =
  (reveal: Reveal): Glance =>
  (uri, holder, span) => {
    reveal(uri, holder, span, { preserveFocus: true }).catch((error) => console.warn("Factmark:", error));
  };

export interface RevealOptions {
  /** Leaves the keyboard where it is. */
  readonly preserveFocus?: boolean;
  /** Puts the cursor there instead of selecting the words. */
  readonly cursorOnly?: "start" | "end";
}

/** How the light goes out: in full, then fainter, in milliseconds. Where motion is unwelcome it stays as it is, and goes. */
const fading = [
  { colour: "factmark.flashBackground", milliseconds: 500 },
  { colour: "factmark.flashFadingBackground", milliseconds: 300 },
] as const;
const still = [{ stage: 0, milliseconds: 800 }] as const;

const wantsNoMotion = (): boolean => vscode.workspace.getConfiguration("workbench").get("reduceMotion") === "on";

export function createReveal(): Reveal & { dispose(): void } {
  const lights = fading.map(({ colour }) =>
    vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor(colour),
      borderRadius: "3px",
    }),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Puts on one of the lights, and off all others. */
  const light = (editor: vscode.TextEditor, range: vscode.Range, wanted: number | undefined): void => {
    lights.forEach((type, stage) => {
      for (const one of visibleEditors()) {
        one.setDecorations(type, one === editor && stage === wanted ? [range] : []);
      }
    });
  };
  const flash = (editor: vscode.TextEditor, range: vscode.Range): void => {
    const stages = wantsNoMotion() ? still : fading.map(({ milliseconds }, stage) => ({ stage, milliseconds }));
    const go = (index: number): void => {
      const now = stages[index];
      light(editor, range, now?.stage);
      if (now) timer = setTimeout(() => go(index + 1), now.milliseconds);
    };
    clearTimeout(timer);
    go(0);
  };
  const reveal: Reveal = async (uri, holder, span, options = {}) => {
    const editor = await vscode.window.showTextDocument(uri, { preserveFocus: options.preserveFocus === true });
    const range = rangeOf(holder, span);
    const { cursorOnly } = options;
    editor.selection = new vscode.Selection(
      cursorOnly === "end" ? range.end : range.start,
      cursorOnly === "start" ? range.start : range.end,
    );
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    flash(editor, range);
    return editor;
  };
  return Object.assign(reveal, {
    dispose: () => {
      clearTimeout(timer);
      for (const type of lights) type.dispose();
    },
  });
}
