import type * as vscode from "vscode";
import type { Span } from "../core/text/span.ts";

/** What a view hands to a command that is run on one of its items. */
export interface ViewItem {
  readonly view: "claims" | "entities" | "comments";
}

/** What the Claims view, or a comment thread, hands to a command: a stored claim or note by id, a candidate by its place. */
export interface ClaimItem extends ViewItem {
  readonly view: "claims" | "comments";
  /** What the row is: a claim, a note, or what stands above and beneath them. */
  readonly kind?: "claim" | "note" | "other";
  readonly uri: vscode.Uri;
  readonly id?: string;
  readonly span?: Span;
  /** The article as it was when the row was made: what `span` counts in. */
  readonly seen?: { readonly text: string };
  /** A click shows the words and leaves the keyboard in the view, as in VS Code's own lists of places. */
  readonly preserveFocus?: boolean;
}

/** What the Entities view hands to a command: a mention by its place, what several mentions mean by its name. */
export interface EntityItem extends ViewItem {
  readonly view: "entities";
  readonly uri: vscode.Uri;
  readonly type: "company" | "figure" | "date";
  readonly name?: string;
  readonly span?: Span;
  /** The article as it was when the row was made: what `span` counts in. */
  readonly seen?: { readonly text: string };
}

/** The items selected in the Claims view: keybindings there say only which view they mean. */
export interface SelectedClaim {
  /** The first of them. */
  item: ClaimItem | undefined;
  items: readonly ClaimItem[];
  /** Several are selected, and the person has not been in an editor since. */
  isUsedLast: boolean;
}

export const isViewItem = (value: object): value is ViewItem =>
  "view" in value && (value.view === "claims" || value.view === "entities" || value.view === "comments");

/** Where a person's keyboard was when they started a command; "elsewhere": by mouse on a row, or by a program. */
export type StartedFrom = "editor" | "claims" | "elsewhere";

export function startedFrom(argument: object | undefined): StartedFrom {
  if (argument === undefined) return "editor";
  return isViewItem(argument) && argument.view === "claims" && !("uri" in argument) ? "claims" : "elsewhere";
}
