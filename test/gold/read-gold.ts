import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readArticle } from "../../src/core/article/read-article.ts";
import type { GoldDocument } from "./gold.ts";
import type { Scored } from "./score.ts";

/** A folder of annotations (`*.json`), and the folder of the articles that they are about. */
export interface GoldSet {
  readonly name: string;
  readonly annotations: string;
  readonly articles: string;
}

const root = join(import.meta.dirname, "../..");

/** The project's own sets, which the engine's floors stand on: one a folder, with the articles beside the annotations. */
export const ownSets: readonly GoldSet[] = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const annotations = join(import.meta.dirname, name);
    return { name, annotations, articles: name === "sample" ? join(root, "media/sample") : annotations };
  })
  .sort((a, b) => a.name.localeCompare(b.name));

/** The annotations of a set, each with its article's text. JSON files that annotate no article are passed over. */
export function readGold({ annotations, articles }: GoldSet): readonly { gold: GoldDocument; text: string }[] {
  return readdirSync(annotations)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name): unknown => JSON.parse(readFileSync(join(annotations, name), "utf8")))
    .filter(isGold)
    .map((gold) => {
      const path = join(articles, gold.file);
      if (!existsSync(path))
        throw new Error(`${gold.file} has annotations in ${annotations}, but no text in ${articles}`);
      return { gold, text: readFileSync(path, "utf8").replace(/^\uFEFF/, "") };
    });
}

/** What the engine makes of the set's texts alone: sidecars, other articles and the dossier's companies are not looked at. */
export const readSet = (set: GoldSet): readonly Scored[] =>
  readGold(set).map(({ gold, text }) => ({ gold, reading: readArticle(text, {}) }));

const isGold = (json: unknown): json is GoldDocument =>
  typeof json === "object" && json !== null && "file" in json && "entities" in json && Array.isArray(json.entities);
