import * as vscode from "vscode";
import type { Article } from "../../core/article/article.ts";
import { setArticleFields } from "../../core/sidecar/edit.ts";
import { parseSidecar } from "../../core/sidecar/parse.ts";
import type { Sidecar } from "../../core/sidecar/sidecar.ts";
import type { App } from "../../host/app.ts";
import { inBackground, registerCommand } from "../../host/commands.ts";
import { nameOf, openDocument } from "../../host/files.ts";
import { findInWorkspace } from "../../host/find-files.ts";
import { plainLabel } from "../../host/markdown.ts";
import { inform, warn } from "../../host/notify.ts";
import { startRest } from "../../host/rest.ts";
import { articleBehind, sidecarFor } from "../../host/stored.ts";
import { inSlices } from "../../library/slices.ts";
import { type Candidate, companions, fingerprintInSteps, fitsOf, type Move, ranked } from "./model.ts";

/** Sidecars go where their articles go: in the same step within VS Code, and by asking after a rename outside. */
export function registerMoving(app: App): vscode.Disposable {
  const homeless = followOutside(app);
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => {
      if (app.dossier.enabled) event.waitUntil(moveAlong(event.files.map(toMove)));
    }),
    vscode.workspace.onWillDeleteFiles((event) => {
      if (app.dossier.enabled) event.waitUntil(deleteAlong(event.files));
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      app.journal.follow(files.map(toMove));
      inBackground(afterRename(app, files));
    }),
    vscode.workspace.onDidDeleteFiles(() => {
      if (app.dossier.enabled) inBackground(app.dossier.rescan());
    }),
    homeless,
    registerCommand("adoptSidecar", (argument: AdoptArgument | undefined) => adopt(app, homeless, argument)),
  );
}

interface AdoptArgument {
  readonly sidecar?: vscode.Uri | string;
  readonly uri?: vscode.Uri | string;
}

type Renamed = vscode.FileRenameEvent["files"][number];

const toMove = ({ oldUri, newUri }: Renamed): Move => ({ from: oldUri.toString(), to: newUri.toString() });

/** What VS Code does together with the renaming, and takes back together with it. */
async function moveAlong(moves: readonly Move[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  for (const move of companions(moves)) {
    const [from, to] = [vscode.Uri.parse(move.from, true), vscode.Uri.parse(move.to, true)];
    if (!(await exists(from))) continue;
    if (!(await exists(to))) edit.renameFile(from, to, { overwrite: false });
    else {
      const message = vscode.l10n.t(
        "Factmark: {0} is there already, so {1} stays where it is.",
        nameOf(to),
        nameOf(from),
      );
      void warn(message);
    }
  }
  return edit;
}

async function deleteAlong(files: readonly vscode.Uri[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  for (const { from } of companions(files.map((uri) => ({ from: uri.toString(), to: "" })))) {
    const sidecar = vscode.Uri.parse(from, true);
    if (await exists(sidecar)) edit.deleteFile(sidecar, { ignoreIfNotExists: true });
  }
  return edit;
}

/** The name that stands in the sidecar follows; on the way back, by undo, too. Not where a person wrote another one. */
async function afterRename(app: App, files: readonly Renamed[]): Promise<void> {
  if (!app.dossier.enabled) return;
  await app.dossier.rescan();
  for (const { oldUri, newUri } of files) {
    const article = articleBehind(newUri) ?? newUri;
    const before = nameOf(articleBehind(oldUri) ?? oldUri);
    const file = nameOf(article);
    if (before === file || !app.dossier.isArticle(article) || !(await exists(article))) continue;
    await app.library.update(article.toString(), ({ sidecar }) =>
      sidecar.state.kind === "ok" && sidecar.article.file === before
        ? setArticleFields(sidecar, { file })
        : { sidecar },
    );
  }
}

/** Sidecars whose article is not there. */
interface Homeless extends vscode.Disposable {
  list(): Promise<readonly vscode.Uri[]>;
}

/** So long the dossier has to be quiet, in milliseconds: a checkout brings and takes many files. */
const pause = 500;
const fingerprintsKey = "factmark.fingerprints";

function followOutside(app: App): Homeless {
  const shown = vscode.languages.createDiagnosticCollection("factmark.sidecars");
  const offered = new Set<string>();
  /** By what was read of the text, which a decision on a claim leaves as it is. */
  const fingerprints = new WeakMap<Article["reading"], string>();
  /** What was there when it was last looked. */
  let seen: ReadonlyMap<string, number> = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const list = async (): Promise<readonly vscode.Uri[]> => {
    const sidecars = await findInWorkspace([".factmark.yaml"], 5000);
    const orphans = await Promise.all(
      sidecars.map(async (sidecar) => {
        const article = articleBehind(sidecar);
        if (!article || app.dossier.file(article)?.article || !app.dossier.isArticle(article)) return [];
        return (await exists(article)) ? [] : [sidecar];
      }),
    );
    return orphans.flat();
  };
  /** Of articles with annotations, so that their text is known again under another name. */
  const remember = async (alone: readonly vscode.Uri[]): Promise<void> => {
    const before = app.memory.get<Record<string, string>>(fingerprintsKey, {});
    const gone = new Set(alone.map((sidecar) => articleBehind(sidecar)?.toString()));
    const kept = Object.entries(before).filter(([key]) => gone.has(key));
    const now: (readonly [string, string])[] = [];
    for (const { uri, article } of app.dossier.files) {
      if (!article || article.annotations.length === 0) continue;
      const steps = fingerprintInSteps(article.text);
      const known =
        fingerprints.get(article.reading) ?? (await inSlices(steps, { rest: startRest, isWanted: () => true }));
      if (known === undefined) continue;
      fingerprints.set(article.reading, known);
      now.push([uri.toString(), known]);
    }
    const after = Object.fromEntries([...kept, ...now]);
    const isSame =
      Object.keys(before).length === Object.keys(after).length && now.every(([key, value]) => before[key] === value);
    if (!isSame) await app.memory.update(fingerprintsKey, after);
  };
  const look = async (): Promise<void> => {
    if (!app.dossier.enabled) return;
    const alone = await list();
    shown.clear();
    for (const sidecar of alone) {
      const known = await readSidecar(sidecar);
      if (!known) continue;
      shown.set(sidecar, [homelessDiagnostic(sidecar, known)]);
      inBackground(offer(sidecar, known));
    }
    await remember(alone);
  };
  const offer = async (sidecar: vscode.Uri, known: Sidecar): Promise<void> => {
    const article = articleBehind(sidecar)?.toString() ?? "";
    const fingerprint = app.memory.get<Record<string, string>>(fingerprintsKey, {})[article];
    const [best, next] = fitsOf(known, candidatesOf(app), fingerprint);
    if (!best || (next && next.isSame === best.isSame && next.placed === best.placed)) return;
    if (offered.has(`${sidecar} ${best.uri}`)) return;
    offered.add(`${sidecar} ${best.uri}`);
    const uri = vscode.Uri.parse(best.uri, true);
    const attach = vscode.l10n.t("Attach to {0}", nameOf(uri));
    const message = best.isSame
      ? vscode.l10n.t(
          "Factmark: the article of {0} is now {1}, it seems: the text is the same.",
          nameOf(sidecar),
          nameOf(uri),
        )
      : vscode.l10n.t(
          "Factmark: the article of {0} is now {1}, it seems: {2} of {3} annotations are on their words there.",
          nameOf(sidecar),
          nameOf(uri),
          best.placed,
          best.of,
        );
    if ((await inform(message, attach)) === attach) await attachTo(sidecar, uri);
  };
  const lookSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => inBackground(look()), pause);
  };
  /** Keys typed in an article that was there before bring and take no file; the first annotation counts. */
  const changed = (uris: readonly vscode.Uri[]): void => {
    const now = new Map(uris.map((uri) => [uri.toString(), countOf(app, uri)]));
    const isNews = [...now].some(([key, count]) => seen.get(key) !== count);
    seen = new Map([...seen, ...now]);
    if (isNews) lookSoon();
  };
  const watcher = vscode.workspace.createFileSystemWatcher("**/*.factmark.yaml");
  const subscriptions = vscode.Disposable.from(
    shown,
    watcher,
    watcher.onDidCreate(lookSoon),
    watcher.onDidDelete(lookSoon),
    app.dossier.onDidScan(lookSoon),
    app.dossier.onDidChange(changed),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => app.dossier.isArticle(uri) && lookSoon()),
    new vscode.Disposable(() => clearTimeout(timer)),
    vscode.languages.registerCodeActionsProvider(
      { pattern: "**/*.factmark.yaml" },
      { provideCodeActions: ({ uri }) => (shown.has(uri) ? [adoptAction(uri, shown.get(uri) ?? [])] : []) },
    ),
  );
  return { list, dispose: () => subscriptions.dispose() };
}

/** How many annotations an article has; -1 where there is none. */
const countOf = (app: App, uri: vscode.Uri): number => app.dossier.file(uri)?.article?.annotations.length ?? -1;

function homelessDiagnostic(sidecar: vscode.Uri, { annotations }: Sidecar): vscode.Diagnostic {
  const article = nameOf(articleBehind(sidecar) ?? sidecar);
  const message = vscode.l10n.t(
    "The article {0} is not here. Its {1} annotations are kept: put it back, or attach them to another article.",
    article,
    annotations.length,
  );
  const diagnostic = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 100), message, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = "Factmark";
  diagnostic.code = "orphaned";
  return diagnostic;
}

function adoptAction(sidecar: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction {
  const title = vscode.l10n.t("Attach to another article…");
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: "factmark.adoptSidecar", arguments: [{ sidecar }] };
  action.diagnostics = [...diagnostics];
  return action;
}

async function adopt(app: App, homeless: Homeless, argument: AdoptArgument | undefined): Promise<void> {
  const sidecar = toUri(argument?.sidecar) ?? (await pickSidecar(homeless));
  if (!sidecar) return;
  const uri = toUri(argument?.uri) ?? (await pickArticle(app, sidecar));
  if (uri) await attachTo(sidecar, uri);
}

const toUri = (given: vscode.Uri | string | undefined): vscode.Uri | undefined =>
  typeof given === "string" ? vscode.Uri.parse(given, true) : given;

async function pickSidecar(homeless: Homeless): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const alone = await homeless.list();
  const here = alone.find((uri) => uri.toString() === active?.toString());
  if (here) return here;
  if (alone.length === 0) throw new Error(vscode.l10n.t("Every sidecar has its article."));
  const items = alone.map((uri) => ({
    label: plainLabel(nameOf(uri)),
    description: plainLabel(vscode.workspace.asRelativePath(uri)),
    uri,
  }));
  const title = vscode.l10n.t("Attach Sidecar to Another Article");
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t("Which sidecar?") }))?.uri;
}

async function pickArticle(app: App, sidecar: vscode.Uri): Promise<vscode.Uri | undefined> {
  const known = await readSidecar(sidecar);
  if (!known) throw new Error(vscode.l10n.t("{0} is not there.", nameOf(sidecar)));
  const items = ranked(known, candidatesOf(app)).map(({ uri, placed, of }) => ({
    label: plainLabel(nameOf(vscode.Uri.parse(uri, true))),
    description: vscode.l10n.t("{0} of {1} quotes are in it", placed, of),
    uri: vscode.Uri.parse(uri, true),
  }));
  if (items.length === 0) throw new Error(vscode.l10n.t("Every article has a sidecar of its own."));
  const title = vscode.l10n.t("Attach Sidecar to Another Article");
  const placeHolder = vscode.l10n.t("Which article are these annotations of?");
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.uri;
}

const candidatesOf = (app: App): readonly Candidate[] =>
  app.dossier.files.flatMap(({ uri, article }) =>
    article?.sidecar.state.kind === "absent" ? [{ uri: uri.toString(), text: article.text }] : [],
  );

/** By an edit of the workspace, so that it can be undone. */
async function attachTo(sidecar: vscode.Uri, article: vscode.Uri): Promise<void> {
  const target = sidecarFor(article);
  if (await exists(target)) throw new Error(vscode.l10n.t("{0} is there already.", nameOf(target)));
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(sidecar, target, { overwrite: false });
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t("{0} could not be renamed.", nameOf(sidecar)));
  }
}

async function readSidecar(uri: vscode.Uri): Promise<Sidecar | undefined> {
  try {
    const text = openDocument(uri)?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    return parseSidecar(text);
  } catch {
    return undefined;
  }
}

const exists = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
