import type { Vocabulary } from "./words.ts";

/**
 * Lays one row of words against another at the least cost (Needleman and Wunsch 1970, semi-global: `text` may go on at both
 * ends), within a band around the diagonal, so that long rows cost linear time. For each word of `row`, the index in `text`
 * of the word that it is or has become; -1: gone.
 */
export function align(row: readonly number[], text: readonly number[], options: AlignOptions): readonly number[] {
  const { vocabulary, slack } = options;
  const height = row.length;
  const width = 2 * slack + 1;
  const costs = new Float32Array((height + 1) * width).fill(Number.POSITIVE_INFINITY);
  const moves = new Uint8Array((height + 1) * width);
  // Cell (i, k) is: i words of the row are laid against the text up to word i + k - slack.
  for (let k = 0; k < width; k++) if (isInside(k - slack, text.length)) costs[k] = 0;
  for (let i = 1; i <= height; i++) {
    const word = row[i - 1] ?? -1;
    const removal = weightOf(word, vocabulary);
    for (let k = 0; k < width; k++) {
      const j = i + k - slack;
      if (!isInside(j, text.length)) continue;
      const cell = i * width + k;
      let best = Number.POSITIVE_INFINITY;
      let move = 0;
      if (j > 0) {
        best = (costs[cell - width] ?? 0) + replacement(word, text[j - 1] ?? -1, vocabulary);
        move = DIAGONAL;
      }
      const removed = k + 1 < width ? (costs[cell - width + 1] ?? 0) + removal : Number.POSITIVE_INFINITY;
      if (removed < best) {
        best = removed;
        move = REMOVED;
      }
      const inserted =
        k > 0 ? (costs[cell - 1] ?? 0) + 0.6 * weightOf(text[j - 1] ?? -1, vocabulary) : Number.POSITIVE_INFINITY;
      if (inserted < best) {
        best = inserted;
        move = INSERTED;
      }
      costs[cell] = best;
      moves[cell] = move;
    }
  }
  return trace(costs, moves, { height, width, slack });
}

export interface AlignOptions {
  readonly vocabulary: Vocabulary;
  /** How many words may be put in or left out in all. */
  readonly slack: number;
}

const DIAGONAL = 1;
const REMOVED = 2;
const INSERTED = 3;

function trace(
  costs: Float32Array,
  moves: Uint8Array,
  { height, width, slack }: { readonly height: number; readonly width: number; readonly slack: number },
): readonly number[] {
  let k = 0;
  for (let at = 0; at < width; at++) {
    if ((costs[height * width + at] ?? 0) < (costs[height * width + k] ?? 0)) k = at;
  }
  const mapped: number[] = new Array(height).fill(-1);
  for (let i = height; i > 0; ) {
    const move = moves[i * width + k];
    if (move === INSERTED) k--;
    else {
      if (move === DIAGONAL) mapped[i - 1] = i + k - slack - 1;
      else k++;
      i--;
    }
  }
  return mapped;
}

const isInside = (j: number, length: number): boolean => j >= 0 && j <= length;

const weightOf = (id: number, { kinds }: Vocabulary): number => (kinds[id] === "mark" ? 0.5 : 1);

/** What it costs to take one word for another: a number for a number and a word for a word is likelier than both anew. */
function replacement(a: number, b: number, { folds, kinds }: Vocabulary): number {
  if (a === b) return 0;
  if (folds[a] !== undefined && folds[a] === folds[b]) return 0.1;
  if (kinds[a] !== kinds[b]) return 1.7;
  return kinds[a] === "mark" ? 0.5 : 0.9;
}
