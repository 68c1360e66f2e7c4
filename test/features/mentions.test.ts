import assert from "node:assert/strict";
import { citing, companyAt, companyNamed, entityAt, sameAs, storedAt } from "../../src/features/mentions/model.ts";
import { articleOf, claimOf, company, date, figure, placed, spanOf, storedOf } from "./article-for-tests.ts";

const text = "Acme sold 5 mills in 2024. In 2024 Acme Corp had 5 ports, or 6.";
const five = figure(text, "5 mills", 5, "mill");
const article = articleOf(text, {
  entities: [
    company(text, "Acme"),
    five,
    date(text, "2024", "2024-01-01"),
    company(text, "Acme Corp", "Acme"),
    figure(text, "5 ports", 5, "port"),
  ],
});

describe("what means the same in an article", () => {
  it("is a company by any of its names, and a figure with its unit", () => {
    const [acme] = article.entities;
    assert.ok(acme);
    assert.deepEqual(
      sameAs(article, acme).map((one) => one.text),
      ["Acme", "Acme Corp"],
    );
    assert.deepEqual(sameAs(article, five), [five]);
  });

  it("is found right behind a word too", () => {
    assert.equal(entityAt(article, 4)?.text, "Acme");
    assert.equal(entityAt(article, 5), undefined);
  });
});

describe("what is stored at a cursor", () => {
  it("is the innermost claim or note", () => {
    const outer = storedOf("c-1", placed(spanOf(text, "Acme sold 5 mills in 2024.")));
    const inner = storedOf("c-2", placed(spanOf(text, "5 mills")));
    const claims = [claimOf(text, "Acme", { stored: outer }), claimOf(text, "Acme", { stored: inner })];
    const stored = articleOf(text, { claims });
    assert.equal(storedAt(stored, text.indexOf("mills"))?.annotation.id, "c-2");
    assert.equal(storedAt(stored, 1)?.annotation.id, "c-1");
    assert.equal(storedAt(stored, text.length), undefined);
  });

  it("is known to the claims of other articles that cite it", () => {
    const evidence = [{ stance: "refutes", article: "a.txt", quote: "Acme sold\n5 mills" }] as const;
    const check = { verdict: "false", evidence, history: [] } as const;
    const claim = claimOf("Mills", "Mills", { stored: storedOf("c-9", undefined, { check }) });
    const files = [{ uri: "b", article: articleOf("Mills", { claims: [claim] }) }];
    const cited = citing(files, { text: "Acme sold 5 mills in 2024." }, (uri, path) => uri === "b" && path === "a.txt");
    assert.deepEqual(
      cited.map(({ uri, placed: one }) => [uri, one.annotation.id]),
      [["b", "c-9"]],
    );
    assert.deepEqual(
      citing(files, { text: "In 2024 Acme Corp had 5 ports" }, () => true),
      [],
    );
  });
});

describe("the dossier's list of companies", () => {
  const list = "- name: Acme\n  aliases: [Acme Corp]\n- Bolt\n- name: Cog\n  not: true\n";

  it("tells which company a place in it is about", () => {
    assert.equal(companyAt(list, list.indexOf("Corp"))?.entry.name, "Acme");
    assert.equal(companyAt(list, list.indexOf("Bolt"))?.entry.name, "Bolt");
    assert.equal(companyAt(list, list.indexOf("Cog")), undefined);
  });

  it("tells where a company stands in it", () => {
    const span = companyNamed(list, "Acme");
    assert.equal(span && list.slice(span.start, span.end), "Acme");
    assert.equal(companyNamed(list, "Cog"), undefined);
    assert.equal(companyNamed("{", "Acme"), undefined);
  });
});
