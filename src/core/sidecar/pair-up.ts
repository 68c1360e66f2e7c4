import { isMap, isSame, type Plain, type PlainMap } from "./plain.ts";

/**
 * For each item of a list as it shall be, the index of the item that it was; undefined: it is new. Order is kept: an item
 * that was moved counts as removed and added.
 */
export function pairUp(before: readonly Plain[], after: readonly Plain[]): readonly (number | undefined)[] {
  const pairs: (number | undefined)[] = new Array(after.length).fill(undefined);
  let head = 0;
  while (head < before.length && head < after.length && isAlike(before[head], after[head])) pairs[head] = head++;
  let tail = 0;
  const limit = Math.min(before.length, after.length) - head;
  while (tail < limit && isAlike(before.at(-1 - tail), after.at(-1 - tail))) {
    tail++;
    pairs[after.length - tail] = before.length - tail;
  }
  let from = head;
  for (let place = head; place < after.length - tail; place++) {
    for (let index = from; index < before.length - tail; index++) {
      if (!isAlike(before[index], after[place])) continue;
      pairs[place] = index;
      from = index + 1;
      break;
    }
  }
  return pairs;
}

/** The same entry, whatever was changed in it. */
function isAlike(a: Plain | undefined, b: Plain | undefined): boolean {
  if (!isMap(a) || !isMap(b)) return isSame(a, b);
  // `id:` with nothing after it is about to be filled in.
  // An id that is no text, but a map by mistake, is compared by what it says.
  if (hasId(a) && hasId(b)) return isSame(a.id, b.id);
  if (!hasId(a) && hasId(b)) return a.type === b.type && isSame(a.quote, b.quote);
  // In the dossier's lists, where a name or a tag is what an id is here.
  // A note is known by who wrote it and when, evidence by what it leads to.
  if (a.text !== undefined && b.text !== undefined && a.at !== undefined) {
    return isSame(a.at, b.at) && isSame(a.by, b.by);
  }
  const key = ["name", "tag", "url"].find((name) => a[name] !== undefined && b[name] !== undefined);
  return key === undefined ? isSame(a, b) : isSame(a[key], b[key]);
}

const hasId = ({ id }: PlainMap): boolean => id !== undefined && id !== null && id !== "";
