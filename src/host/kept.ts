import * as vscode from "vscode";

/** Orphans that the person has seen and keeps: listed all the same, they warn no more. Remembered for the workspace. */
export interface Kept {
  /** The ids in the article's sidecar. */
  of(article: vscode.Uri): ReadonlySet<string>;
  add(article: vscode.Uri, id: string): Promise<void>;
  /** They found their words again, or are gone: lost another time, they warn anew. */
  drop(article: vscode.Uri, ids: readonly string[]): Promise<void>;
  readonly onDidChange: vscode.Event<void>;
  dispose(): void;
}

const key = "factmark.kept";

export function createKept(memory: vscode.Memento): Kept {
  const changed = new vscode.EventEmitter<void>();
  const read = (): Readonly<Record<string, readonly string[]>> => memory.get(key, {});
  const set = async (article: vscode.Uri, ids: readonly string[]): Promise<void> => {
    const { [article.toString()]: _, ...others } = read();
    await memory.update(key, ids.length > 0 ? { ...others, [article.toString()]: ids } : others);
    changed.fire();
  };
  const idsOf = (article: vscode.Uri): readonly string[] => read()[article.toString()] ?? [];
  return {
    of: (article) => new Set(idsOf(article)),
    add: (article, id) => set(article, [...new Set([...idsOf(article), id])]),
    drop: async (article, ids) => {
      const left = idsOf(article).filter((id) => !ids.includes(id));
      if (left.length < idsOf(article).length) await set(article, left);
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}
