import Fuse from "fuse.js";
import type { Steps } from "../text/steps.ts";

/**
 * Finds texts by words, typing errors forgiven. Looking at every text for every key would take as long as the dossier is: what is
 * typed is looked for among the different words that there are, which are far fewer, and these know their texts. Texts are numbered
 * in the order in which they were given.
 */
export interface TextIndex {
  /**
   * Those with most of the words typed first, then those that have them as typed, then those likest to `like`. A word may be its
   * beginning ("sund") or have a wrong letter or two ("sunderlnad"). Nothing typed: the likest.
   */
  find(typed: string, limit: number): Steps<readonly number[]>;
}

export interface IndexOptions {
  /** Among texts that are found equally well, those that share rare words with this come first; else the earlier one does. */
  readonly like?: string;
}

/** Between two steps so many different words are looked at, or ten times as many texts. */
const stride = 500;

export function* indexTexts(texts: readonly string[], { like = "" }: IndexOptions = {}): Steps<TextIndex> {
  const places = new Map<string, number[]>();
  const sizes = new Int32Array(texts.length);
  for (let text = 0; text < texts.length; text++) {
    for (const word of wordsOf(texts[text] ?? "")) {
      const known = places.get(word);
      if (!known) places.set(word, [text]);
      else if (known[known.length - 1] !== text) known.push(text);
      else continue;
      sizes[text] = (sizes[text] ?? 0) + 1;
    }
    if (text % 50 === 49) yield;
  }
  const words = yield* groupWords([...places.keys()]);
  const likely = new Float64Array(texts.length);
  for (const word of new Set(wordsOf(like))) {
    const found = places.get(word) ?? [];
    const weight = Math.log((texts.length + 1) / (found.length + 0.5));
    for (const text of found) likely[text] = (likely[text] ?? 0) + weight / Math.sqrt((sizes[text] ?? 0) + 4);
    yield;
  }
  const index: Index = { places, words, likely, meant: new Map() };
  return { find: (typed, limit) => find(index, typed, limit) };
}

interface Index {
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** All different words, so many at a time as are looked at in one step. */
  readonly words: readonly Fuse<string>[];
  readonly likely: Float64Array;
  /** What the words typed last may mean: at the next key all but one of them are the same. */
  meant: ReadonlyMap<string, readonly Meant[]>;
}

/** A word that may be meant by what was typed; 0 is the same word, more is worse. */
interface Meant {
  readonly word: string;
  readonly cost: number;
}

const mostTyped = 200;

function* find(index: Index, typed: string, limit: number): Steps<readonly number[]> {
  const wanted = [...new Set(wordsOf(typed.slice(0, mostTyped)))];
  const meant = new Map<string, readonly Meant[]>();
  for (const one of wanted) meant.set(one, index.meant.get(one) ?? (yield* meanings(index, one)));
  index.meant = meant;
  const { likely } = index;
  const hits = new Uint8Array(likely.length);
  const costs = new Float64Array(likely.length);
  const last = new Int32Array(likely.length).fill(-1);
  for (const [at, one] of wanted.entries()) {
    for (const { word, cost } of meant.get(one) ?? []) {
      for (const text of index.places.get(word) ?? []) {
        // The cheapest meaning comes first, and it alone counts.
        if (last[text] === at) continue;
        last[text] = at;
        hits[text] = (hits[text] ?? 0) + 1;
        costs[text] = (costs[text] ?? 0) + cost;
      }
    }
    yield;
  }
  const least = wanted.length - Math.floor(wanted.length / 3);
  const isBetter = (a: number, b: number): boolean =>
    (hits[b] ?? 0) - (hits[a] ?? 0) < 0 ||
    (hits[a] === hits[b] &&
      ((costs[a] ?? 0) < (costs[b] ?? 0) ||
        (costs[a] === costs[b] && ((likely[a] ?? 0) > (likely[b] ?? 0) || (likely[a] === likely[b] && a < b)))));
  const best: number[] = [];
  for (let text = 0; text < likely.length; text++) {
    if (text % (10 * stride) === 10 * stride - 1) yield;
    if ((hits[text] ?? 0) < least) continue;
    const worst = best[limit - 1];
    if (worst !== undefined && !isBetter(text, worst)) continue;
    let at = best.length;
    while (at > 0 && isBetter(text, best[at - 1] as number)) at--;
    best.splice(at, 0, text);
    if (best.length > limit) best.pop();
  }
  return best;
}

function* groupWords(words: readonly string[]): Steps<readonly Fuse<string>[]> {
  const groups: Fuse<string>[] = [];
  for (let at = 0; at < words.length; at += stride) {
    groups.push(new Fuse(words.slice(at, at + stride), options));
    yield;
  }
  return groups;
}

/** Fuse's score is the share of wrong letters, and a little for how far behind a word's beginning they are. */
const options = { includeScore: true, ignoreFieldNorm: true, shouldSort: false, threshold: 0.4 };
/** Of a short word or a number only what has it as typed: "2025" is not a wrong "2024". */
const asTyped = 0.2;

/** The words that what was typed may mean, the likeliest first. */
function* meanings({ words }: Index, typed: string): Steps<readonly Meant[]> {
  const most = typed.length < 4 || /\p{N}/u.test(typed) ? asTyped : options.threshold;
  const found: Meant[] = [];
  for (const group of words) {
    for (const { item: word, score = 0 } of group.search(typed)) {
      if (score <= most) found.push({ word, cost: word === typed ? 0 : 0.1 + score });
    }
    yield;
  }
  return found.sort((a, b) => a.cost - b.cost);
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
