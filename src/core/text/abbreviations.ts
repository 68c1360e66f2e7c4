import { type WordMap, wordMap, wordSet } from "./word-lists.ts";
/**
 * Words written with a dot that need not end the sentence. month: before a day; number: before a number ("No. 5"); title:
 * before a name; suffix: ends a name, and maybe the sentence ("Inc."); inner: never ends a sentence ("vs.").
 */
export const abbreviations: WordMap<"month" | "number" | "title" | "suffix" | "inner"> = wordMap(
  new Map([
    ...list("month", "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"),
    ...list("number", "no nos p pp fig vol art sec ch approx est"),
    ...list(
      "title",
      "mr mrs ms mx dr prof sir rev hon gen lt col sgt capt cmdr adm maj sen rep gov pres supt messrs st mt ft",
    ),
    ...list(
      "suffix",
      "inc corp co cos ltd plc llc llp lp bros mfg intl int'l jr sr esq ave blvd rd dept univ assn ag sa nv etc am pm pte pty bhd sdn",
    ),
    ...list("inner", "vs v cf al eg ie viz ca rs"),
  ]),
);

function list<K extends string>(kind: K, words: string): readonly (readonly [string, K])[] {
  return words.split(" ").map((word) => [word, kind] as const);
}

/** Words that, written with a capital after a dot, begin a new sentence rather than go on with a name. */
export const sentenceOpeners = wordSet(
  "a about according after all also although among an and another any as at back because before both but by can critics " +
    "despite did do does during each earlier even every few finally following for from further given had has have he her " +
    "here his how however if in including instead investors is it its last later many meanwhile more moreover most my " +
    "nearly neither no nobody none nor not now of on once one only or other our over overall separately several shares she " +
    "similarly since so some still such than that the their them then there these they this those though through to today " +
    "together total two under unlike until up we were what when where whether which while who why will with within without " +
    "would yet you your analysts sales revenue profit net",
);
