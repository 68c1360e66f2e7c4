import type { Random } from "./random.ts";

/** An article full of phrases that come again: the same figures, companies and whole sentences in several places. */
export function inventArticle(random: Random): string {
  const lineEnd = random.pick(["\n", "\n", "\r\n"]);
  const stock = random.list(3 + random.below(5), () => inventSentence(random));
  const paragraphs = random.list(2 + random.below(8), () =>
    random
      .list(1 + random.below(4), () => (random.chance(0.35) ? random.pick(stock) : inventSentence(random)))
      .join(" "),
  );
  return paragraphs.join(lineEnd + lineEnd) + lineEnd;
}

export function inventSentence(random: Random): string {
  const who = random.pick(names);
  const what = random.pick(measures);
  const figure = random.pick(figures);
  return random.pick([
    () => `${who} said ${what} ${random.pick(moves)} ${figure} ${random.pick(times)}.`,
    () => `In ${random.pick(places)}, ${what} ${random.pick(moves)} ${figure}.`,
    () => `${who} ${random.pick(["will", "will not"])} close its yard in ${random.pick(places)} ${random.pick(times)}.`,
    () => `“${cap(what)} ${random.pick(moves)} ${figure},” said ${random.pick(people)}.`,
    () => `The yard employs ${random.pick(["900", "1,200", "nine hundred"])} people ${random.pick(extras)}.`,
    () => `${cap(what)} ${random.pick(moves)} ${figure}, and ${random.pick(measures)} ${random.pick(moves)} ${figure}.`,
    () => `📈 ${who}: ${what} ${random.pick(moves)} ${figure}!`,
  ])();
}

const cap = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const names = ["Ferrovia", "Helmond Group", "Caffe\u0300 Lumen", "Café Lumen", "Ostrand AB"];
const people = ["Mira Holm", "Jan Ostrand"];
const places = ["Lyon", "Turin", "Malmö", "Ohio"];
const measures = ["sales", "profit", "orders", "costs in Europe"];
const moves = ["rose", "fell", "rose to", "fell to"];
const figures = ["4%", "12%", "$3.4 billion", "€7 million", "4.2 percent"];
const times = ["on Monday", "in 2024", "last year", "in the first quarter", "in the second quarter", "by 2027"];
const extras = ["there", "in Lyon", "in Turin", "👩‍🏭👨‍🏭", "— more than ever"];
