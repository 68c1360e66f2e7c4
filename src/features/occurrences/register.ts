import * as vscode from "vscode";
import type { Article } from "../../core/article/article.ts";
import { tagWords } from "../../core/article/tag-words.ts";
import type { Edited } from "../../core/sidecar/edit.ts";
import { clip } from "../../core/text/clip.ts";
import { type Span, trim } from "../../core/text/span.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { nameOf } from "../../host/files.ts";
import { hold } from "../../host/held.ts";
import { plainLabel } from "../../host/markdown.ts";
import { positionOf } from "../../host/positions.ts";
import { askTags, rememberTags, tagsGiven } from "../../host/tags.ts";
import { type PlaceArgument, placeOf } from "../../host/targets.ts";
import type { EditContext } from "../../library/library.ts";
import { type Occurrence, occurrencesOf, wordsAtCursor } from "./model.ts";

interface OccurrencesArgument extends PlaceArgument {
  readonly tags?: readonly string[];
  /** The article alone where absent. */
  readonly scope?: "article" | "dossier";
}

/** An article with the places of the words in it. */
interface Found {
  readonly uri: vscode.Uri;
  readonly article: Article;
  readonly occurrences: readonly Occurrence[];
}

/** `factmark.tagOccurrences`: the same tags for the same words wherever they stand, after a look at each place. */
export function registerOccurrences(app: App): vscode.Disposable {
  return registerCommand("tagOccurrences", (argument: OccurrencesArgument | undefined) => tagAll(app, argument));
}

/** The selected words' places in other articles are listed so far; a common word would fill the list. */
const limit = 500;

async function tagAll(app: App, argument: OccurrencesArgument | undefined): Promise<readonly string[] | undefined> {
  const { uri, article, span } = await placeOf(app, argument);
  const selected = span && trim(article.text, span);
  const words = selected && selected.end > selected.start ? selected : span && wordsAtCursor(article, span.start);
  if (!words) throw new Error(vscode.l10n.t("Select the words, or put the cursor on them."));
  const quote = article.text.slice(words.start, words.end);
  const here = { uri, article, occurrences: occurrencesOf(article, quote) };
  if (argument?.tags) {
    const found = argument.scope === "dossier" ? [here, ...elsewhere(app, uri, quote)] : [here];
    return store(app, found, tagsGiven(argument.tags));
  }
  const chosen = await review(app, quote, [here, ...elsewhere(app, uri, quote)]);
  if (!chosen || chosen.length === 0) return undefined;
  const count = chosen.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
  const title =
    count === 1
      ? vscode.l10n.t("Tag “{0}” in 1 place", clip(quote, 40))
      : vscode.l10n.t("Tag “{0}” in {1} places", clip(quote, 40), count);
  const placeholder = vscode.l10n.t("Pick tags, or type them with commas between");
  const tags = await askTags(app, uri, { title: () => title, placeholder, picked: [] });
  if (!tags) return undefined;
  const ids = await store(app, chosen, tags);
  const message = vscode.l10n.t("Claims tagged: {0}", ids.length);
  app.say(message);
  return ids;
}

const elsewhere = (app: App, uri: vscode.Uri, quote: string): readonly Found[] =>
  app.dossier.files.flatMap(({ uri: other, article }) => {
    if (!article || other.toString() === uri.toString()) return [];
    const occurrences = occurrencesOf(article, quote);
    return occurrences.length > 0 ? [{ uri: other, article, occurrences }] : [];
  });

interface Item extends vscode.QuickPickItem {
  readonly place?: { readonly found: Found; readonly occurrence: Occurrence };
}

/** The list of places: those of this article are ticked, others are offered; the one that the list stands on is shown. */
async function review(app: App, quote: string, found: readonly Found[]): Promise<readonly Found[] | undefined> {
  const editor = vscode.window.activeTextEditor;
  const before = editor && { document: editor.document, selection: editor.selection };
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = vscode.l10n.t("Tag All Occurrences of “{0}”", clip(quote, 40));
  pick.placeholder = vscode.l10n.t("Untick the places that are not meant; Enter goes on to the tags");
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  const items = found.flatMap(itemsOf).slice(0, limit);
  pick.items = items;
  pick.selectedItems = items.filter(({ place }) => place?.found === found[0]);
  const chosen = await new Promise<readonly Item[] | undefined>((resolve) => {
    pick.onDidChangeActive(([item]) => {
      if (!item?.place) return;
      const { found: at, occurrence } = item.place;
      app.glance(at.uri, at.article, occurrence.span);
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
  // Back to where the person was: the places were only looked at.
  if (before) await vscode.window.showTextDocument(before.document, { selection: before.selection });
  return chosen && groupByArticle(found, chosen);
}

function itemsOf(found: Found): readonly Item[] {
  const separator: Item = { label: nameOf(found.uri), kind: vscode.QuickPickItemKind.Separator };
  const rows = found.occurrences.map((occurrence): Item => {
    const { before, words, after, span, tags } = occurrence;
    const line = vscode.l10n.t("line {0}", positionOf(found.article, span.start).line + 1);
    const tagged = tags && tags.length > 0 ? vscode.l10n.t("{0}, tagged {1}", line, tags.join(", ")) : line;
    return {
      label: plainLabel(`${before}${words}${after}`.trim()),
      description: plainLabel(tagged),
      place: { found, occurrence },
    };
  });
  return [separator, ...rows];
}

const groupByArticle = (found: readonly Found[], chosen: readonly Item[]): readonly Found[] =>
  found.flatMap((one) => {
    const occurrences = one.occurrences.filter((occurrence) =>
      chosen.some(({ place }) => place?.occurrence === occurrence),
    );
    return occurrences.length > 0 ? [{ ...one, occurrences }] : [];
  });

/** All at once: one change to take back. */
const store = (app: App, found: readonly Found[], tags: readonly string[]): Promise<readonly string[]> =>
  app.journal.together(async ({ write }) => {
    await rememberTags(app, tags);
    const articles = found.map(({ uri, article, occurrences }) => ({
      uri,
      held: occurrences.map(({ span }) => hold(article, span)),
    }));
    // All of them, before the first is written: either each place gets its tags, or none.
    for (const { uri, held } of articles) {
      const now = await app.article(uri);
      for (const words of held) words.in(now);
    }
    const ids: string[] = [];
    for (const { uri, held } of articles) {
      const made = new Set<string>();
      const tagAll = ({ sidecar, article: now, by, at }: EditContext): Edited => {
        made.clear();
        let edited: ReturnType<typeof tagWords> = { sidecar };
        for (const words of held) {
          edited = tagOne(edited.sidecar, now, words.in(now), { tags, at, ...(by !== undefined && { by }) });
          if (edited.refused !== undefined) return { ...edited, sidecar };
          if (edited.id !== undefined) made.add(edited.id);
        }
        return edited;
      };
      await app.library.update(uri.toString(), tagAll, write);
      ids.push(...made);
    }
    return ids;
  });

const tagOne = (
  sidecar: Parameters<typeof tagWords>[0],
  article: Article,
  span: Span,
  options: Parameters<typeof tagWords>[3],
): ReturnType<typeof tagWords> => tagWords(sidecar, article, span, options);
