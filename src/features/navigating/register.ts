import * as vscode from "vscode";
import type { Article } from "../../core/article/article.ts";
import { clip } from "../../core/text/clip.ts";
import type { Span } from "../../core/text/span.ts";
import type { App } from "../../host/app.ts";
import { inBackground, registerCommand } from "../../host/commands.ts";
import { nameOf } from "../../host/files.ts";
import { inform, warn } from "../../host/notify.ts";
import { spanOf } from "../../host/positions.ts";
import { goOnAfterDeciding } from "../../host/settings.ts";
import { entryAtCursor } from "../../host/stored.ts";
import { claimAt, type PlaceArgument, placeNow, placeOf } from "../../host/targets.ts";
import type { ClaimItem, StartedFrom } from "../../host/view-items.ts";
import { claimAfter, claimBefore, entryFor, nextUnchecked, type PlacedClaim } from "./model.ts";

interface SidecarArgument extends PlaceArgument {
  /** From 1. */
  readonly line?: number;
}

/** Going to a claim: the one given, the next one, the next one that nobody has checked. */
export function registerNavigating(app: App): vscode.Disposable {
  const step = async (pick: (article: Article, offset: number) => PlacedClaim | undefined): Promise<void> => {
    const { uri, article, span } = await placeNow(app, undefined);
    const claim = pick(article, span ? offsetOfCursor(span) : -1);
    if (!claim) throw new Error(vscode.l10n.t("{0} has no claims.", nameOf(uri)));
    await app.reveal(uri, article, claim.span);
  };
  return vscode.Disposable.from(
    registerCommand("revealClaim", (argument: PlaceArgument | ClaimItem | undefined) =>
      app.moves.take(() => revealClaim(app, argument)),
    ),
    registerCommand("nextClaim", () => app.moves.take(() => step(claimAfter))),
    registerCommand("previousClaim", () => app.moves.take(() => step(claimBefore))),
    registerCommand("nextUnchecked", () => app.moves.take(() => goToUnchecked(app))),
    app.decided.event(({ from }) => inBackground(app.moves.take(() => goOn(app, from)))),
    registerCommand("openSidecar", async (argument: SidecarArgument | undefined) => {
      const { uri, article, id, span } = await placeOf(app, argument);
      const sidecar = uri.with({ path: `${uri.path}.factmark.yaml` });
      await vscode.workspace.fs.stat(sidecar).then(undefined, () => {
        throw new Error(vscode.l10n.t("{0} has no sidecar yet: nothing has been stored for it.", nameOf(uri)));
      });
      // Where it is damaged, at the damage; else at the entry meant, or of the words at the cursor.
      const { state } = article.sidecar;
      const damage = state.kind === "read-only" ? state.line : undefined;
      const line = argument?.line ?? damage ?? entryFor(article, { id, span })?.annotation.line;
      const selection = line === undefined ? undefined : new vscode.Range(line - 1, 0, line - 1, 0);
      await vscode.window.showTextDocument(sidecar, { ...(selection && { selection }) });
    }),
  );
}

async function revealClaim(app: App, argument: PlaceArgument | ClaimItem | undefined): Promise<void> {
  const entry = argument === undefined ? await entryAtCursor(app) : undefined;
  if (entry) return revealClaim(app, { uri: entry.uri, id: entry.placed.annotation.id });
  const { uri, article, id, span } = await placeNow(app, argument);
  const options = { preserveFocus: argument !== undefined && "preserveFocus" in argument };
  if (id === undefined) {
    const words = argument === undefined ? claimAt(article, { ...(span && { span }) })?.span : span;
    if (words) await app.reveal(uri, article, words, options);
    else if (argument === undefined) throw new Error(vscode.l10n.t("There is no claim here."));
    return;
  }
  const found = article.annotations.find(({ annotation }) => annotation.id === id);
  if (!found) throw new Error(vscode.l10n.t("There is no annotation with the id {0}.", id));
  const place = found.resolution?.span ?? claimAt(article, { id })?.span;
  if (place) await app.reveal(uri, article, place, options);
  else await showUnplaced(app, uri, id, article);
}

/** An annotation whose words are gone, or a note on the whole article, still has a place: its entry in the sidecar. */
async function showUnplaced(app: App, uri: vscode.Uri, id: string, article: Article): Promise<void> {
  const entry = article.annotations.find(({ annotation }) => annotation.id === id)?.annotation;
  const sidecar = uri.with({ path: `${uri.path}.factmark.yaml` });
  if (entry) await app.reveal(sidecar, article.sidecar, entry.source);
  if (entry?.anchor) {
    const words = clip(entry.anchor.quote, 80);
    void warn(
      vscode.l10n.t(
        "The words “{0}” are not in {1} any more, or in several places. This is the entry.",
        words,
        nameOf(uri),
      ),
    );
  }
}

/** Before the cursor, so that a claim that starts right at a mere cursor is still ahead; a selected one is behind us. */
const offsetOfCursor = ({ start, end }: Span): number => (start === end ? start - 1 : start);

/** After a decision, where the person wants that: to the next claim, or the next row. */
async function goOn(app: App, from: StartedFrom): Promise<void> {
  if (from === "elsewhere" || !goOnAfterDeciding()) return;
  if (from === "editor") return goToUnchecked(app);
  await vscode.commands.executeCommand("list.focusDown");
  await vscode.commands.executeCommand("list.selectAndPreserveFocus");
}

async function goToUnchecked(app: App): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const active = editor && app.dossier.isArticle(editor.document.uri) ? editor.document.uri : undefined;
  // What was typed or decided a moment ago counts, and so does an article that no scan has come upon yet.
  const here = active && { uri: active, article: await app.article(active) };
  const others = app.dossier.files;
  const known = others.findIndex(({ uri }) => uri.toString() === active?.toString());
  const files = !here ? others : known < 0 ? [here, ...others] : others.with(known, here);
  const offset = here?.article && editor ? offsetOfCursor(spanOf(here.article, editor.selection)) : -1;
  const stop = nextUnchecked(files, here, offset);
  if (!stop?.file.article) {
    void inform(vscode.l10n.t("Every claim has been checked."));
    return;
  }
  await app.reveal(stop.file.uri, stop.file.article, stop.claim.span);
}
