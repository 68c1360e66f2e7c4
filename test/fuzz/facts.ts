import { factmark } from "../cli/command-line.ts";
import { createFolder, type Folder } from "./folder.ts";
import { createLedger, type Fuzz, type Ledger } from "./fuzz.ts";
import { createRandom, type Random } from "./random.ts";

/** A verdict outlives a change of wording, and none of a fact: in the quote or elsewhere in its sentence. */
export const facts: Fuzz = {
  name: "verdicts and changed facts",
  full: 1000,
  sample: 60,
  run: async ({ runs, seed, progress }) => {
    const ledger = createLedger();
    const folder = createFolder();
    try {
      for (let run = 0; run < runs; run++) {
        await tryChange(
          folder,
          { random: createRandom(seed + run), name: `seed ${seed + run}`, file: `${run}.txt` },
          ledger,
        );
        if (run % 10 === 0) progress(run);
      }
    } finally {
      folder.dispose();
    }
    return ledger.outcome();
  },
};

interface Try {
  readonly random: Random;
  readonly name: string;
  readonly file: string;
}

async function tryChange(folder: Folder, { random, name, file }: Try, ledger: Ledger): Promise<void> {
  const { sentence, quotes, changes } = random.pick(sentences);
  const [what, before, after] = random.pick(changes);
  const lead = random.pick(leads);
  const article = folder.write(
    file,
    `${lead}${sentence} The yard in Malmö has a new crane.\n\nIts neighbours were told.\n`,
  );
  const quote = random.pick(quotes);
  const where = quote.includes(before) ? "in the quote" : "around it";
  const { out } = await factmark("tag", article, "--quote", quote);
  const id = out.trim();
  await factmark("verify", article, id, "--verdict", "true");
  const isClean = JSON.parse((await factmark("check", article, "--format", "json")).out).length === 0;
  folder.write(file, folder.read(file).replace(sentence, sentence.replace(before, after)));
  const problems: { code: string; message: string }[] = JSON.parse(
    (await factmark("check", article, "--format", "json")).out,
  );
  const [record] = JSON.parse((await factmark("reanchor", article, "--format", "json")).out);
  const isStale = problems.some(({ code }) => code === "stale");
  const told = `${name}: ${what} ${where}: “${before}” to “${after}” in “${sentence}”, quote “${quote}”`;
  ledger.count(`${what} ${where}`);
  if (!isClean) ledger.fail(`${told}: problems before anything was changed`);
  if (isStale !== (what !== "wording"))
    ledger.fail(`${told}: ${isStale ? "stale" : "not stale"}: ${JSON.stringify(problems)} ${record?.status}`);
  if (record?.start === null) ledger.fail(`${told}: ${record.status}`);
  const changed: string[] = record?.changes.map((change: { what: string }) => change.what) ?? [];
  if (where === "in the quote" && (record?.status !== "changed" || !changed.includes(what))) {
    ledger.fail(`${told}: ${record?.status}, ${changed.join(", ")}`);
  }
  if (where === "around it" && changed.length > 0) ledger.fail(`${told}: ${changed.join(", ")}`);
}

const leads = ["", "Corrected. ", "Shipbuilders had a good year. ", "“We are pleased,” said Mira Holm. "];

interface Sentence {
  readonly sentence: string;
  readonly quotes: readonly string[];
  readonly changes: readonly (readonly [what: string, before: string, after: string])[];
}

const sentences: readonly Sentence[] = [
  {
    sentence: "Helvar Group said on 4 May 2024 that orders rose 12% to $3.4 billion in Europe, above its forecast.",
    quotes: [
      "orders rose 12% to $3.4 billion in Europe",
      "Helvar Group said on 4 May 2024 that orders rose 12% to $3.4 billion in Europe, above its forecast.",
      "above its forecast",
    ],
    changes: [
      ["figure", "12%", "21%"],
      ["figure", "$3.4 billion", "$3.4 million"],
      ["figure", "$3.4 billion", "$3.5 billion"],
      ["unit", "$3.4 billion", "€3.4 billion"],
      ["date", "4 May 2024", "5 May 2024"],
      ["date", "2024", "2023"],
      ["company", "Helvar Group", "Ostrand Group"],
      ["direction", "rose", "fell"],
      ["direction", "above", "below"],
      ["wording", "$3.4 billion", "$3,400 million"],
      ["wording", "rose", "climbed"],
      ["wording", "said", "told reporters"],
      ["wording", "in Europe", "across Europe"],
    ],
  },
  {
    sentence: "Ferrovia AB will open four plants in Ohio by 2027 and spend €250 million on them.",
    quotes: ["will open four plants in Ohio by 2027", "Ferrovia AB will open four plants", "spend €250 million"],
    changes: [
      ["negation", "will open", "will not open"],
      ["negation", "will open", "won't open"],
      ["figure", "four", "five"],
      ["figure", "€250 million", "€260 million"],
      ["unit", "€250 million", "£250 million"],
      ["date", "2027", "2028"],
      ["company", "Ferrovia AB", "Lindmark AB"],
      ["direction", "open", "close"],
      ["wording", "four", "4"],
      ["wording", "plants", "factories"],
      ["wording", "spend", "invest"],
    ],
  },
  {
    sentence: "Toyota sold fewer than 40,000 cars in Spain last month, and Nissan did not sell more than 9,000.",
    quotes: ["Toyota sold fewer than 40,000 cars in Spain", "Nissan did not sell more than 9,000", "last month"],
    changes: [
      ["figure", "40,000", "44,000"],
      ["figure", "9,000", "90,000"],
      ["date", "last month", "last year"],
      ["company", "Nissan", "Honda"],
      ["company", "Toyota", "Mazda"],
      ["direction", "fewer", "more"],
      ["negation", "did not sell", "did sell"],
      ["wording", "in Spain", "within Spain"],
      ["wording", "40,000", "40000"],
    ],
  },
  {
    sentence: "Profit at Siemens dropped to 900 million euros in the first quarter, a spokesman said.",
    quotes: ["Profit at Siemens dropped to 900 million euros", "in the first quarter", "a spokesman said"],
    changes: [
      ["figure", "900 million", "90 million"],
      ["unit", "euros", "dollars"],
      ["date", "first quarter", "second quarter"],
      ["company", "Siemens", "Bosch"],
      ["direction", "dropped", "increased"],
      ["negation", "dropped", "never dropped"],
      ["wording", "dropped", "declined"],
      ["wording", "900 million euros", "0.9 billion euros"],
      ["wording", "900 million euros", "€900m"],
    ],
  },
];
