import * as vscode from "vscode";
import { describe } from "../../core/annotations/describe.ts";
import { tagWords } from "../../core/article/tag-words.ts";
import { acceptClaim, addNote, rejectClaim, removeAnnotation, type Target } from "../../core/sidecar/edit.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { type Row, severalOf } from "../../host/several.ts";
import { claimAt, type Place, type PlaceArgument, placeOf, wordsAt } from "../../host/targets.ts";
import { type ClaimItem, startedFrom } from "../../host/view-items.ts";
import { afterUse, cleanTag, offeredTags } from "./model.ts";
import { decideSeveral, removeSeveral } from "./several.ts";

interface TagArgument extends PlaceArgument {
  readonly tags?: readonly string[];
  readonly claimants?: readonly string[];
}

interface NoteArgument extends PlaceArgument {
  readonly text?: string;
}

const recentKey = "factmark.recentTags";

/** Commands that store what a person says of words: a claim with tags, a note, yes or no to a candidate. */
export function registerTagging(app: App): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand("tagClaim", (argument: TagArgument | ClaimItem | undefined, items) => {
      const rows = severalOf(app, argument, items);
      return rows.length > 0 ? tagSeveral(app, rows) : tag(app, argument);
    }),
    registerCommand("addNote", (argument: NoteArgument | ClaimItem | undefined) => note(app, argument)),
    registerCommand("acceptClaim", (argument: PlaceArgument | ClaimItem | undefined, items) => {
      const rows = severalOf(app, argument, items);
      return rows.length > 0 ? decideSeveral(app, rows, { verb: "accept" }) : decide(app, argument, "accept");
    }),
    registerCommand("rejectClaim", (argument: PlaceArgument | ClaimItem | undefined, items) => {
      const rows = severalOf(app, argument, items);
      return rows.length > 0 ? decideSeveral(app, rows, { verb: "reject" }) : decide(app, argument, "reject");
    }),
    registerCommand("removeAnnotation", (argument: PlaceArgument | ClaimItem | undefined, items) => {
      const rows = severalOf(app, argument, items);
      return rows.length > 0 ? removeSeveral(app, rows) : remove(app, argument);
    }),
  );
}

/** Asks for tags only where a person started it: a program that gives none wants none. */
async function tag(app: App, argument: TagArgument | ClaimItem | undefined): Promise<string | undefined> {
  const place = await placeOf(app, argument);
  const byProgram = argument !== undefined && !("view" in argument);
  const words = place.id === undefined ? wordsAt(place.article, place.span) : undefined;
  const tags = byProgram ? ((argument as TagArgument).tags ?? []) : await pickTags(app, place);
  if (!tags) return undefined;
  const claimants = byProgram ? (argument as TagArgument).claimants : undefined;
  const stored = place.id === undefined ? undefined : claimAt(place.article, place)?.stored?.annotation;
  const { id } = await app.library.update(place.uri.toString(), ({ sidecar, article, by, at }) => {
    const options = { ...sign(by, at), tags, ...(claimants && { claimants }) };
    if (words) return tagWords(sidecar, article, words, options);
    if (stored) return acceptClaim(sidecar, { id: stored.id }, options);
    return { sidecar, refused: vscode.l10n.t("There is no claim with the id {0}.", place.id ?? "") };
  });
  if (tags.length > 0) await app.memory.update(recentKey, afterUse(app.memory.get<string[]>(recentKey) ?? [], tags));
  if (!byProgram)
    app.say(tags.length > 0 ? vscode.l10n.t("Claim tagged: {0}", tags.join(", ")) : vscode.l10n.t("Claim stored"));
  return id;
}

/** The same tags for all: what one of them has already is not offered as ticked. */
async function tagSeveral(app: App, rows: readonly Row[]): Promise<undefined> {
  const [first] = rows;
  const tags = first && (await pickTags(app, { uri: first.uri, article: await app.article(first.uri) }));
  if (!tags || tags.length === 0) return undefined;
  await decideSeveral(app, rows, { verb: "accept", tags });
  await app.memory.update(recentKey, afterUse(app.memory.get<string[]>(recentKey) ?? [], tags));
  return undefined;
}

async function pickTags(app: App, place: Place): Promise<readonly string[] | undefined> {
  const known = await app.library.tags(place.uri.toString());
  const offered = offeredTags(app.memory.get<string[]>(recentKey) ?? [], known);
  const had = new Set(claimAt(place.article, place)?.tags ?? []);
  type Item = vscode.QuickPickItem & { readonly tag: string };
  const itemOf = (name: string, description?: string): Item => ({
    label: name,
    tag: name,
    ...(description && { description }),
  });
  const items = offered.map((entry) => itemOf(entry.tag, entry.description));
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = vscode.l10n.t("Tag Claim");
  pick.placeholder = vscode.l10n.t("Pick or type tags; without any, Enter keeps the claim untagged");
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.items = items;
  pick.selectedItems = items.filter((item) => had.has(item.tag));
  let ticked = pick.selectedItems.length;
  return new Promise((resolve) => {
    // The list is made anew while typing, so that what was typed can be picked as a new tag; picked ones stay picked.
    pick.onDidChangeValue((value) => {
      const typed = cleanTag(value);
      const picked = pick.selectedItems;
      const extra = picked.filter((item) => !items.includes(item));
      const isNew = typed !== undefined && ![...items, ...extra].some((item) => item.tag === typed);
      pick.items = [...(isNew ? [itemOf(typed, vscode.l10n.t("new tag"))] : []), ...extra, ...items];
      pick.selectedItems = picked;
      ticked = picked.length;
    });
    // What was typed has done its work once a row is ticked.
    pick.onDidChangeSelection((picked) => {
      if (picked.length > ticked && pick.value !== "") pick.value = "";
      ticked = picked.length;
    });
    pick.onDidAccept(() => {
      const typed = cleanTag(pick.value);
      const picked = pick.selectedItems.map((item) => item.tag);
      // Enter right after typing means the word typed: nobody should have to tick a box for it.
      const same = items.find((item) => item.tag.toLowerCase() === typed?.toLowerCase())?.tag;
      const focused = typed === undefined ? undefined : (pick.activeItems[0]?.tag ?? same ?? typed);
      resolve([...new Set(focused === undefined ? picked : [...picked, focused])]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

async function note(app: App, argument: NoteArgument | ClaimItem | undefined): Promise<string | undefined> {
  const place = await placeOf(app, argument);
  const byProgram = argument !== undefined && !("view" in argument);
  const given = byProgram ? (argument as NoteArgument).text : undefined;
  const text =
    given ?? (await vscode.window.showInputBox({ title: vscode.l10n.t("Add Note"), prompt: quoteOf(place) }));
  if (text === undefined || text.trim() === "") return undefined;
  const { uri, range } = (byProgram ? argument : {}) as NoteArgument;
  const whole = uri !== undefined && !range && place.id === undefined;
  const words = place.id === undefined && !whole ? wordsAt(place.article, place.span) : undefined;
  const { id } = await app.library.update(place.uri.toString(), ({ sidecar, article, by, at }) => {
    const target = words
      ? { anchor: describe(article.text, words) }
      : place.id === undefined
        ? "article"
        : { id: place.id };
    return addNote(sidecar, target, { ...sign(by, at), text: text.trim() });
  });
  if (!byProgram) app.say(vscode.l10n.t("Note added"));
  return id;
}

function quoteOf({ article, span, id }: Place): string {
  if (id !== undefined || !span) return vscode.l10n.t("What is to be noted on this claim?");
  const { start, end } = wordsAt(article, span);
  const words = article.text.slice(start, end).replace(/\s+/g, " ");
  return vscode.l10n.t("On “{0}”", words.length > 120 ? `${words.slice(0, 119)}…` : words);
}

async function decide(
  app: App,
  argument: PlaceArgument | ClaimItem | undefined,
  verb: "accept" | "reject",
): Promise<string | undefined> {
  const place = await placeOf(app, argument);
  const claim = claimAt(place.article, place);
  if (place.id !== undefined && !claim) throw new Error(vscode.l10n.t("There is no claim with the id {0}.", place.id));
  if (!claim && verb === "reject") throw new Error(vscode.l10n.t("There is no claim here to reject."));
  const words = claim?.span ?? (claim ? undefined : wordsAt(place.article, place.span));
  const stored = claim?.stored?.annotation.id;
  const { id } = await app.library.update(place.uri.toString(), ({ sidecar, article, by, at }) => {
    const target: Target | undefined =
      stored !== undefined ? { id: stored } : words && { anchor: describe(article.text, words) };
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
