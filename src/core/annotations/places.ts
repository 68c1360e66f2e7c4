import { createVocabulary, splitWords, type Vocabulary, type Words } from "./words.ts";

/** A text in which many quotes are looked for: its words, and where each of them stands. Made once, in linear time. */
export interface Places {
  readonly words: Words;
  readonly vocabulary: Vocabulary;
  /** The indices of the words with this id, in order. */
  at(id: number): readonly number[];
}

export function createPlaces(text: string): Places {
  const vocabulary = createVocabulary();
  const words = splitWords(text, vocabulary);
  const byId: number[][] = vocabulary.words.map(() => []);
  words.ids.forEach((id, index) => {
    byId[id]?.push(index);
  });
  return { words, vocabulary, at: (id) => byId[id] ?? [] };
}

/** The indices of the first words of all places where these words stand in this order; overlapping ones included. */
export function findWords(places: Places, ids: readonly number[]): readonly number[] {
  let rarest = 0;
  ids.forEach((id, index) => {
    if (places.at(id).length < places.at(ids[rarest] ?? -1).length) rarest = index;
  });
  const rare = ids[rarest];
  if (rare === undefined) return [];
  const { ids: text } = places.words;
  return places
    .at(rare)
    .map((index) => index - rarest)
    .filter((first) => first >= 0 && ids.every((id, index) => text[first + index] === id));
}
