import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { readArticle } from "../../../../src/core/article/read-article.ts";

const moneyIn = (text: string): readonly string[] =>
  readArticle(text).entities.flatMap((entity) => (entity.type === "figure" ? [`${entity.text} ${entity.unit}`] : []));

describe("the home of a bare dollar", () => {
  it("is Canada in an article of its cities and papers", () => {
    assert.deepEqual(
      moneyIn(
        "CALGARY - Lumen Ferries raised $85-million from a Toronto fund.\n\nThe fare to Winnipeg is $49 or 12 cents a mile.",
      ),
      ["$85-million CAD", "$49 CAD", "12 cents CAD"],
    );
  });

  it("is America where only the country is named, or American places are too", () => {
    assert.deepEqual(moneyIn("Corvane lost $238 million in Canada, where Canadians stayed away."), [
      "$238 million USD",
    ]);
    assert.deepEqual(moneyIn("NEW YORK - Corvane of Chicago, Ill., paid $5 million for a Sydney yard."), [
      "$5 million USD",
    ]);
  });

  it("is America where brackets convert into it, or the place's own dollars are written out", () => {
    assert.deepEqual(moneyIn("SYDNEY - Corvane of Brisbane paid A$5 million ($3.3 million)."), [
      "A$5 million AUD",
      "$3.3 million USD",
    ]);
  });

  it("is that of a city state named often, and of a place whose rival is a neighbour", () => {
    assert.deepEqual(moneyIn("Singapore's Orvik made $64 million. Singapore staff left Singapore for Johor."), [
      "$64 million SGD",
    ]);
    assert.deepEqual(moneyIn("A Dunedin mill owes $14 million. Australians may buy it from New Zealand."), [
      "$14 million NZD",
    ]);
  });

  it("leaves the price of oil American", () => {
    assert.deepEqual(moneyIn("PERTH - Corvane of Sydney made $5 million while oil cost $70 a barrel."), [
      "$5 million AUD",
      "$70 USD",
    ]);
  });

  it("gives cents to the money that the article writes out", () => {
    assert.deepEqual(
      moneyIn(
        "Corvane earned 312 cents a share.\n\nIts shares cost 41 rand, and it owes 2 billion rand ($140 million).",
      ),
      ["312 cents ZAR", "41 rand ZAR", "2 billion rand ZAR", "$140 million USD"],
    );
    assert.deepEqual(moneyIn("Turnover was HK$16 billion. Corvane cost HK$126.50.\n\nWah Fell fell 11 cents."), [
      "HK$16 billion HKD",
      "HK$126.50 HKD",
      "11 cents HKD",
    ]);
  });

  it("tells whose francs, pesos and rupees they are by the country that is named most", () => {
    assert.deepEqual(moneyIn("PARIS - Corvane of France lost 700 million francs.\n\nThat is 40 francs ($7) a share."), [
      "700 million francs FRF",
      "40 francs FRF",
      "$7 USD",
    ]);
    assert.deepEqual(moneyIn("MANILA - Corvane owes 40 million pesos, or 12 million Mexican pesos."), [
      "40 million pesos PHP",
      "12 million Mexican pesos MXN",
    ]);
    assert.deepEqual(moneyIn("Corvane lost 700 million francs."), ["700 million francs CHF"]);
    assert.deepEqual(moneyIn("OSLO - Corvane of Norway sold a ship.\n\nIt pays 3.50 crowns a share."), [
      "3.50 crowns NOK",
    ]);
  });
});
