import * as vscode from "vscode";

export interface HighlightSettings {
  readonly companies: boolean;
  readonly figures: boolean;
  readonly dates: boolean;
  readonly claims: boolean;
  readonly boilerplate: boolean;
}

const of = (uri: vscode.Uri | undefined) => vscode.workspace.getConfiguration("factmark", uri ?? null);

/** The globs that the folder's settings name; empty where nobody set any. */
export function articleGlobs(folder: vscode.Uri): readonly string[] {
  const globs = of(folder).get<unknown>("articles");
  return Array.isArray(globs) ? globs.filter((glob) => typeof glob === "string") : [];
}

export function highlightSettings(uri: vscode.Uri): HighlightSettings {
  const is = (name: string): boolean => of(uri).get<boolean>(`highlight.${name}`) !== false;
  return {
    companies: is("companies"),
    figures: is("figures"),
    dates: is("dates"),
    claims: is("claims"),
    boilerplate: is("boilerplate"),
  };
}

export const inlayHints = (uri: vscode.Uri): boolean => of(uri).get<boolean>("inlayHints") === true;

/** Whether checks and notes are shown as comment threads in the text. */
export const commentThreads = (uri: vscode.Uri | undefined): boolean =>
  of(uri).get<boolean>("commentThreads") !== false;

/** Whether one goes on to the next claim after deciding on one. */
export const goOnAfterDeciding = (): boolean => of(undefined).get<boolean>("goOnAfterDeciding") === true;

/** Whether the Claims view selects the claim at the cursor. */
export const claimsFollowCursor = (): boolean => of(undefined).get<boolean>("claims.followCursor") !== false;

/** Where the person set it already, else for all their workspaces. */
export async function setClaimsFollowCursor(follow: boolean): Promise<void> {
  const { workspaceValue } = of(undefined).inspect("claims.followCursor") ?? {};
  const { Global, Workspace } = vscode.ConfigurationTarget;
  await of(undefined).update("claims.followCursor", follow, workspaceValue === undefined ? Global : Workspace);
}

/** The person's name, where they gave one. */
export function author(): string | undefined {
  return of(undefined).get<string>("author")?.trim() || undefined;
}

export function onSettingsChanged(section: string, run: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`factmark.${section}`)) run();
  });
}
