import * as vscode from "vscode";
import { createHolder } from "../core/annotations/hold.ts";
import type { Article } from "../core/article/article.ts";
import { describeIn, placesIn } from "../core/article/describe-in.ts";
import { clip } from "../core/text/clip.ts";
import type { Span } from "../core/text/span.ts";
import { inSlices } from "../library/slices.ts";
import { startRest } from "./rest.ts";

/**
 * Words that a command is about. A person may type while a question is open, git may check out another version: offsets from
 * before are of other words then. So each command that finds its words first and writes later holds them in between, and asks
 * inside of `library.update` where they are.
 */
export interface Held {
  readonly quote: string;
  /** Where the words are now; undefined where that is not sure. */
  find(article: Pick<Article, "text">): Span | undefined;
  /** The same for what is to be written. Throws, with a message for a person, where they are not surely there any more. */
  in(article: Pick<Article, "text">): Span;
  /** The same where they are a stored annotation's, which knows its place. */
  of(article: Article, id: string): Span;
}

export function hold(article: Pick<Article, "text">, span: Span): Held {
  const holder = holders.get(article) ?? createHolder(article.text);
  holders.set(article, holder);
  const held = holder(span);
  const sure = (place: Span | undefined): Span => {
    if (place) return place;
    throw new Error(
      vscode.l10n.t(
        "“{0}” was changed in the article meanwhile, so nothing was stored. Look at the words, and run the command again.",
        clip(held.quote, 80),
      ),
    );
  };
  return {
    quote: held.quote,
    find: (now) => held.find(now.text),
    in: (now) => sure(held.find(now.text)),
    of: (now, id) => {
      const place = now.annotations.find(({ annotation }) => annotation.id === id)?.resolution?.span;
      return sure(place && now.text.slice(place.start, place.end) === held.quote ? place : undefined);
    },
  };
}

/** Several hundred places of an article may be held at once. */
const holders = new WeakMap<object, ReturnType<typeof createHolder>>();

/** Describes words that are about to be stored in a turn of its own: with the storing, it would take longer than a key may wait. */
export async function describeAhead({ reading }: Article, span: Span): Promise<void> {
  await inSlices(placesIn(reading), { rest: startRest, isWanted: () => true });
  const ask = startRest();
  describeIn({ reading }, span);
  await ask();
}
