import { readArticle } from "../../src/core/article/read-article.ts";
import { recogniseDates } from "../../src/core/entities/dates/recognise.ts";
import { recogniseFigures } from "../../src/core/entities/figures/recognise.ts";
import { readBlock } from "../../src/core/text/block.ts";
import { splitBlocks } from "../../src/core/text/blocks.ts";
import { longArticle, manyArticles } from "./corpus.ts";
import { type Contender, loadPeers } from "./peers.ts";
import { type Report, show, table, time } from "./timing.ts";

/** Megabytes a second of the whole analysis, beside other programs and a bare loop on the same texts. */
export async function throughput(): Promise<Report> {
  const articles = manyArticles(4_000_000);
  const contenders = [bareLoop, factmark, datesAlone, figuresAndDates, ...(await loadPeers())];
  const work = contenders.map((contender) => ({
    contender,
    texts: share(articles, contender),
    speeds: [] as number[],
  }));
  for (const { contender, texts } of work) warmUp(contender, texts);
  for (let round = 0; round < 3; round++) {
    for (const { contender, texts, speeds } of work) {
      const characters = texts.reduce((sum, text) => sum + text.length, 0);
      const isSlow = speeds.some((speed) => characters / 1e3 / speed > 3_000);
      if (!isSlow) speeds.push(characters / 1e3 / time(() => texts.map((text) => contender.read(text))));
    }
  }
  // The best of the rounds: what slows a round down is not the program.
  const ours = Math.max(...(work.find(({ contender }) => contender === factmark)?.speeds ?? []));
  const rows = work.map(({ contender, texts, speeds }) => {
    const speed = Math.max(...speeds);
    const size = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
    return {
      name: contender.name,
      megabytes: size,
      articles: texts.length,
      speed,
      ratio: ours / speed,
      does: contender.does,
    };
  });
  const long = longArticle(4_000_000);
  const whole = Math.max(...[0, 1, 2].map(() => long.length / 1e3 / time(() => readArticle(long, {}))));
  return {
    lines: [
      table([
        ["", "MB/s", "ours is × as fast", "MB", "articles"],
        ...rows.map(({ name, speed, ratio, megabytes, articles: count }) => [
          name,
          show(speed),
          show(ratio),
          show(megabytes),
          String(count),
        ]),
      ]),
      "",
      `As one article of ${show(long.length / 1e6)} MB: ${show(whole)} MB/s`,
      ...rows.slice(1).map(({ name, does }) => `${name}: ${does}`),
    ],
    figures: { rows, oneArticle: whole },
  };
}

/** A second of the same texts, so that all are measured compiled. */
function warmUp({ read }: Contender, texts: readonly string[]): void {
  let left = 1_000;
  for (let at = 0; at < texts.length && left > 0; at++) left -= time(() => read(texts[at] ?? ""));
}

const factmark: Contender = {
  name: "factmark",
  does: "everything",
  most: Number.POSITIVE_INFINITY,
  mostEach: Number.POSITIVE_INFINITY,
  read: (text) => readArticle(text, {}),
};

/** What chrono-node does, and most of what wink-nlp does, without all the rest: for a comparison of like with like. */
const datesAlone: Contender = {
  name: "factmark's dates",
  does: "tokens, sentences and dates alone, without their days",
  most: Number.POSITIVE_INFINITY,
  mostEach: Number.POSITIVE_INFINITY,
  read: (text) => splitBlocks(text).map(({ start, end }) => recogniseDates(readBlock(text.slice(start, end)))),
};

const figuresAndDates: Contender = {
  ...datesAlone,
  name: "factmark's figures, dates",
  does: "tokens, sentences, figures and dates alone",
  read: (text) =>
    splitBlocks(text).map(({ start, end }) => {
      const block = readBlock(text.slice(start, end));
      return [recogniseFigures(block), recogniseDates(block)];
    }),
};

const bareLoop: Contender = {
  name: "a bare charCodeAt loop",
  does: "adds up the characters",
  most: Number.POSITIVE_INFINITY,
  mostEach: Number.POSITIVE_INFINITY,
  read(text) {
    let sum = 0;
    for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
    return sum;
  },
};

/** The first articles, as many as the contender can be asked to read. */
function share(articles: readonly string[], { most, mostEach }: Contender): readonly string[] {
  const taken: string[] = [];
  for (let at = 0, left = most; at < articles.length && left > 0; at++) {
    const text = (articles[at] ?? "").slice(0, Math.min(mostEach, left));
    taken.push(text);
    left -= text.length;
  }
  return taken;
}
