import { weekdayNames } from "../../text/calendar-words.ts";
import { wordSet } from "../../text/word-lists.ts";
import { isMonth } from "./date-parts.ts";
import type { Passage, WrittenNumber } from "./draft.ts";
import { nounStops } from "./noun-words.ts";
import { isPlural } from "./singular.ts";

/** Whether a plain number is an age: "aged 45", "at the age of 56", "Ms Okafor, 51, will", "Anna Weber (43)". */
export function ageOf({ tokens, first, end }: Passage, number: WrittenNumber): boolean {
  const [at, given] = [tokens[number.first - 1], tokens[number.first - 2]];
  // "children under five", "aged six to ten"
  const isChild = given?.lower === "children" && at?.lower === "under";
  if (
    (isChild || at?.lower === "aged") &&
    number.scale === 1 &&
    number.value < 19 &&
    number.value > 0 &&
    !number.decimal
  )
    return true;
  // "a girl, 6, was found", "a boy of 12", "died at 87"
  if (
    number.form === "digits" &&
    number.value < 116 &&
    number.scale === 1 &&
    !number.decimal &&
    number.first - 2 >= first
  ) {
    const next = tokens[number.last + 1];
    const isAside = at?.text === "," && (next?.text === "," || next?.lower === "and");
    if (
      kin.holds(given) &&
      (isAside || (at?.lower === "of" && (!next || !isPlural(next.lower) || nounStops.holds(next))))
    )
      return true;
    if (at?.lower === "at" && ends.holds(given) && number.value > 9 && !isCounting(tokens, number.last)) return true;
  }
  if (number.form === "words" && number.value < 10) return false;
  if (number.decimal || number.grouped || number.scale !== 1 || number.value > 115 || number.value < 4) return false;
  const before = number.first > first ? tokens[number.first - 1] : undefined;
  if (!before) return false;
  if (ages.holds(before)) return true;
  const second = tokens[number.first - 2];
  if ((before.lower === "is" || before.lower === "was" || before.lower === "turned") && persons.holds(second)) {
    return number.form === "digits" && number.value >= 10 && tokens[number.last + 1]?.lower !== "of";
  }
  if ((before.lower === "am" || before.lower === "'m") && second?.lower === "i")
    return number.form === "digits" && number.value >= 15 && !isCounting(tokens, number.last);
  // "customers over 65", "most of them under 30"
  if ((before.lower === "over" || before.lower === "under") && people.holds(second) && number.value >= 10) return true;
  // "one in six are over 65", "20 percent under 15"
  const isOlder = (before.lower === "over" || before.lower === "under") && olderAfter.holds(second);
  if (isOlder && number.form === "digits" && number.value >= 12) return !isCounting(tokens, number.last);
  if (before.lower === "of" && second?.lower === "age") return true;
  // "Ms Okafor, who turns 60 on Friday": not "turns 3 million tonnes"
  if (before.lower === "turns" && number.form === "digits" && number.value >= 15)
    return !isCounting(tokens, number.last);
  if ((before.lower === "between" || before.lower === "over" || before.lower === "under") && second?.lower === "aged")
    return true;
  if (number.form !== "digits" || number.value < 15 || number.first - 2 < first) return false;
  const next = number.last + 1 < end ? tokens[number.last + 1] : undefined;
  const name =
    second?.kind === "word" &&
    (second.shape === "Capital" || second.shape === "miXed") &&
    !isMonth(tokens, number.first - 2);
  if (!name || weekdays.holds(second)) return false;
  if (before.text === ",") {
    // The clause after the age goes on; "In Paris, 51 firms" and lists of numbers do not.
    if (next === undefined || next.text === ".")
      return number.value >= 18 && isFullName(tokens, number.first - 2, first);
    if (next.text !== ",") return false;
    const after = tokens[number.last + 2];
    if (after?.kind !== "word" || after.gap === "") return false;
    return personDoes.holds(after) || isPersonLike(tokens, number.first - 2, first);
  }
  return (
    before.text === "(" &&
    next?.text === ")" &&
    isPersonLike(tokens, number.first - 2, first) &&
    tokens[number.first - 3]?.shape === "Capital"
  );
}

const isCounting = (tokens: Passage["tokens"], last: number): boolean => {
  const next = tokens[last + 1];
  return next?.kind === "word" && next.gap !== "\n" && !afterAge.holds(next);
};
const afterAge = wordSet("and at in last later next on this today tomorrow when");

const kin = wordSet("boy boys brother child daughter father girl girls husband man mother sister son wife woman");
const ends = wordSet("die died dies retire retired");
const olderAfter = wordSet(["%", "are", "percent", "were"]);

const ages = wordSet("age aged ages");

const people = wordSet(
  "adults americans anybody anyone britons children customers drivers employees everyone men patients pensioners people staff them those voters women workers".split(
    " ",
  ),
);

/** "Mr Cole, who is 62": but "he was 12 points ahead" has its noun, and is read no further than here where it has none. */
const persons = wordSet(["he", "she", "who"]);

const personDoes = wordSet("who had has is was will said says told joined became started founded");

const weekdays = wordSet(weekdayNames);

/** "said Priya Nair, 39." */
const isFullName = (tokens: Passage["tokens"], at: number, first: number): boolean =>
  at - 1 >= first &&
  tokens[at - 1]?.kind === "word" &&
  tokens[at - 1]?.shape === "Capital" &&
  tokens[at - 2]?.text !== ",";

/** Two words with capitals, or a title before the name. */
function isPersonLike(tokens: Passage["tokens"], at: number, first: number): boolean {
  if (at - 1 < first) return true;
  const before = tokens[at - 1];
  if (before?.text === ".") return true;
  return (
    before?.kind === "word" &&
    (before.shape !== "lower" || before.lower === "de" || before.lower === "van" || before.lower === "von")
  );
}
