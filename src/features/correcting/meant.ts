import * as vscode from "vscode";
import type { Article } from "../../core/article/article.ts";
import { describeIn } from "../../core/article/describe-in.ts";
import { correctEntity } from "../../core/sidecar/edit.ts";
import type { Correction } from "../../core/sidecar/sidecar.ts";
import type { Span } from "../../core/text/span.ts";
import type { App } from "../../host/app.ts";
import type { Held } from "../../host/held.ts";
import { type PlaceArgument, placeOf, spanOfItem } from "../../host/targets.ts";
import { type EntityItem, isViewItem } from "../../host/view-items.ts";
import { oneLine } from "../../host/words.ts";
import { earlierAt } from "./model.ts";

/** An article and the words in it that are meant. */
export interface Meant {
  readonly uri: vscode.Uri;
  readonly article: Article;
  readonly span: Span;
}

export async function meantBy(app: App, argument: PlaceArgument | EntityItem | undefined): Promise<Meant> {
  if (argument && isViewItem(argument)) {
    const article = await app.article(argument.uri);
    const span =
      spanOfItem(article, argument) ??
      article.entities.find((one) => one.type === "company" && one.name === argument.name);
    if (!span) throw new Error(vscode.l10n.t("Open the row and choose a mention."));
    return { uri: argument.uri, article, span };
  }
  const { uri, article, span } = await placeOf(app, argument);
  if (!span) throw new Error(vscode.l10n.t("Put the cursor on the words, or select them."));
  return { uri, article, span };
}

export const textOf = ({ text }: Article, { start, end }: Span): string => oneLine(text.slice(start, end));

/** Stores what a person says of words. */
export async function correct(
  app: App,
  uri: vscode.Uri,
  held: Held,
  correction: Correction,
): Promise<string | undefined> {
  const { id } = await app.library.update(uri.toString(), ({ sidecar, article, by, at }) => {
    const words = held.in(article);
    const earlier = earlierAt(article, words);
    return correctEntity(sidecar, describeIn(article, words), { correction, at, by, earlier });
  });
  return id;
}
