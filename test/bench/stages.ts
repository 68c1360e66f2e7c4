import { readBlockFacts } from "../../src/core/article/block-facts.ts";
import { readArticle } from "../../src/core/article/read-article.ts";
import { noteSentences } from "../../src/core/claims/sentence-notes.ts";
import { findNames } from "../../src/core/entities/companies/find-names.ts";
import { recogniseDates } from "../../src/core/entities/dates/recognise.ts";
import { recogniseFigures } from "../../src/core/entities/figures/recognise.ts";
import { readLayout } from "../../src/core/layout/read-layout.ts";
import { type Block, readBlock } from "../../src/core/text/block.ts";
import { splitBlocks } from "../../src/core/text/blocks.ts";
import { countLanguage } from "../../src/core/text/language.ts";
import { splitSentences } from "../../src/core/text/sentences.ts";
import { tokenise } from "../../src/core/text/tokens.ts";
import { manyArticles } from "./corpus.ts";
import { type Report, show, table, time } from "./timing.ts";

/** What each stage of the analysis takes by itself, article by article, and its share of the whole. */
export function stages(): Report {
  const articles = manyArticles(1_500_000);
  const characters = articles.reduce((sum, text) => sum + text.length, 0);
  const texts = articles.flatMap((text) => splitBlocks(text).map(({ start, end }) => text.slice(start, end)));
  const blocks = texts.map(readBlock);
  const eachBlock = (read: (block: Block) => unknown) => () => blocks.map(read);
  const work: Readonly<Record<string, () => unknown>> = {
    "the whole": () => articles.map((text) => readArticle(text, {})),
    "all that a block tells": () => texts.map(readBlockFacts),
    "  tokens": () => texts.map((text) => tokenise(text)),
    "  sentences": eachBlock(({ tokens }) => splitSentences(tokens)),
    "  language": eachBlock(({ tokens }) => countLanguage(tokens)),
    "  figures": eachBlock(recogniseFigures),
    "  dates": eachBlock(recogniseDates),
    "  names": eachBlock(findNames),
    "  notes for claims": eachBlock(noteSentences),
    "layout of lines": () => articles.map(readLayout),
  };
  const times = new Map(Object.keys(work).map((name) => [name, [] as number[]]));
  for (let round = 0; round < 5; round++) {
    for (const [name, read] of Object.entries(work)) {
      const taken = time(read);
      if (round > 0) times.get(name)?.push(taken); // the first warms up
    }
  }
  const of = (name: string): number => Math.min(...(times.get(name) ?? []));
  const whole = of("the whole");
  const measured = Object.keys(work).map((name) => ({ name, milliseconds: of(name) }));
  // The layout's lines are read with the block, its roles across the article: by itself it is a bit of both.
  const rows = [
    ...measured,
    { name: "across the article (the rest)", milliseconds: whole - of("all that a block tells") },
  ].map((row) => ({
    ...row,
    megabytesPerSecond: characters / 1e3 / row.milliseconds,
    share: row.milliseconds / whole,
  }));
  return {
    lines: [
      table([
        [`${show(characters / 1e6)} MB in ${articles.length} articles`, "ms/MB", "MB/s", "share"],
        ...rows.map((row) => [
          row.name,
          show((row.milliseconds * 1e6) / characters),
          show(row.megabytesPerSecond),
          `${(row.share * 100).toFixed(0)}%`,
        ]),
      ]),
    ],
    figures: rows,
  };
}
