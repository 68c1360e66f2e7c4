import * as vscode from "vscode";
import { clip } from "../core/text/clip.ts";
import { afterUse, cleanTag, cleanTags, isOneTag, offeredTags } from "../library/offer-tags.ts";
import type { App } from "./app.ts";
import { listGiven } from "./given.ts";
import { pickSeveral, type SideQuestion } from "./pick-several.ts";
import { tagIcon } from "./tag-look.ts";

const recentKey = "factmark.recentTags";
const lastKey = "factmark.lastTags";

/** The tags given last, all of them together. */
export const lastTags = (app: App): readonly string[] => app.memory.get<string[]>(lastKey) ?? [];

export async function rememberTags(app: App, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return;
  await app.memory.update(lastKey, [...tags]);
  await app.memory.update(recentKey, afterUse(app.memory.get<string[]>(recentKey) ?? [], tags));
}

/** The tags that a program gives, as they are stored; refused where they are no list, or one is two. */
export function tagsGiven(tags: unknown): readonly string[] {
  const given = listGiven("tags", tags);
  for (const tag of given) if (typeof tag === "string") refuseTwoTags(tag);
  return cleanTags(given);
}

/** As it is stored. */
export function tagGiven(given: string): string {
  refuseTwoTags(given);
  const tag = cleanTag(given);
  if (tag === undefined) throw new Error(vscode.l10n.t("A tag needs a name."));
  return tag;
}

function refuseTwoTags(tag: string): void {
  if (!isOneTag(tag)) throw new Error(twoTags(tag));
}

export const twoTags = (tag: string): string =>
  vscode.l10n.t("“{0}” is no tag: commas and semicolons stand between tags, not in them.", clip(tag, 60));

export interface AskTagsOptions {
  title(): string;
  readonly placeholder: string;
  readonly picked: readonly string[];
  readonly side?: SideQuestion;
}

/** Recent tags first, then the codebook's and those in use, each with what the codebook says of it. Undefined: Escape. */
export async function askTags(
  app: App,
  article: vscode.Uri,
  options: AskTagsOptions,
): Promise<readonly string[] | undefined> {
  const known = await app.library.tags(article.toString());
  const choices = offeredTags(app.memory.get<string[]>(recentKey) ?? [], known).map(({ tag, description, colour }) => ({
    name: tag,
    icon: tagIcon(colour),
    ...(description !== undefined && { description }),
  }));
  return pickSeveral({ ...options, choices, clean: cleanTag, newWord: vscode.l10n.t("new tag") });
}

/** A tag that is called something else is offered under its new name; gives what takes that back. */
export async function renameRemembered(app: App, from: string, to: string): Promise<() => Promise<void>> {
  const of = (key: string): readonly string[] => app.memory.get<string[]>(key) ?? [];
  const renamed = (tags: readonly string[], old: string, now: string): readonly string[] => [
    ...new Set(tags.map((tag) => (tag === old ? now : tag))),
  ];
  const keys = [recentKey, lastKey].map((key) => ({ key, before: of(key), after: renamed(of(key), from, to) }));
  for (const { key, after } of keys) await app.memory.update(key, after);
  return async () => {
    for (const { key, before, after } of keys) {
      const isSame = of(key).join("\n") === after.join("\n");
      const isHere = before.includes(from);
      await app.memory.update(key, isSame ? before : isHere ? renamed(of(key), to, from) : of(key));
    }
  };
}
