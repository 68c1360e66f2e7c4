import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { readArticle } from "../../../src/core/article/read-article.ts";

const language = (text: string): string => readArticle(text).language;

describe("the language of a short text", () => {
  for (const text of [
    "El beneficio de Acciona subió un 12% hasta 340 millones de euros en 2023.",
    "Der Umsatz von Corvane stieg um 8 Prozent auf 19 Milliarden Euro.",
    "Le chiffre d'affaires de Corvane a reculé de 3% dans les pays du Nord.",
    "Corvane vendió 3.000 barcos.",
  ])
    it(`is another than English in "${text}"`, () => assert.equal(language(text), "other"));

  for (const text of [
    "Sales up 8%.",
    "Corvane: 3,000 boats sold.",
    "Banco de Corvane names Ana de la Cruz chief.",
    "Café owner sells naïve art for €3m.",
    "",
  ])
    it(`is English in "${text}"`, () => assert.equal(language(text), "en"));

  it("wrong: is taken for English where hardly a word shows", () => {
    assert.equal(language("Corvane verkauft mehr."), "en");
  });
});
