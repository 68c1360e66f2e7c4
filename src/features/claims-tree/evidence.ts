import * as vscode from "vscode";
import { createResolver } from "../../core/annotations/resolve.ts";
import type { Article } from "../../core/article/article.ts";
import { describeIn } from "../../core/article/describe-in.ts";
import { acceptClaim } from "../../core/sidecar/edit.ts";
import { addEvidence } from "../../core/sidecar/edit-evidence.ts";
import { type Evidence, stances } from "../../core/sidecar/sidecar.ts";
import { clip } from "../../core/text/clip.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { evidenceFile } from "../../host/evidence-file.ts";
import { nameOf } from "../../host/files.ts";
import { hold } from "../../host/held.ts";
import { plainLabel } from "../../host/markdown.ts";
import { warn } from "../../host/notify.ts";
import { type Row as Chosen, severalOf } from "../../host/rows.ts";
import { claimAt, type PlaceArgument, placeOf, spanOfItem, wordsAt } from "../../host/targets.ts";
import { type ClaimItem, isViewItem } from "../../host/view-items.ts";
import { asRead, oneLine, stanceLabel } from "../../host/words.ts";
import { relativePath } from "../../library/paths.ts";
import type { ClaimList } from "./list.ts";
import { spanOfRow } from "./model.ts";

interface EvidenceArgument extends PlaceArgument {
  /** The claim that it is evidence for. */
  readonly for?: PlaceArgument;
  readonly stance?: Evidence["stance"];
}

/** Words of an article that are to be evidence. */
interface Passage {
  readonly uri: vscode.Uri;
  readonly quote: string;
}

/** Commands that make words of one place evidence for a claim of another, and lead from evidence to its source. */
export function registerEvidence(app: App, list: ClaimList): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand("useAsEvidence", async (argument: EvidenceArgument | ClaimItem | undefined, items, focus) => {
      const rows = severalOf(app, { argument, items, focus });
      return use(app, list, { argument, passages: await claimsMeant(app, argument, rows) });
    }),
    registerCommand("addSelectionAsEvidence", async (argument: EvidenceArgument | undefined) => {
      const { uri, article, span } = await placeOf(app, argument);
      const { start, end } = wordsAt(article, span);
      return use(app, list, { argument, passages: [{ uri, quote: article.text.slice(start, end) }] });
    }),
    registerCommand("openEvidence", (argument: ClaimItem | (PlaceArgument & { readonly index?: number }) | undefined) =>
      openEvidence(app, argument),
    ),
  );
}

/** The words of the claims that a command was run on. */
async function claimsMeant(
  app: App,
  argument: EvidenceArgument | ClaimItem | undefined,
  rows: readonly Chosen[],
): Promise<readonly Passage[]> {
  if (rows.length > 0) return passagesOf(app, rows);
  const place = await placeOf(app, argument);
  const claim = claimAt(place.article, place);
  if (!claim?.span) throw new Error(vscode.l10n.t("There is no claim here."));
  return [{ uri: place.uri, quote: place.article.text.slice(claim.span.start, claim.span.end) }];
}

async function passagesOf(app: App, rows: readonly Chosen[]): Promise<readonly Passage[]> {
  const found = await Promise.all(
    rows.map(async (row) => {
      const { uri, id } = row;
      const article = await app.article(uri);
      const stored = article.annotations.find(({ annotation }) => annotation.id === id);
      const place = id === undefined ? spanOfItem(article, row) : stored?.resolution?.span;
      return place ? [{ uri, quote: article.text.slice(place.start, place.end) }] : [];
    }),
  );
  return found.flat();
}

async function use(
  app: App,
  list: ClaimList,
  {
    argument,
    passages,
  }: { readonly argument: EvidenceArgument | ClaimItem | undefined; readonly passages: readonly Passage[] },
): Promise<string | undefined> {
  const given = argument && !isViewItem(argument) ? (argument as EvidenceArgument) : undefined;
  const target = given?.for ?? (await pickClaim(list, passages));
  if (!target) return undefined;
  const place = await placeOf(app, target);
  return attach(
    app,
    {
      uri: place.uri,
      ...(place.id === undefined ? place.span && { span: place.span, seen: place.article } : { id: place.id }),
    },
    {
      passages,
      ...(given?.stance && { stance: given.stance }),
    },
  );
}

/** Puts passages under a claim as evidence; a candidate becomes an accepted claim by it. Asks for the stance if none is given. */
export async function attach(
  app: App,
  target: Chosen,
  { passages, stance }: { readonly passages: readonly Passage[]; readonly stance?: Evidence["stance"] },
): Promise<string | undefined> {
  const seen = await app.article(target.uri);
  const span = spanOfItem(seen, target);
  const claim = claimAt(seen, { ...target, ...(span && { span }) });
  if (!claim) throw new Error(vscode.l10n.t("There is no claim here."));
  const isItself = ({ uri, quote }: Passage): boolean =>
    uri.toString() === target.uri.toString() && oneLine(quote) === oneLine(claim.text);
  const others = passages.filter((passage) => !isItself(passage));
  const [first] = others;
  if (!first) throw new Error(vscode.l10n.t("A claim is no evidence for itself."));
  const chosen = stance ?? (await askStance(others.length > 1 ? "" : oneLine(first.quote), oneLine(claim.text)));
  if (!chosen) return undefined;
  const evidence = others.map(
    ({ uri, quote }): Evidence => ({ stance: chosen, article: relativePath(target.uri.path, uri.path), quote }),
  );
  const stored = claim.stored?.annotation.id;
  const held = claim.span && hold(seen, claim.span);
  const { id } = await app.library.update(target.uri.toString(), ({ sidecar, article, by, at }) => {
    if (stored !== undefined) return addEvidence(sidecar, stored, evidence);
    if (!held) return { sidecar, refused: vscode.l10n.t("There is no claim here.") };
    const anchor = describeIn(article, held.in(article));
    const accepted = acceptClaim(sidecar, { anchor }, { at, by, origin: "engine" });
    if (accepted.id === undefined) return accepted;
    const added = addEvidence(accepted.sidecar, accepted.id, evidence);
    return added.refused === undefined ? added : { ...added, sidecar };
  });
  app.say(vscode.l10n.t("Evidence added"));
  return id;
}

async function askStance(quote: string, claim: string): Promise<Evidence["stance"] | undefined> {
  const items = stances.map((stance) => ({ label: stanceLabel(stance), stance }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Use as Evidence"),
    placeHolder:
      quote === ""
        ? vscode.l10n.t("What do they do to “{0}”?", clip(claim, 80))
        : vscode.l10n.t("What does “{0}” do to “{1}”?", clip(quote, 80), clip(claim, 80)),
  });
  return picked?.stance;
}

/** Nobody reads on past so many; typing finds the rest of them only where the dossier is small. */
const mostPicks = 3000;

async function pickClaim(list: ClaimList, passages: readonly Passage[]): Promise<PlaceArgument | undefined> {
  const used = new Set(passages.map(({ uri, quote }) => `${uri} ${oneLine(quote)}`));
  const rows = list.articles().flatMap((article) => article.rows);
  const claims = rows.flatMap((row) =>
    row.kind === "claim" && row.claim.status !== "rejected" && !used.has(`${row.uri} ${oneLine(row.claim.text)}`)
      ? [row]
      : [],
  );
  // What somebody has accepted is what they look for evidence for.
  const ordered = [...claims.filter(({ claim }) => claim.stored), ...claims.filter(({ claim }) => !claim.stored)];
  const items = ordered.slice(0, mostPicks).map((row) => ({
    label: plainLabel(asRead(row.claim.text)),
    description: plainLabel(nameOf(vscode.Uri.parse(row.uri, true))),
    iconPath: new vscode.ThemeIcon(row.claim.stored ? "check" : "circle-outline"),
    row,
  }));
  if (items.length === 0) throw new Error(vscode.l10n.t("There is no other claim."));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Use as Evidence"),
    placeHolder: vscode.l10n.t("For which claim? Type words of it or the name of its article"),
    matchOnDescription: true,
  });
  if (!picked) return undefined;
  const { row } = picked;
  const id = row.claim.stored?.annotation.id;
  const span = spanOfRow(row);
  const target: ClaimItem = {
    view: "claims",
    uri: vscode.Uri.parse(row.uri, true),
    ...(id === undefined ? span && { span, seen: row.article } : { id }),
  };
  return target as PlaceArgument;
}

/** A link opens in the browser, a passage in its article, with its words lit up. */
async function openEvidence(
  app: App,
  argument: ClaimItem | (PlaceArgument & { readonly index?: number }) | undefined,
): Promise<void> {
  const { uri, article, id } = await placeOf(app, argument);
  const index = argument && "index" in argument ? (argument.index ?? 0) : 0;
  const check = article.annotations.find(({ annotation }) => annotation.id === id)?.annotation.check;
  const evidence = check?.evidence[index];
  if (!evidence) throw new Error(vscode.l10n.t("There is no evidence here."));
  if (evidence.url !== undefined) {
    if (!/^https?:/i.test(evidence.url))
      throw new Error(vscode.l10n.t("{0} is no link that a browser opens.", evidence.url));
    await vscode.env.openExternal(vscode.Uri.parse(evidence.url));
    return;
  }
  const source = evidence.article === undefined ? uri : evidenceFile(uri, evidence.article);
  if (!source) {
    throw new Error(vscode.l10n.t("{0} is outside of the folders that are open.", evidence.article ?? ""));
  }
  if (!app.dossier.isArticle(source)) {
    await vscode.window.showTextDocument(source);
    return;
  }
  const other = await app.article(source);
  const place = evidence.quote === undefined ? { start: 0, end: 0 } : passageIn(other, evidence.quote);
  const options = { preserveFocus: argument !== undefined && "preserveFocus" in argument };
  await app.reveal(source, other, place ?? { start: 0, end: 0 }, options);
  if (!place) {
    const words = clip(evidence.quote ?? "", 80);
    void warn(vscode.l10n.t("“{0}” is not in {1} any more.", words, nameOf(source)));
  }
}

/** Where a quoted passage stands now; of several equal places the first. */
function passageIn({ text }: Article, quote: string): { readonly start: number; readonly end: number } | undefined {
  const { span, candidates } = createResolver(text, new Set())({ quote });
  return span ?? candidates[0];
}
