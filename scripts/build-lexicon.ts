// Compiles lists of names into the lexicon the engine carries.
// usage: node scripts/build-lexicon.ts COMPANIES.tsv NOT-COMPANIES.txt AMBIGUOUS.tsv
//   COMPANIES.tsv      short name, legal name, aliases by "|", kind, country, "ambiguous" (tab-separated; only the first three are read)
//   NOT-COMPANIES.txt  one name a line that is capitalised but no company: bodies, indices, products, places, titles
//   AMBIGUOUS.tsv      a form that is a word, a person or a place as well, the reason, the company
// Read too are our own additions, sorted: scripts/companies.tsv, names that older news has (short name, legal name, aliases, and
// what else it is: word, person, place, short; or company, which nothing else goes by), and scripts/not-companies.txt, one a line.
// Writes src/core/entities/companies/lexicon-data.ts; the same lists give the same bytes. The format is told in lexicon.ts.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { givenNames } from "../src/core/entities/companies/given-names.ts";
import { legalSuffixEnd } from "../src/core/entities/companies/legal-suffixes.ts";
import { foldName, nameParts, shorten } from "../src/core/entities/companies/lexicon-key.ts";
import { notCompanyTails } from "../src/core/entities/companies/not-company-words.ts";
import { ordinaryWords } from "../src/core/entities/companies/ordinary-words.ts";
import { tokenise } from "../src/core/text/tokens.ts";

const [companiesFile, notCompaniesFile, ambiguousFile] = process.argv.slice(2);
if (!companiesFile || !notCompaniesFile || !ambiguousFile) {
  console.error("usage: build-lexicon.ts COMPANIES.tsv NOT-COMPANIES.txt AMBIGUOUS.tsv");
  process.exit(2);
}

interface Entry {
  readonly display: string;
  readonly key: string;
  mark: string;
  /** Key of the canonical entry, where it is another one. */
  canonical: string | undefined;
}

const rows = (file: string): string[] => readFileSync(file, "utf8").split(/\r?\n/).filter(Boolean);
/** Without the marks of the format, and without letters beyond Latin-1 ("Şişecam"), for one of them doubles the text in memory. */
const clean = (name: string): string =>
  name
    .replace(/[!|?%@#*>=^$;[\]_{}<~"]/g, "")
    .replace(/[\u0100-\uffff]+/g, foldName)
    .trim();
const keyOf = (name: string): string => nameParts(tokenise(name)).join(" ");

/** "Nissan Motor Co., Ltd." without its legal suffix and article. */
function withoutSuffix(name: string): string {
  const tokens = tokenise(name);
  for (let index = 1; index < tokens.length; index++) {
    if (legalSuffixEnd(tokens, index, tokens.length - 1) >= tokens.length) {
      const before = tokens[index - 1];
      const cut = before && /^(,|&|and)$/.test(before.text) ? index - 1 : index;
      const end = tokens[cut - 1]?.end ?? 0;
      return withoutSuffix(name.slice(0, end));
    }
  }
  return name.replace(/^The /, "").trim();
}

/** "Time magazine": a common noun is no part of a mention. */
const withoutNoun = (name: string): string => name.replace(/ (alliance|group|magazine|newspaper|website)$/, "");

const ours = (name: string): readonly string[] => rows(fileURLToPath(new URL(name, import.meta.url)));
const olderCompanies = ours("companies.tsv");

const reasons = new Map<string, string>();
const ambiguous = rows(ambiguousFile).map((line) => line.split("\t").slice(0, 2));
const olderAmbiguous = olderCompanies.map((line) => line.split("\t")).map(([short, , , reason]) => [short, reason]);
for (const [form = "", reason] of [...ambiguous, ...olderAmbiguous]) {
  if (!reason) continue;
  const mark = /person|given name|surname/.test(reason)
    ? "%"
    : /^(place|index|exchange|nationality|body|currency)$/.test(reason)
      ? "@"
      : /^company$/.test(reason)
        ? "|"
        : /acronym|short/.test(reason)
          ? "#"
          : "?";
  reasons.set(keyOf(clean(form)), mark);
}

const entries = new Map<string, Entry>();
const add = (name: string, mark: string, canonical?: string): void => {
  const display = clean(name);
  const key = keyOf(display);
  if (!key || key.split(" ").length > 7 || entries.has(key)) return;
  entries.set(key, { display, key, mark, canonical: canonical === key ? undefined : canonical });
};

const companies = [...rows(companiesFile), ...olderCompanies].map((line) => {
  const [short = "", legal = "", aliases = ""] = line.split("\t");
  const bare = withoutSuffix(legal);
  const shortKey = keyOf(clean(short));
  const bareKey = keyOf(clean(bare));
  // "SAIC" of "SAIC Motor Corporation Limited" is usually called "SAIC Motor".
  const longer = bareKey.startsWith(`${shortKey} `) && bareKey.split(" ").length <= 5;
  const full = longer && !/^ (Group|Holding|Holdings)$/.test(bareKey.slice(shortKey.length)) ? bare : short;
  return { short, full, legal: bare, aliases: aliases.split("|").filter(Boolean) };
});
const ordinary = new Set(ordinaryWords.split(" "));
const given = new Set(givenNames.split(" "));
const markOf = (name: string): string => {
  const key = keyOf(clean(name));
  const known = reasons.get(key);
  if (known) return known;
  // "Beyond", "Carter": words and given names that the list of ambiguous forms leaves out.
  if (/^[A-Z][a-z]+$/.test(key))
    return ordinary.has(key.toLowerCase()) ? "?" : given.has(key.toLowerCase()) ? "%" : "|";
  return "|";
};
for (const { full } of companies) add(full, markOf(full));
for (const { short, full } of companies) add(short, markOf(short), keyOf(clean(full)));
for (const { short, full, legal, aliases } of companies) {
  // The engine reads a legal suffix itself, so that "Ford Motor Co" needs no place of its own beside "Ford Motor".
  for (const name of aliases
    .map(withoutSuffix)
    .map(withoutNoun)
    .filter((alias) => !goesOn(alias, short)))
    add(name, markOf(name), keyOf(clean(full)));
  // A legal name that goes on from the short one ("Latour" of "Latour Investment AB") is found by form.
  if (legal.split(" ").length > 1 && !keyOf(clean(legal)).startsWith(`${keyOf(clean(short))} `))
    add(legal, markOf(legal), keyOf(clean(full)));
}

/** "Mirvac Group" of "Mirvac": the engine reads such an ending itself. */
function goesOn(alias: string, short: string): boolean {
  return (
    alias.startsWith(`${short} `) &&
    /^ (?:Group|Holdings?|International|Global|Technologies|Industries|Pharmaceuticals)$/.test(
      alias.slice(short.length),
    )
  );
}

/** Indices and lists carry their publisher's name but are no product of it. */
const notProducts =
  /^(PlayStation|Xbox|RTX|GB|GE90|Hello|Magna Carta|VF|ASX|BIST|BSE|MSCI|NSE|JPX|JSE|Nasdaq|NYSE|Nikkei|S and P|SNB|Stoxx|STOXX|Standard and Poor|Xetra|Caixin|Bloomberg|Forbes|Fortune|Fast Company|Sunday Times|Guinness|Exxon Valdez|Icon of|Raffles|Sierra|Wellcome|Inter American|Independent|Cheung Kong|Kellogg|Darden)\b/;
/** Companies whose name is a word as well, and whose products bear it. */
const productMakers = new Set(["Amazon", "Apple", "Ford", "Meta", "Oracle", "Smart", "Snowflake", "Tank", "Delta"]);

/** "Nissan Leaf", "Apple Watch": a product called by its maker's name. "Ford Foundation" and "Orange County" are none. */
function isProductOfCompany(key: string): boolean {
  const words = key.split(" ");
  const tail = words.at(-1) ?? "";
  if (words.length < 2 || /^[a-z]/.test(tail) || notCompanyTails.has(tail.toLowerCase())) return false;
  if (notProducts.test(key)) return false;
  for (let length = words.length - 1; length > 0; length--) {
    const maker = entries.get(words.slice(0, length).join(" "));
    if (maker && (maker.mark === "|" || productMakers.has(maker.display))) return true;
  }
  return false;
}
for (const name of [...rows(notCompaniesFile), ...ours("not-companies.txt")]) {
  const key = keyOf(clean(name));
  const known = entries.get(key);
  if (known) {
    if (known.mark === "|") known.mark = "@";
  } else add(name, isProductOfCompany(key) ? "*" : "!");
}

// A line for each first word, in code point order; entries in order of their key.
const groups = new Map<string, Entry[]>();
for (const entry of [...entries.values()].sort((a, b) => (a.key < b.key ? -1 : 1))) {
  const first = entry.key.split(" ")[0] ?? "";
  const group = groups.get(first) ?? [];
  groups.set(first, group);
  group.push(entry);
}
const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
const place = new Map<string, readonly [number, number]>();
sorted.forEach(([, group], line) => {
  group.forEach((entry, at) => {
    place.set(entry.key, [line, at]);
  });
});
/** To an entry: its line, unless that is the one at hand, and its place in it, unless that is the first. */
function pointerTo(key: string, from: number): string {
  const to = place.get(key);
  if (!to) return "";
  const [line, at] = to;
  return `>${line === from ? "" : line.toString(36)}${line !== from && at === 0 ? "" : `.${at.toString(36)}`}`;
}

const lines = sorted.map(([first, group], line) => {
  const body = group.map((entry) => {
    const start = tokenise(entry.display)[0];
    const plain = start?.text === first && foldName(start.text) === first;
    const rest = entry.display.slice(first.length);
    const written = !plain ? `=${entry.display}` : /^ /.test(rest) ? rest.slice(1) : rest === "" ? "" : `^${rest}`;
    const pointer = entry.canonical === undefined ? "" : pointerTo(entry.canonical, line);
    return entry.mark + written + pointer;
  });
  const before = sorted[line - 1]?.[0] ?? "";
  let shared = 0;
  while (shared < 35 && shared < first.length && first.charAt(shared) === before.charAt(shared)) shared++;
  // The first mark shows where the first part ends.
  const entries = body.join("");
  return shared.toString(36) + first.slice(shared) + entries.charAt(0) + shorten(entries.slice(1));
});

const data = lines.join("\n");
const source = `/** Generated by scripts/build-lexicon.ts: do not edit. City names derive from GeoNames (CC BY 4.0). */
// biome-ignore format: one string, as generated.
export const lexiconData = ${JSON.stringify(data)};
`;
writeFileSync(new URL("../src/core/entities/companies/lexicon-data.ts", import.meta.url), source);
console.log(`${entries.size} names in ${lines.length} groups, ${source.length} characters`);
if (process.env.SHOW) for (const e of entries.values()) if (e.mark === process.env.SHOW) console.log(e.display);
