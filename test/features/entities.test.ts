import assert from "node:assert/strict";
import { finish } from "../../src/core/text/steps.ts";
import {
  familiesOf,
  mergeEntities,
  type Sorting,
  stepNamesSame,
  wordsAround,
  writtenAs,
} from "../../src/features/entities/model.ts";
import { childrenOf, groupNodes, partSize } from "../../src/features/entities/nodes-model.ts";
import { acme, articleOf, company, date, figure } from "./article-for-tests.ts";

const { text, entities } = acme;
const article = articleOf(text, { entities });
const other = "Bolt, ACME and Bolt again: ¥9, 4% in 2023.";
const second = articleOf(other, {
  entities: [
    company(other, "Bolt"),
    company(other, "ACME"),
    { ...company(other, "Bolt"), start: 15, end: 19 },
    figure(other, "¥9", 9),
    { ...figure(other, "4%", 4, "%"), kind: "percent" } as ReturnType<typeof figure>,
    date(other, "2023", "2023-01-01"),
  ],
});
const both = [
  { uri: "file:///a.txt", article },
  { uri: "file:///b.txt", article: second },
];
const areSame = (a: (typeof both)[0], b: (typeof both)[0]): boolean => finish(stepNamesSame([a], [b]));
const merged = (sources: typeof both, sorting: Sorting = "mentions") =>
  mergeEntities(sources, sorting).map(({ type, name, count }) => `${type} ${name}: ${count}`);

describe("the Entities view", () => {
  it("merges mentions of the same company and of the same value", () => {
    assert.deepEqual(merged(both.slice(0, 1)), ["company Acme: 2", "figure JPY 5: 2", "date 2024-01-01: 1"]);
  });

  it("is made anew only where other things are named, or in other places", () => {
    const source = { uri: "a", article };
    const again = articleOf(text, { entities: entities.map((one) => ({ ...one })) });
    assert.ok(areSame(source, { uri: "a", article: again }), "read again");
    assert.ok(!areSame(source, { uri: "b", article: again }), "another article");
    const corrected = entities.map((one) => (one.type === "company" ? { ...one, name: "Acme Motor" } : one));
    assert.ok(!areSame(source, { uri: "a", article: articleOf(text, { entities: corrected }) }), "corrected");
    assert.ok(!areSame(source, { uri: "a", article: articleOf(`${text} `, { entities }) }), "typed in");
  });

  it("merges those of several articles, whatever the case, most mentioned first", () => {
    assert.deepEqual(merged(both), [
      "company Acme: 3",
      "company Bolt: 2",
      "figure JPY 5: 2",
      "figure JPY 9: 1",
      "figure 4%: 1",
      "date 2024-01-01: 1",
      "date 2023-01-01: 1",
    ]);
    const [acme] = mergeEntities(both, "mentions");
    assert.deepEqual(
      acme?.places.map(({ uri, entities }) => [uri, entities.length]),
      [
        ["file:///a.txt", 2],
        ["file:///b.txt", 1],
      ],
    );
    assert.ok(acme);
    assert.deepEqual(writtenAs(acme), ["Acme", "Acme Corp", "ACME"]);
  });

  it("sorts by name, size and time where that is asked for", () => {
    const groups = groupNodes(mergeEntities(both, "value"));
    const names = (index: number) => {
      const group = groups[index];
      return group?.kind === "group" ? group.rows.map(({ name }) => name) : [];
    };
    assert.deepEqual(names(0), ["Acme", "Bolt"]);
    assert.deepEqual(names(1), ["JPY 9", "JPY 5", "4%"]);
    assert.deepEqual(names(2), ["2024-01-01", "2023-01-01"]);
  });

  it("keeps figures that cannot be compared apart, where there are any", () => {
    const figures = mergeEntities(both, "mentions").filter(({ type }) => type === "figure");
    assert.deepEqual(
      familiesOf(figures).map(({ key, rows }) => [key, rows.length]),
      [
        ["money JPY", 2],
        ["percent", 1],
      ],
    );
    const [, one] = groupNodes(mergeEntities(both.slice(0, 1), "mentions"));
    assert.deepEqual(one && childrenOf(one).map(({ kind }) => kind), ["merged"]);
  });

  it("shows each mention among its words, article by article", () => {
    const [acme] = mergeEntities(both, "mentions");
    assert.ok(acme);
    const mentions = childrenOf({ kind: "merged", key: acme.key, merged: acme });
    assert.equal(new Set(mentions.map(({ key }) => key)).size, 3);
    const second = mentions[1];
    assert.ok(second?.kind === "mention");
    assert.deepEqual(wordsAround(second.place.article.text, second.entity), {
      before: "Acme sold 5 mills last year. Later, ",
      after: " bought a port for ¥5.",
    });
  });

  it("parts what is mentioned hundreds of times", () => {
    const many = `${"Acme ".repeat(partSize + 3)}`;
    const entities = Array.from({ length: partSize + 3 }, (_, index) => ({
      ...company(many, "Acme"),
      start: index * 5,
      end: index * 5 + 4,
    }));
    const [acme] = mergeEntities([{ uri: "file:///c.txt", article: articleOf(many, { entities }) }], "mentions");
    assert.ok(acme);
    const parts = childrenOf({ kind: "merged", key: acme.key, merged: acme });
    assert.deepEqual(
      parts.map((part) => childrenOf(part).length),
      [partSize, 3],
    );
  });
});
