import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { findNames } from "../../../../src/core/entities/companies/find-names.ts";
import { readBlock } from "../../../../src/core/text/block.ts";
import { companiesIn } from "./check-companies.ts";

const persons = (text: string): readonly (readonly [string, string | undefined])[] =>
  findNames(readBlock(text))
    .filter(({ kind }) => kind === "person")
    .map((candidate) => [candidate.text, candidate.role]);

describe("persons found on the way", () => {
  it("carry their role", () => {
    assert.deepEqual(persons("Nissan President and Chief Executive Kenji Morita said so."), [
      ["Kenji Morita", "President and Chief Executive"],
    ]);
    assert.deepEqual(persons("Paolo de Santis, chief executive of Renault, agreed."), [
      ["Paolo de Santis", "chief executive of Renault"],
    ]);
    assert.deepEqual(persons("Tovarin Belquist, Nissan’s COO, told Reuters."), [["Tovarin Belquist", "Nissan’s COO"]]);
  });
});

describe("names of any text", () => {
  const piece = fc.constantFrom(
    ..."Nissan|Motor|Co|Inc.|Apple|(|)|,|and|of|the|'s|-|Chief|Executive|Mr|Anna|Bank|said|NYSE|:|3|M|&|. |\n\n|🚗|’|de|Ltd|AB|X|shares|\r\n|“|Envision AESC|A/S".split(
      "|",
    ),
  );
  const text = fc
    .array(fc.tuple(piece, fc.constantFrom("", " ", " ")), { maxLength: 60 })
    .map((parts) => parts.flat().join(""));

  it("never overlap and stand where they say", () => {
    fc.assert(
      fc.property(text, (written) => {
        let end = 0;
        for (const company of companiesIn(written)) {
          assert.ok(company.start >= end && company.end > company.start);
          assert.equal(written.slice(company.start, company.end), company.text);
          end = company.end;
        }
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});
