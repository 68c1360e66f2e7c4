import type * as vscode from "vscode";
import type { Span } from "../core/text/span.ts";
import { type ClaimItem, isViewItem, type SelectedClaim, type ViewItem } from "./view-items.ts";

/** One of several rows of the Claims view that a command is to work on: a stored claim or note by id, a candidate by span. */
export interface Row {
  readonly uri: vscode.Uri;
  readonly id?: string;
  readonly span?: Span;
  /** What `span` counts in, where that may be another text than the article's now. */
  readonly seen?: { readonly text: string };
}

/** What a command was run on, as VS Code hands it over. */
export interface RunOn {
  readonly argument: object | undefined;
  /** The rows selected together with the one that the command was run on. */
  readonly items: readonly ViewItem[];
  /** "editor": by a key in the editor; undefined: from the palette, a menu or the view. */
  readonly focus: "editor" | undefined;
}

/**
 * The claims and notes meant where they are more than one: those selected with the row that a command was run on, or all that
 * are selected, for a keybinding in the view and for the palette where the view was used last. VS Code does not tell what had
 * the focus before the palette: the view was used last if nobody has moved the cursor or gone to another editor since several
 * rows were selected. A key in the editor means its cursor. Empty: one is meant, or none.
 */
export function severalOf({ selected }: { readonly selected: SelectedClaim }, on: RunOn): readonly Row[] {
  const { argument, items, focus } = on;
  const isKeyInView = argument !== undefined && isViewItem(argument) && !("uri" in argument);
  const isPalette = argument === undefined && focus === undefined && selected.isUsedLast;
  const chosen = items.length > 0 ? items : isKeyInView || isPalette ? selected.items : [];
  const rows = new Map<string, Row>();
  for (const item of chosen) {
    const { kind, uri, id, span, seen } = item as ClaimItem;
    if (kind !== "claim" && kind !== "note") continue;
    const place = { ...(id !== undefined && { id }), ...(span && { span }), ...(seen && { seen }) };
    rows.set(`${uri}#${id ?? span?.start}`, { uri, ...place });
  }
  return rows.size > 1 ? [...rows.values()] : [];
}
