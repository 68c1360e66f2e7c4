import * as vscode from "vscode";
import { afterUse, cleanTag, offeredTags } from "../library/offer-tags.ts";
import type { App } from "./app.ts";
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

/** A tag that is called something else is offered under its new name. */
export async function renameRemembered(app: App, from: string, to: string): Promise<void> {
  for (const key of [recentKey, lastKey]) {
    const before = app.memory.get<string[]>(key) ?? [];
    if (before.includes(from))
      await app.memory.update(key, [...new Set(before.map((tag) => (tag === from ? to : tag)))]);
  }
}
