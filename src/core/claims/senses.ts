import { askOnce } from "../text/words.ts";
import { roles } from "./roles.ts";
import {
  eventVerbs,
  findingVerbs,
  finiteVerbs,
  hopeWords,
  interpretingVerbs,
  irregularPasts,
  maybeWords,
  measureVerbs,
  opinionWords,
  planVerbs,
  planWords,
  revisionVerbs,
  speechVerbs,
  valuingVerbs,
} from "./verbs.ts";

/** What a word can say of its sentence, as bits: one look-up a word tells all of it. */
export const Sense = {
  plan: 1,
  event: 2,
  measure: 4,
  hope: 8,
  maybe: 16,
  opinion: 32,
  interprets: 64,
  speech: 128,
  finite: 256,
  firstPerson: 512,
  secondPerson: 1024,
  /** Looks ahead with "to": "set to", "going to". */
  aheadWithTo: 2048,
  /** A verb of speech, any word in -ed, or "according": somebody may be named who says something. */
  attributes: 4096,
  /** A word in -ed that is long enough for a verb. */
  past: 8192,
  /** A person's work or office: "spokesman". */
  role: 16384,
  /** Compares with what was: "from", "than". */
  compares: 32768,
  /** Says that something is not so. */
  denies: 65536,
} as const;

/** The bits of a token's word; 0 for most words. */
export const sensesOf = askOnce(({ lower }) => {
  const listed = senses.get(lower) ?? 0;
  if (!lower.endsWith("ed")) return listed;
  return listed | Sense.attributes | (lower.length > 4 ? Sense.past : 0);
});

const senses: ReadonlyMap<string, number> = collect([
  [Sense.plan, planWords],
  [Sense.event, eventVerbs],
  [Sense.measure, measureVerbs],
  [Sense.hope, hopeWords],
  [Sense.maybe, maybeWords],
  [Sense.opinion, opinionWords],
  [Sense.interprets, interpretingVerbs],
  [Sense.speech, speechVerbs],
  [Sense.speech, planVerbs],
  [Sense.speech, revisionVerbs],
  [Sense.speech, findingVerbs],
  [Sense.finite, finiteVerbs],
  [Sense.attributes, ["according", "per"]],
  [Sense.attributes, speechVerbs],
  [Sense.attributes, planVerbs],
  [Sense.attributes, revisionVerbs],
  [Sense.attributes, findingVerbs],
  [Sense.attributes, valuingVerbs],
  [Sense.event, irregularPasts],
  [Sense.role, roles],
  [Sense.denies, ["never", "no", "nobody", "none"]],
  [Sense.compares, ["against", "compared", "down", "from", "than", "up"]],
  [Sense.firstPerson, "we our i us my we're we've we'll".split(" ")],
  [Sense.secondPerson, ["you", "your"]],
  [Sense.aheadWithTo, "set due expected ready about likely looking scheduled going".split(" ")],
]);

function collect(lists: readonly (readonly [number, Iterable<string>])[]): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [bit, words] of lists) for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}
