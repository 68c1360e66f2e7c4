import * as vscode from "vscode";
import type { Article, ArticleClaim } from "../../core/article/article.ts";
import { mergeClaims, moveClaim, type PlacedClaim, splitClaim } from "../../core/article/reshape.ts";
import { clip } from "../../core/text/clip.ts";
import { type Span, trim } from "../../core/text/span.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { hold } from "../../host/held.ts";
import { plainLabel } from "../../host/markdown.ts";
import { spanOf } from "../../host/positions.ts";
import { claimAt, type Place, type PlaceArgument, placeOf, rangeGiven, wordsAt } from "../../host/targets.ts";
import { type ClaimItem, isViewItem } from "../../host/view-items.ts";
import { visibleEditors } from "../../host/visible.ts";
import { asRead, statusWord, verdictWord } from "../../host/words.ts";
import { aroundCut, claimsAt, cutsAt, cutsOf, neighboursOf } from "./model.ts";

interface MergeArgument extends PlaceArgument {
  readonly ids?: readonly string[];
}

type Argument = PlaceArgument | ClaimItem | undefined;

/** Commands that give claims other words: parted, joined, longer, shorter, elsewhere. */
export function registerReshaping(app: App): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand("splitClaim", (argument: Argument) => split(app, argument)),
    registerCommand("mergeClaims", (argument: MergeArgument | ClaimItem | undefined) => merge(app, argument)),
    registerCommand("resizeClaim", (argument: Argument) => resize(app, argument)),
    registerCommand("moveClaim", (argument: Argument) => move(app, argument)),
  );
}

async function split(app: App, argument: Argument): Promise<readonly string[] | undefined> {
  const place = await placeOf(app, argument);
  const { uri, article } = place;
  const claim = await claimMeant(app, place, argument);
  if (!claim) return undefined;
  const range = rangeGiven(article, argument);
  const cuts = cutsAt(claim, range ?? (isItem(argument) ? claim.span : (place.span ?? claim.span)));
  if (range && cuts.length === 0) {
    throw new Error(vscode.l10n.t("The place is not within the claim “{0}”.", clip(claim.text, 60)));
  }
  const chosen = cuts.length > 0 ? cuts : await askCut(article, claim);
  if (!chosen) return undefined;
  const ids: string[] = [];
  const find = held(article, claim);
  await app.library.update(uri.toString(), ({ sidecar, article: now, by, at }) => {
    const there = find(now);
    const cuts = chosen.map((cut) => cut - claim.span.start + there.span.start);
    const edited = splitClaim(sidecar, now, { claim: there, cuts, at, by });
    ids.splice(0, ids.length, ...edited.ids);
    return edited;
  });
  app.say(vscode.l10n.t("Claim split into {0}", ids.length));
  return ids;
}

async function askCut(article: Article, claim: PlacedClaim): Promise<readonly number[] | undefined> {
  const items = cutsOf(article, claim).map(({ at, parts }) => ({
    label: plainLabel(aroundCut(asRead(parts[0]), asRead(parts[1]))),
    at,
  }));
  if (items.length === 0) throw new Error(vscode.l10n.t("Put the cursor where the claim is to be split."));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Split Claim"),
    placeHolder: vscode.l10n.t("Where? Elsewhere: put the cursor there first"),
  });
  return picked && [picked.at];
}

async function merge(app: App, argument: MergeArgument | ClaimItem | undefined): Promise<string | undefined> {
  const place = await placeOf(app, argument);
  const { uri, article } = place;
  const claims = await claimsToMerge(app, place, argument);
  if (!claims) return undefined;
  const find = claims.map((claim) => held(article, claim));
  const { id } = await app.library.update(uri.toString(), ({ sidecar, article: now, by, at }) =>
    mergeClaims(sidecar, now, { claims: find.map((one) => one(now)), at, by }),
  );
  app.say(vscode.l10n.t("Claims merged"));
  const after = await app.article(uri);
  const merged = claimAt(after, { ...(id !== undefined && { id }) });
  // The keyboard stays in the view, if that is where the palette was opened.
  if (argument === undefined && merged?.span) await app.reveal(uri, after, merged.span, { preserveFocus: true });
  return id;
}

async function claimsToMerge(
  app: App,
  place: Place,
  argument: MergeArgument | ClaimItem | undefined,
): Promise<readonly PlacedClaim[] | undefined> {
  const { article, span } = place;
  const ids = argument && "ids" in argument ? argument.ids : undefined;
  if (ids) return ids.map((id) => byId(article, id));
  const touched = span && span.end > span.start && !isItem(argument) ? claimsAt(article, span) : [];
  if (touched.length > 1) return touched;
  const claim = await claimMeant(app, place, argument);
  if (!claim) return undefined;
  const near = neighboursOf(article, claim);
  if (near.length === 0) throw new Error(vscode.l10n.t("There is no other claim in this article to merge it with."));
  if (argument && !isViewItem(argument)) return near[0] && [claim, near[0]];
  const items = near.map((other) => ({
    label: plainLabel(asRead(other.text)),
    description:
      other.span.start > claim.span.start ? vscode.l10n.t("the next claim") : vscode.l10n.t("the claim before"),
    other,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Merge Claims"),
    placeHolder: vscode.l10n.t("Merge “{0}” with …", clip(claim.text, 60)),
    onDidSelectItem: (item) => {
      const { other } = item as (typeof items)[number];
      app.glance(place.uri, article, other.span);
    },
  });
  return picked && [claim, picked.other];
}

/** Longer or shorter: the claim that the selection touches gets exactly these words; at a mere cursor, its sentence. */
async function resize(app: App, argument: Argument): Promise<string | undefined> {
  const place = await placeOf(app, argument);
  const span = rangeGiven(place.article, argument) ?? selectionIn(place) ?? place.span;
  const words = wordsAt(place.article, span);
  const claim = await claimMeant(app, { ...place, span: words }, argument);
  return claim && putOn(app, place, claim, words);
}

/** Elsewhere: a claim of the article, chosen from a list where none is given, gets the selected words. */
async function move(app: App, argument: Argument): Promise<string | undefined> {
  const place = await placeOf(app, argument);
  const { article, uri } = place;
  const selected = rangeGiven(article, argument) ?? selectionIn(place);
  const words = selected && trim(article.text, selected);
  if (!words || words.end <= words.start) {
    throw new Error(vscode.l10n.t("Select the words that the claim is to be moved to."));
  }
  const given =
    place.id !== undefined ? claimOf(article, place.id) : isItem(argument) ? claimAt(article, place) : undefined;
  const claim =
    given ??
    (await askClaim(
      app,
      { uri, article },
      article.claims.filter(({ stored }) => stored),
    ));
  return claim && putOn(app, place, claim, words);
}

async function putOn(app: App, { uri, article }: Place, claim: ArticleClaim, words: Span): Promise<string | undefined> {
  const there = hold(article, words);
  const { id } = await app.library.update(uri.toString(), ({ sidecar, article: now, by, at }) =>
    moveClaim(sidecar, now, { claim, span: there.in(now), at, by }),
  );
  const after = await app.article(uri);
  await app.reveal(uri, after, there.in(after), { preserveFocus: true });
  app.say(vscode.l10n.t("The claim has these words now"));
  return id;
}

/** By id or row, else the one at the cursor; where several are nested there, the person says which. */
async function claimMeant(app: App, place: Place, argument: Argument): Promise<PlacedClaim | undefined> {
  const { uri, article, span, id } = place;
  if (id !== undefined) return byId(article, id);
  if (isItem(argument)) return placed(claimAt(article, place));
  const claims = span ? claimsAt(article, span) : [];
  const [first] = claims;
  if (!first) throw new Error(vscode.l10n.t("There is no claim here."));
  if (claims.length === 1 || argument) return first;
  const picked = await askClaim(app, { uri, article }, claims);
  return picked && placed(picked);
}

async function askClaim(
  app: App,
  { uri, article }: Pick<Place, "uri" | "article">,
  claims: readonly ArticleClaim[],
): Promise<ArticleClaim | undefined> {
  if (claims.length === 0) throw new Error(vscode.l10n.t("This article has no stored claims yet."));
  const items = claims.map((claim) => ({
    label: plainLabel(asRead(claim.text)),
    description: claim.verdict === "unchecked" ? statusWord(claim.status).label : verdictWord(claim.verdict).label,
    claim,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Which claim?"),
    placeHolder: vscode.l10n.t("Several stand here; the one that the list is on is shown"),
    onDidSelectItem: (item) => {
      const { span } = (item as (typeof items)[number]).claim;
      if (span) app.glance(uri, article, span);
    },
  });
  return picked?.claim;
}

function claimOf(article: Article, id: string): ArticleClaim {
  const claim = claimAt(article, { id });
  if (!claim) throw new Error(vscode.l10n.t("There is no claim with the id {0}.", id));
  return claim;
}

const byId = (article: Article, id: string): PlacedClaim => placed(claimOf(article, id));

function placed(claim: ArticleClaim | undefined): PlacedClaim {
  if (!claim) throw new Error(vscode.l10n.t("There is no claim here."));
  if (!claim.span) throw new Error(vscode.l10n.t("The words of this claim are gone: put it on other words first."));
  return claim as PlacedClaim;
}

/** The claim as it is once the person has chosen; throws where its words are others by then. */
function held(article: Article, claim: PlacedClaim): (now: Article) => PlacedClaim {
  const words = hold(article, claim.span);
  const id = claim.stored?.annotation.id;
  return (now) => {
    if (id === undefined) return { ...claim, span: words.in(now) };
    return { ...(claimAt(now, { id }) ?? claim), span: words.of(now, id) };
  };
}

const isItem = (argument: Argument): argument is ClaimItem => argument !== undefined && isViewItem(argument);

/** What is selected in the article's editor, also where the keyboard is in a view. */
function selectionIn({ uri, article }: Pick<Place, "uri" | "article">): Span | undefined {
  const editor = visibleEditors().find(({ document }) => document.uri.toString() === uri.toString());
  return editor && !editor.selection.isEmpty ? spanOf(article, editor.selection) : undefined;
}
