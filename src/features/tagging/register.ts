import * as vscode from "vscode";
import type { Article, ArticleClaim } from "../../core/article/article.ts";
import { describeIn } from "../../core/article/describe-in.ts";
import { namesCompany } from "../../core/article/names-company.ts";
import { retag, type TagChange } from "../../core/article/reshape.ts";
import { tagWords } from "../../core/article/tag-words.ts";
import { acceptClaim, rejectClaim, removeAnnotation, type Target } from "../../core/sidecar/edit.ts";
import { clip } from "../../core/text/clip.ts";
import type { Span } from "../../core/text/span.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { listGiven } from "../../host/given.ts";
import { describeAhead, type Held, hold } from "../../host/held.ts";
import { pickSeveral } from "../../host/pick-several.ts";
import { type Row, severalOf } from "../../host/rows.ts";
import { askTags, lastTags, rememberTags, tagsGiven } from "../../host/tags.ts";
import { claimAt, type Place, type PlaceArgument, placeOf, wordsAt } from "../../host/targets.ts";
import { withRest } from "../../host/typed.ts";
import { type ClaimItem, startedFrom } from "../../host/view-items.ts";
import { asRead, oneLine } from "../../host/words.ts";
import { claimantsOf, possibleClaimants, storedAt, tagChange } from "./model.ts";
import { type NoteArgument, note, noteArticle } from "./notes.ts";
import { decideSeveral, removeSeveral } from "./several.ts";

interface TagArgument extends PlaceArgument {
  readonly tags?: readonly string[];
  readonly claimants?: readonly string[];
}

/** Commands that store what a person says of words: a claim with tags, a note, yes or no to a candidate. */
export function registerTagging(app: App): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand("tagClaim", (argument: TagArgument | ClaimItem | undefined, items, focus) => {
      const rows = severalOf(app, { argument, items, focus });
      return rows.length > 0 ? tagSeveral(app, rows) : tag(app, argument);
    }),
    registerCommand("tagAgain", (argument: PlaceArgument | ClaimItem | undefined, items, focus) => {
      const rows = severalOf(app, { argument, items, focus });
      return rows.length > 0 ? tagSeveral(app, rows, lastTags(app)) : tagAgain(app, argument);
    }),
    registerCommand("noteArticle", (argument: NoteArgument | ClaimItem | undefined) => noteArticle(app, argument)),
    registerCommand("addNote", (argument: NoteArgument | ClaimItem | undefined) => note(app, argument)),
    registerCommand("acceptClaim", (argument: PlaceArgument | ClaimItem | undefined, items, focus) => {
      const rows = severalOf(app, { argument, items, focus });
      return rows.length > 0 ? decideSeveral(app, rows, { verb: "accept" }) : decide(app, argument, "accept");
    }),
    registerCommand("rejectClaim", (argument: PlaceArgument | ClaimItem | undefined, items, focus) => {
      const rows = severalOf(app, { argument, items, focus });
      return rows.length > 0 ? decideSeveral(app, rows, { verb: "reject" }) : decide(app, argument, "reject");
    }),
    registerCommand("removeAnnotation", (argument: PlaceArgument | ClaimItem | undefined, items, focus) => {
      const rows = severalOf(app, { argument, items, focus });
      return rows.length > 0 ? removeSeveral(app, rows) : remove(app, argument);
    }),
  );
}

/** Asks for tags only where a person started it: a program that gives none wants none. */
async function tag(app: App, argument: TagArgument | ClaimItem | undefined): Promise<string | undefined> {
  if (argument === undefined || "view" in argument) return tagByPerson(app, argument);
  const { uri, article, id, span } = await placeOf(app, argument);
  const tags = tagsGiven(argument.tags ?? []);
  const claimants = argument.claimants && namesGiven(argument.claimants);
  const words = id === undefined ? hold(article, wordsAt(article, span)) : undefined;
  if (id !== undefined && !claimAt(article, { id })) throw noClaim(id);
  const edited = await app.library.update(uri.toString(), ({ sidecar, article: now, by, at }) => {
    const options = { ...sign(by, at), tags, ...(claimants && { claimants }) };
    return words ? tagWords(sidecar, now, words.in(now), options) : acceptClaim(sidecar, { id: id ?? "" }, options);
  });
  await rememberTags(app, tags);
  return edited.id;
}

/** Whoever a program says the claimants are, as they would be typed. */
const namesGiven = (given: readonly unknown[]): readonly string[] =>
  listGiven("claimants", given).flatMap((name) => (typeof name === "string" ? (cleanName(name) ?? []) : []));

const cleanName = (typed: string): string | undefined => oneLine(typed) || undefined;

const noClaim = (id: string): Error => new Error(vscode.l10n.t("There is no claim with the id {0}.", id));

/** The words or the claim that a person means, and what it has now. */
interface Meant {
  readonly place: Place;
  readonly words: Span | undefined;
  readonly target: { readonly id: string } | Held;
  readonly claim: ArticleClaim | undefined;
}

async function meantBy(app: App, argument: PlaceArgument | ClaimItem | undefined): Promise<Meant> {
  const place = await placeOf(app, argument);
  const { article, span, id } = place;
  const atCursor = id === undefined && span && span.start === span.end ? storedAt(article, span.start) : undefined;
  const words = id === undefined && !atCursor ? wordsAt(article, span) : undefined;
  const claim = atCursor ?? (words ? sameWords(article, words) : claimAt(article, place));
  if (id !== undefined && !claim) throw noClaim(id);
  const stored = claim?.stored?.annotation.id;
  const meant = claim?.span ?? words;
  const target = stored !== undefined ? { id: stored } : meant && hold(article, meant);
  if (!target) throw new Error(vscode.l10n.t("There is no claim here."));
  return { place, words: meant, target, claim };
}

const sameWords = ({ claims }: Article, { start, end }: Span): ArticleClaim | undefined =>
  claims.find(({ span }) => span?.start === start && span.end === end);

async function tagByPerson(app: App, argument: ClaimItem | undefined): Promise<string | undefined> {
  const { place, words, target, claim } = await meantBy(app, argument);
  const { uri, article } = place;
  const found = claim?.claimants ?? (words ? claimantsOf(article, words) : []);
  let claimants = found;
  const saidBy = (): string =>
    claimants.length > 0
      ? vscode.l10n.t("Said by {0}", claimants.join(", "))
      : vscode.l10n.t("Said by the article itself");
  const quote = clip(asRead(words ? article.text.slice(words.start, words.end) : (claim?.text ?? "")), 36).replace(
    /^[“"]/,
    "",
  );
  const before = claim?.tags ?? [];
  const tags = await askTags(app, uri, {
    title: () => vscode.l10n.t("Tag “{0}” · {1}", quote, saidBy()),
    placeholder: vscode.l10n.t("Pick tags, or type them with commas between"),
    picked: before,
    side: {
      icon: "person",
      label: () => vscode.l10n.t("{0}. Change…", saidBy()),
      ask: async () => {
        claimants = (await askClaimants(article, words, claimants)) ?? claimants;
      },
    },
  });
  if (!tags) return undefined;
  // Before they are stored: where that fails, they are first in the list, and there for "Tag Again".
  await rememberTags(app, tags);
  const id = await store(app, uri, {
    target,
    ...tagChange(before, tags),
    ...(claimants.join("\n") !== found.join("\n") && { claimants }),
  }).catch((error: unknown) => {
    throw withRest(error, vscode.l10n.t("The tags are first in the list when you tag again."));
  });
  app.say(tags.length > 0 ? vscode.l10n.t("Claim tagged: {0}", tags.join(", ")) : vscode.l10n.t("Claim stored"));
  return id;
}

/** The same tags for all: what one of them has already is not offered as ticked. */
async function tagSeveral(app: App, rows: readonly Row[], given: readonly string[] = []): Promise<undefined> {
  const [first] = rows;
  if (!first) return undefined;
  const title = vscode.l10n.t("Tag {0} Claims", rows.length);
  const placeholder = vscode.l10n.t("Pick tags, or type them with commas between");
  const tags =
    given.length > 0 ? given : await askTags(app, first.uri, { title: () => title, placeholder, picked: [] });
  if (!tags || tags.length === 0) return undefined;
  await decideSeveral(app, rows, { verb: "accept", tags });
  await rememberTags(app, tags);
  return undefined;
}

async function askClaimants(
  article: Article,
  words: Span | undefined,
  now: readonly string[],
): Promise<readonly string[] | undefined> {
  const choices = possibleClaimants(article, words).map((name) => ({
    name,
    icon: new vscode.ThemeIcon(namesCompany(article, name) ? "organization" : "person"),
  }));
  return pickSeveral({
    title: () => vscode.l10n.t("Who Says So?"),
    placeholder: vscode.l10n.t("Pick names, or type them; none: the article itself"),
    choices,
    picked: now,
    clean: cleanName,
    newWord: vscode.l10n.t("new name"),
  });
}

/** One key for the tags given last: on the words selected, or the claim at the cursor. */
async function tagAgain(app: App, argument: PlaceArgument | ClaimItem | undefined): Promise<string | undefined> {
  const tags = lastTags(app);
  if (tags.length === 0) return tagByPerson(app, argument && "view" in argument ? argument : undefined);
  const { place, target } = await meantBy(app, argument);
  const id = await store(app, place.uri, { target, add: tags, remove: [] });
  app.say(vscode.l10n.t("Claim tagged: {0}", tags.join(", ")));
  return id;
}

async function store(
  app: App,
  uri: vscode.Uri,
  change: Omit<TagChange, "by" | "at"> & { readonly target: Meant["target"] },
): Promise<string | undefined> {
  const { id } = await app.library.update(uri.toString(), ({ sidecar, article, by, at }) => {
    const target = "id" in change.target ? change.target : change.target.in(article);
    return retag(sidecar, article, { ...change, target, ...sign(by, at) });
  });
  return id;
}

async function decide(
  app: App,
  argument: PlaceArgument | ClaimItem | undefined,
  verb: "accept" | "reject",
): Promise<string | undefined> {
  const place = await placeOf(app, argument);
  const claim = claimAt(place.article, place);
  if (place.id !== undefined && !claim) throw noClaim(place.id);
  if (!claim && verb === "reject") throw new Error(vscode.l10n.t("There is no claim here to reject."));
  const span = claim ? claim.span : wordsAt(place.article, place.span);
  const words = span && hold(place.article, span);
  const stored = claim?.stored?.annotation.id;
  if (span && stored === undefined) await describeAhead(place.article, span);
  const { id } = await app.library.update(place.uri.toString(), ({ sidecar, article, by, at }) => {
    const target: Target | undefined =
      stored !== undefined ? { id: stored } : words && { anchor: describeIn(article, words.in(article)) };
    if (!target) return { sidecar, refused: vscode.l10n.t("There is no claim here.") };
    const edit = verb === "accept" ? acceptClaim : rejectClaim;
    return edit(sidecar, target, { ...sign(by, at), ...(claim && !claim.stored && { origin: "engine" as const }) });
  });
  app.say(verb === "accept" ? vscode.l10n.t("Claim accepted") : vscode.l10n.t("Claim rejected"));
  app.decided.fire({ from: startedFrom(argument) });
  return id;
}

async function remove(app: App, argument: PlaceArgument | ClaimItem | undefined): Promise<void> {
  const place = await placeOf(app, argument);
  const id = place.id ?? claimAt(place.article, place)?.stored?.annotation.id;
  if (id === undefined) throw new Error(vscode.l10n.t("There is nothing stored here to remove."));
  const known = place.article.annotations.some(({ annotation }) => annotation.id === id);
  if (!known) throw new Error(vscode.l10n.t("There is no annotation with the id {0}.", id));
  await app.library.update(place.uri.toString(), ({ sidecar }) => removeAnnotation(sidecar, id));
  app.say(vscode.l10n.t("Annotation removed"));
}

const sign = (by: string | undefined, at: string) => ({ at, ...(by !== undefined && { by }) });
