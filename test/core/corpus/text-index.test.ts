import assert from "node:assert/strict";
import { indexTexts } from "../../../src/core/corpus/text-index.ts";
import { finish, type Steps } from "../../../src/core/text/steps.ts";

const texts = [
  "Harwell sold 1,200 pumps to Lyon in 2024.",
  "The port of Lyon was closed in March.",
  "Pumps of Harwell are built in Kelbrook.",
  "It rained in Kelbrook.",
];

describe("texts that are looked for by words", () => {
  const find = (typed: string, like?: string) =>
    finish(finish(indexTexts(texts, like === undefined ? {} : { like })).find(typed, 10));

  it("are found by whole words, beginnings, digits and wrong letters", () => {
    assert.deepEqual(find("rained"), [3]);
    assert.deepEqual(find("kelb"), [2, 3]);
    assert.deepEqual(find("1,200"), [0]);
    assert.deepEqual(find("Kelborok rain"), [3]);
    assert.deepEqual(find("harwel pmups"), [0, 2]);
    assert.deepEqual(find("submarine"), []);
  });

  it("come as typed before those with wrong letters, and with all words before those without one", () => {
    assert.deepEqual(finish(finish(indexTexts(["ports", "sport", "poort", "port"])).find("port", 10)), [3, 0, 1, 2]);
    assert.deepEqual(find("pumps harwell lyon"), [0, 2]);
  });

  it("come in their order, or those first that share rare words with a claim", () => {
    assert.deepEqual(find(""), [0, 1, 2, 3]);
    assert.deepEqual(find("", "It rained and rained"), [3, 0, 1, 2]);
    assert.deepEqual(finish(finish(indexTexts(texts)).find("", 2)), [0, 1]);
  });

  it("are not looked at one by one at a key: what a key costs goes by how many different words there are", () => {
    const stepsOf = (steps: Steps<unknown>): number => {
      let count = 1;
      while (!steps.next().done) count++;
      return count;
    };
    const many = Array.from({ length: 20_000 }, (_, at) => `Plant ${at % 300} sold ${at % 700} pumps to Lyon.`);
    const index = finish(indexTexts(many));
    // Of 20,000 texts with 1,000 different words: those, in steps of 500, and then a few for choosing.
    assert.ok(stepsOf(index.find("pum", 50)) < 12);
    // The words before the one that is being typed were understood at the keys before.
    assert.ok(stepsOf(index.find("pumps of plant 2", 50)) < 20);
    assert.ok(stepsOf(index.find("pumps of plant 29", 50)) < 12);
  });
});

describe("a word that was typed", () => {
  const find = (typed: string, words: readonly string[]) =>
    finish(finish(indexTexts(words)).find(typed, 10)).map((at) => words[at]);

  it("may be the beginning or a part of a word, or have letters wrong, missing, superfluous or exchanged", () => {
    const words = ["poort", "airport", "ports", "port", "part"];
    assert.deepEqual(find("port", words), ["port", "ports", "airport", "poort", "part"]);
    assert.deepEqual(find("sunderlna", ["wonderland", "sunderland"]), ["sunderland", "wonderland"]);
    assert.deepEqual(find("wich", ["which"]), ["which"]);
    assert.deepEqual(find("pmups", ["pumps"]), ["pumps"]);
  });

  it("is another where it is short, a number, or has too much wrong", () => {
    assert.deepEqual(find("the", ["thy", "there"]), ["there"]);
    assert.deepEqual(find("2024", ["2025", "2024"]), ["2024"]);
    assert.deepEqual(find("port", ["pearl"]), []);
    assert.deepEqual(find("kelbrook", ["ke"]), []);
  });
});
