import assert from "node:assert/strict";
import type { Reading } from "../../src/core/article/reading.ts";
import type { Claim } from "../../src/core/claims/claim.ts";
import type { Entity } from "../../src/core/entities/entity.ts";
import type { Span } from "../../src/core/text/span.ts";
import type { GoldClaim, GoldDocument, GoldEntity } from "./gold.ts";
import { sameClaimants, sameValue } from "./same.ts";
import { score } from "./score.ts";

const text = "Lindqvist Motor sold 1,200 cars in May. Lindqvist grew. SUBSCRIBE to Acme News now!";

const at = (words: string, nth = 1): Span & { readonly text: string } => {
  let start = -1;
  for (let left = nth; left > 0; left--) start = text.indexOf(words, start + 1);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length, text: words };
};
const company = (words: string, name: string, nth = 1) => ({ type: "company" as const, ...at(words, nth), name });
const cars = (words: string, value: number, unit = "car") => ({
  type: "figure" as const,
  ...at(words),
  value,
  unit,
  kind: "count" as const,
});
const claim = (words: string, claimants: readonly string[] = []) => ({
  ...at(words),
  kind: "event" as const,
  claimants,
  checkworthiness: 1 as const,
});
const may: GoldEntity = { type: "date", ...at("May"), from: "2024-05-01", to: "2024-05-31" };
const foundMay: Entity = { type: "date", ...at("May"), from: "2024-05-01", to: "2024-05-31" };

const gold = (entities: readonly GoldEntity[], claims: readonly GoldClaim[] = []): GoldDocument => ({
  file: "lindqvist.txt",
  document: { published: null, title: "Lindqvist's cars", author: null, source: null },
  boilerplate: [at("SUBSCRIBE to Acme News now!")],
  entities,
  claims,
});
const reading = (entities: readonly Entity[], claims: readonly Claim[] = [], rest: Partial<Reading> = {}): Reading => ({
  text,
  language: "en",
  headings: [],
  document: {},
  boilerplate: [],
  entities,
  sentences: [],
  claims,
  ...rest,
});
const measure = (wanted: readonly GoldEntity[], found: readonly Entity[]) =>
  score([{ gold: gold(wanted), reading: reading(found) }]);

describe("the scorer", () => {
  it("gives one to what was annotated", () => {
    const all = [company("Lindqvist Motor", "Lindqvist Motor"), cars("1,200", 1200)];
    const {
      company: c,
      figure,
      date,
      claim: claims,
    } = score([
      {
        gold: gold([...all, may], [claim("Lindqvist grew.")]),
        reading: reading([...all, foundMay], [claim("Lindqvist grew.")]),
      },
    ]);
    for (const result of [c, figure, date]) {
      assert.deepEqual(result, {
        gold: 1,
        found: 1,
        precision: 1,
        recall: 1,
        f1: 1,
        exactF1: 1,
        value: 1,
        valueOfAll: 1,
      });
    }
    assert.equal(claims.f1, 1);
    assert.equal(claims.kind, 1);
  });

  it("takes an overlap for found and only the same span for exact", () => {
    const { company: result } = measure([company("Lindqvist Motor", "Lindqvist Motor")], [company("Motor", "Motor")]);
    assert.equal(result.f1, 1);
    assert.equal(result.exactF1, 0);
    assert.equal(result.valueOfAll, 0);
  });

  it("pairs each annotation with one found span, the closest", () => {
    const { company: result } = measure(
      [company("Lindqvist Motor", "Lindqvist Motor")],
      [company("Lindqvist", "Wrong"), company("Lindqvist Motor", "Lindqvist Motor"), company("Motor", "Wrong")],
    );
    assert.deepEqual([result.gold, result.found, result.value], [1, 3, 1]);
    assert.equal(result.precision, 1 / 3);
    assert.equal(result.recall, 1);
    assert.equal(result.f1, 0.5);
  });

  it("does not let one found span stand for two annotations", () => {
    const { company: result } = measure(
      [company("Lindqvist", "Lindqvist"), company("Motor", "Motor")],
      [company("Lindqvist Motor", "Lindqvist Motor")],
    );
    assert.equal(result.recall, 0.5);
    assert.equal(result.valueOfAll, 0.5);
  });

  it("never pairs an entity with one of another type", () => {
    const { company: result, figure } = measure([cars("1,200", 1200)], [company("1,200", "1,200")]);
    assert.deepEqual([result.gold, result.found, result.precision], [0, 1, 0]);
    assert.deepEqual([figure.gold, figure.found, figure.recall, figure.valueOfAll], [1, 0, 0, 0]);
  });

  it("ignores entities inside annotated boilerplate and counts claims there as wrong", () => {
    const result = score([
      { gold: gold([]), reading: reading([company("Acme News", "Acme News")], [claim("SUBSCRIBE to Acme News now!")]) },
    ]);
    assert.equal(result.company.found, 0);
    assert.equal(result.company.f1, 1);
    assert.deepEqual([result.claim.found, result.claim.precision], [1, 0]);
  });

  it("matches claims and boilerplate by more than half of their length", () => {
    const claims = [claim("Lindqvist Motor sold 1,200 cars in May.")];
    const half = reading([], [claim("Lindqvist Motor")], { boilerplate: [at("SUBSCRIBE to Acme")] });
    const result = score([{ gold: gold([], claims), reading: half }]);
    assert.equal(result.claim.recall, 0);
    assert.equal(result.boilerplate.recall, 1);
    assert.equal(result.boilerplate.exactF1, 0);
  });

  it("compares claimants both ways", () => {
    const claims = [claim("Lindqvist grew.", ["Ann Okoro"])];
    const found = (claimants: readonly string[]) =>
      score([{ gold: gold([], claims), reading: reading([], [claim("Lindqvist grew.", claimants)]) }]).claim.claimant;
    assert.equal(found(["Okoro"]), 1);
    assert.equal(found(["Ann Okoro", "Li Wei"]), 0);
    assert.equal(found([]), 0);
  });

  it("compares the fields of the document word by word, absent ones included", () => {
    const accuracy = (document: Reading["document"]) =>
      score([{ gold: gold([]), reading: reading([], [], { document }) }]).document.accuracy;
    assert.equal(accuracy({ title: "Lindqvist’s  cars." }), 1);
    assert.equal(accuracy({ title: "Lindqvist's cars", author: "Ann Okoro" }), 0.75);
    assert.equal(accuracy({}), 0.75);
  });

  it("takes a date that a reader would infer as right where the text gives none", () => {
    const inferred = { ...gold([]), published: "2024-06-01" };
    const accuracy = (published: string) =>
      score([{ gold: inferred, reading: reading([], [], { document: { title: "Lindqvist's cars", published } }) }])
        .document.accuracy;
    assert.equal(accuracy("2024-06-01"), 1);
    assert.equal(accuracy("2024-06-02"), 0.75);
  });

  it("says where and what each miss is", () => {
    const { misses } = measure(
      [company("Lindqvist Motor", "Lindqvist Motor"), may, cars("1,200", 1200)],
      [foundMay, cars("1,200", 1_200_000), company("Lindqvist", "Lindqvist", 2)],
    );
    assert.deepEqual(
      misses.filter(({ about }) => about !== "document" && about !== "boilerplate").map(({ line }) => line),
      [
        'lindqvist.txt:1:1 company missed: "Lindqvist Motor" in "…Lindqvist Motor sold 1,200 cars in May. Lindq…"',
        'lindqvist.txt:1:41 company spurious: "Lindqvist" in "…Motor sold 1,200 cars in May. Lindqvist grew. SUBSCRIBE to Acme News …"',
        'lindqvist.txt:1:22 figure value of "1,200": wanted count 1200 car, found count 1200000 car',
      ],
    );
  });
});

describe("the scorer's idea of the same value", () => {
  const figure = (value: number, unit: string, kind: "money" | "measure" | "count" | "ratio" | "percent") => ({
    type: "figure" as const,
    ...at("1,200"),
    value,
    unit,
    kind,
  });

  it("holds a company's name for right that begins like the annotated one, or is accepted", () => {
    const wanted: GoldEntity = { ...company("Lindqvist", "Lindqvist Motor"), accept: ["LMC"] };
    const check = (name: string, right: boolean) =>
      assert.equal(sameValue(wanted, company("Lindqvist", name)), right, name);
    check("Lindqvist", true);
    check("Lindqvist Motor Corporation", true);
    check("LMC", true);
    check("Motor", false);
    check("Lindqvist Marine", false);
    check("", false);
  });

  it("reads units by their symbol, in singular or plural", () => {
    assert.ok(sameValue(figure(4.6, "m", "measure"), figure(4.6, "metres", "measure")));
    assert.ok(sameValue(figure(4.6, "%", "percent"), figure(4.6, "percent", "percent")));
    assert.ok(!sameValue(figure(4.6, "m", "measure"), figure(4.6, "min", "measure")));
    assert.ok(!sameValue(figure(4.6, "USD", "money"), figure(4.6, "HKD", "money")));
  });

  it("compares the head noun of what is counted", () => {
    assert.ok(sameValue(figure(3, "vehicle", "count"), figure(3, "electric vehicles", "count")));
    assert.ok(sameValue(figure(3, "factory", "count"), figure(3, "factories", "count")));
    assert.ok(!sameValue(figure(3, "vehicle", "count"), figure(3, "plant", "count")));
  });

  it("allows rounding in fractions only", () => {
    assert.ok(sameValue(figure(1 / 3, "ratio", "ratio"), figure(0.3333, "ratio", "ratio")));
    assert.ok(!sameValue(figure(1_000_000, "USD", "money"), figure(1_000_100, "USD", "money")));
    assert.ok(!sameValue(figure(3, "ratio", "ratio"), figure(3, "ratio", "count")));
  });

  it("takes an unknown end of an interval for right only where it is unknown", () => {
    const unknown: GoldEntity = { type: "date", ...at("May"), from: null, to: null };
    assert.ok(sameValue(unknown, { type: "date", ...at("May") }));
    assert.ok(!sameValue(unknown, foundMay));
    assert.ok(!sameValue(may, { type: "date", ...at("May"), from: "2024-05-01" }));
  });

  it("knows a person by any of the names, all of the shorter one's words", () => {
    assert.ok(sameClaimants(["Ashwani Gupta"], ["Gupta"]));
    assert.ok(sameClaimants([], []));
    assert.ok(!sameClaimants(["Ashwani Gupta"], ["Anil Gupta"]));
  });
});
