import { finish, type Steps } from "../text/steps.ts";
import { createVocabulary, splitWordsInSteps, type Vocabulary, type Words } from "./words.ts";

/** A text in which many quotes are looked for: its words, and where each of them stands. Made once, in linear time. */
export interface Places {
  readonly words: Words;
  readonly vocabulary: Vocabulary;
  /** The indices of the words with this id, in order. */
  at(id: number): readonly number[];
}

export const createPlaces = (text: string): Places => finish(createPlacesInSteps(text));

export function* createPlacesInSteps(text: string): Steps<Places> {
  const vocabulary = createVocabulary();
  const words = yield* splitWordsInSteps(text, vocabulary);
  const byId: number[][] = [];
  for (let index = 0; index < words.ids.length; index++) {
    const id = words.ids[index] as number;
    const known = byId[id];
    if (known) known.push(index);
    else byId[id] = [index];
    if (index % 5000 === 4999) yield;
  }
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
