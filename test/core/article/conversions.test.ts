import assert from "node:assert/strict";
import { conversionOf } from "../../../src/core/article/conversions.ts";
import { readArticle } from "../../../src/core/article/read-article.ts";

/** The conversion of the first figure whose text is `words`. */
function conversion(sentence: string, words: string): string | undefined {
  const { text, entities } = readArticle(`Mills\n\nActo said it will do what it can. ${sentence}\n`);
  const figure = entities.find((one) => one.type === "figure" && one.text === words);
  assert.ok(figure?.type === "figure", `no figure “${words}” in ${entities.map((one) => one.text).join()}`);
  const found = conversionOf({ text, entities }, figure);
  return found && `${found.other.text}: 1 ${found.of} = ${Number(found.rate.toPrecision(4))} ${found.in}`;
}

describe("a conversion that the article gives", () => {
  it("stands beside the figure, in brackets or after “or”", () => {
    const yen = "Acto will spend 200 billion yen ($1.82 billion) on a plant.";
    assert.equal(conversion(yen, "200 billion yen"), "$1.82 billion: 1 USD = 109.9 JPY");
    assert.equal(conversion(yen, "$1.82 billion"), "200 billion yen: 1 USD = 109.9 JPY");
    assert.equal(
      conversion("The road has a length of 62 miles, or about 100 km, in Norway.", "62 miles"),
      "100 km: 1 mi = 1.613 km",
    );
  });

  it("is not what stands in brackets for another reason", () => {
    assert.equal(conversion("Acto made $3 million (from 2 million euros a year earlier).", "$3 million"), undefined);
    assert.equal(conversion("Acto made $3 million ($2 million).", "$3 million"), undefined);
    assert.equal(conversion("Acto sold 5 mills, or 3%, in Norway.", "3%"), undefined);
  });

  it("is not told of ranges, where it is open which goes with which", () => {
    const range = "Acto will spend 18-25 billion yen ($120-167 million) on it.";
    assert.equal(conversion(range, "25 billion yen"), undefined);
  });
});
