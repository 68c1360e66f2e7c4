import * as vscode from "vscode";

/** In the order in which a person chooses among them. */
export const highlightKinds = ["companies", "figures", "dates", "claims", "notes", "boilerplate"] as const;
export type HighlightKind = (typeof highlightKinds)[number];

export type HighlightSettings = Readonly<Record<HighlightKind, boolean>>;

const of = (uri: vscode.Uri | undefined) => vscode.workspace.getConfiguration("factmark", uri ?? null);

/** What was read since settings changed last, by place and name: VS Code makes all of its settings anew for each question. */
let known: Map<string, unknown> | undefined;

/** To be called before anything else listens to changes of settings, or it would be told what held before. */
export function keepSettings(): vscode.Disposable {
  const forget = (): void => {
    known = new Map();
  };
  forget();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration(forget),
    vscode.workspace.onDidChangeWorkspaceFolders(forget),
    new vscode.Disposable(() => {
      known = undefined;
    }),
  );
}

function get(name: string, uri: vscode.Uri | undefined): unknown {
  const key = `${name} ${uri ?? ""}`;
  if (known?.has(key)) return known.get(key);
  const value = of(uri).get<unknown>(name);
  known?.set(key, value);
  return value;
}

/** The globs that the folder's settings name; empty where nobody set any. */
export function articleGlobs(folder: vscode.Uri): readonly string[] {
  const globs = get("articles", folder);
  return Array.isArray(globs) ? globs.filter((glob) => typeof glob === "string") : [];
}

export function highlightSettings(uri: vscode.Uri | undefined): HighlightSettings {
  const is = (name: string): boolean => get(`highlight.${name}`, uri) !== false;
  return {
    companies: is("companies"),
    figures: is("figures"),
    dates: is("dates"),
    claims: is("claims"),
    notes: is("notes"),
    boilerplate: is("boilerplate"),
  };
}

export const inlayHints = (uri: vscode.Uri | undefined): boolean => get("inlayHints", uri) === true;

export const setHighlight = (kind: HighlightKind, isShown: boolean, uri: vscode.Uri | undefined): Promise<void> =>
  set(`highlight.${kind}`, isShown, uri);

export const setInlayHints = (isShown: boolean, uri: vscode.Uri | undefined): Promise<void> =>
  set("inlayHints", isShown, uri);

/** Where it is set already, so that it takes effect; else for all folders of this person, which leaves the dossier's files alone. */
async function set(name: string, value: boolean, uri: vscode.Uri | undefined): Promise<void> {
  const configuration = of(uri);
  const known = configuration.inspect<boolean>(name);
  if (known?.workspaceFolderValue !== undefined) {
    await configuration.update(name, value, vscode.ConfigurationTarget.WorkspaceFolder);
  } else if (known?.workspaceValue !== undefined) {
    await configuration.update(name, value, vscode.ConfigurationTarget.Workspace);
  } else {
    const isDefault = value === known?.defaultValue;
    await configuration.update(name, isDefault ? undefined : value, vscode.ConfigurationTarget.Global);
  }
}

/** Whether checks and notes are shown as comment threads in the text. */
export const commentThreads = (uri: vscode.Uri | undefined): boolean => get("commentThreads", uri) !== false;

/** Whether one goes on to the next claim after deciding on one. */
export const goOnAfterDeciding = (): boolean => get("goOnAfterDeciding", undefined) === true;

/** Whether the Claims view selects the claim at the cursor. */
export const claimsFollowCursor = (): boolean => get("claims.followCursor", undefined) !== false;

/** Where the person set it already, else for all their workspaces. */
export async function setClaimsFollowCursor(follow: boolean): Promise<void> {
  const { workspaceValue } = of(undefined).inspect("claims.followCursor") ?? {};
  const { Global, Workspace } = vscode.ConfigurationTarget;
  await of(undefined).update("claims.followCursor", follow, workspaceValue === undefined ? Global : Workspace);
}

/** The person's name, where they gave one. */
export function author(): string | undefined {
  const name = get("author", undefined);
  return typeof name === "string" ? name.trim() || undefined : undefined;
}

export function onSettingsChanged(section: string, run: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`factmark.${section}`)) run();
  });
}
