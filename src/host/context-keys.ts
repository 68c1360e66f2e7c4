import * as vscode from "vscode";

/** What `when` clauses in package.json may ask. */
export interface ContextKeys {
  readonly ready: boolean;
  readonly enabled: boolean;
  /** There is a folder that nobody turned on yet. */
  readonly canEnable: boolean;
  readonly isArticle: boolean;
  readonly hasSelection: boolean;
  readonly canUndo: boolean;
  readonly articleCount: number;
  readonly claimsGrouping: string;
  readonly claimsFiltered: boolean;
  readonly entitiesScope: string;
  readonly entitiesSorting: string;
}

const set = new Map<string, boolean | number | string>();

/** Sets the keys that changed. */
export function setContext(keys: Partial<ContextKeys>): void {
  for (const [key, value] of Object.entries(keys)) {
    if (set.get(key) === value) continue;
    set.set(key, value);
    void vscode.commands.executeCommand("setContext", `factmark.${key}`, value);
  }
}
