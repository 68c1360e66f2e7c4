import assert from "node:assert/strict";
import * as vscode from "vscode";

/** What `activate()` gives for an article; see the extension's exported API. */
export interface ArticleObject {
  readonly file: string;
  readonly document: { readonly published: string | null };
  readonly entities: readonly {
    readonly type: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly name?: string;
  }[];
  readonly claims: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly annotations: readonly {
    readonly id: string;
    readonly type: string;
    readonly status: string;
    readonly anchor: string;
    readonly start: number | null;
    readonly end: number | null;
    readonly verdict: string;
    readonly stale: boolean;
    readonly tags: readonly string[];
  }[];
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

export const folder = (): vscode.Uri => {
  const first = vscode.workspace.workspaceFolders?.[0];
  assert.ok(first, "the suite runs in a folder");
  return first.uri;
};

export const at = (...path: readonly string[]): vscode.Uri => vscode.Uri.joinPath(folder(), ...path);

export async function article(uri: vscode.Uri): Promise<ArticleObject> {
  const extension = vscode.extensions.getExtension<{ article(uri: vscode.Uri): Promise<ArticleObject> }>(
    "factmark.factmark",
  );
  assert.ok(extension);
  return (await extension.activate()).article(uri);
}

export const command = async <T>(name: string, argument?: object): Promise<T> =>
  vscode.commands.executeCommand<T>(`factmark.${name}`, ...(argument ? [argument] : []));

/** A folder that is turned on, with a fresh article in it that no other test touches. */
export async function articleFile(name: string, text: string | Uint8Array): Promise<vscode.Uri> {
  await command("enableFolder", { folder: folder() });
  const uri = at(name);
  await write(uri, text);
  return uri;
}

export const write = (uri: vscode.Uri, content: string | Uint8Array): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, typeof content === "string" ? new TextEncoder().encode(content) : content);

/** undefined where there is no file. */
export async function read(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

export const sidecar = (uri: vscode.Uri): vscode.Uri => uri.with({ path: `${uri.path}.factmark.yaml` });

/** The range of the first `words` in an article's file. */
export async function rangeOf(uri: vscode.Uri, words: string): Promise<vscode.Range> {
  const document = await vscode.workspace.openTextDocument(uri);
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, `no “${words}” in ${uri.path}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** Asks again until `check` is content; the last answer's complaint is what fails. */
export async function eventually<T>(ask: () => T | Promise<T>, check: (value: T) => void): Promise<T> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const value = await ask();
    try {
      check(value);
      return value;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }
}

export async function closeEditors(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/** Takes everything away that turns the folder on. */
export async function disableFolder(): Promise<void> {
  await closeEditors();
  const names = (await vscode.workspace.fs.readDirectory(folder())).map(([name]) => name);
  for (const name of names.filter((one) => one === ".factmark" || one.endsWith(".factmark.yaml"))) {
    await vscode.workspace.fs.delete(at(name), { recursive: true });
  }
}

/** What a person does with the boxes of a command. */
export interface Answer {
  /** Into a box to type in, or a list to type into; in any list, the row that is offered first is taken. */
  readonly typed?: string;
  /** Happens while the first box is open. */
  meanwhile(): Promise<void>;
}

export interface Answered<T> {
  readonly result: T;
  /** What stood in the box. */
  readonly value: string | undefined;
  /** What VS Code showed as errors. */
  readonly told: readonly string[];
}

/** Runs a command as a person does who answers its boxes. From within the extension host nothing can type into one. */
export async function answering<T>({ typed, meanwhile }: Answer, run: () => Thenable<T>): Promise<Answered<T>> {
  const { window } = vscode;
  const { showInputBox, showQuickPick, createQuickPick, createInputBox, showErrorMessage } = window;
  const told: string[] = [];
  let value: string | undefined;
  let first: Promise<void> | undefined;
  const shown = async <V>(answer: V): Promise<V> => {
    first ??= meanwhile();
    await first;
    return answer;
  };
  const accepting = <Box extends vscode.QuickInput & { value: string }>(box: Box): Box => {
    const open = box.show.bind(box);
    let isOpen = true;
    box.onDidHide(() => {
      isOpen = false;
    });
    const enter = async (): Promise<void> => {
      const text = await shown(typed);
      if (text !== undefined) box.value = text;
      while (isOpen) await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    };
    box.show = () => {
      open();
      enter().catch((error) => told.push(String(error)));
    };
    return box;
  };
  Object.assign(window, {
    showInputBox: (options?: vscode.InputBoxOptions) => {
      value = options?.value;
      return shown(typed);
    },
    showQuickPick: async (items: readonly unknown[] | Thenable<readonly unknown[]>) => shown((await items)[0]),
    createQuickPick: () => accepting(createQuickPick()),
    createInputBox: () => accepting(createInputBox()),
    showErrorMessage: async (message: string) => void told.push(message),
  });
  try {
    return { result: await run(), value, told };
  } finally {
    Object.assign(window, { showInputBox, showQuickPick, createQuickPick, createInputBox, showErrorMessage });
  }
}
