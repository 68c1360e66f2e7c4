import assert from "node:assert/strict";
import { readArticle } from "../../../../src/core/article/read-article.ts";
import { type DateGround, explainDate } from "../../../../src/core/entities/dates/explain.ts";

/** What the date in brackets rests on, in an article of 2024-05-24. */
function check(marked: string, ...expected: readonly DateGround[]): void {
  const words = /\[(.+)\]/.exec(marked)?.[1] ?? "";
  const sentence = marked.replace(/[[\]]/g, "");
  const text = `Mills\n\n24 May 2024\n\nActo sold a mill in Norway, which it never liked. ${sentence}\n`;
  const { entities, sentences } = readArticle(text);
  const mention = entities.find((one) => one.type === "date" && one.text === words);
  const around = sentences.find((one) => mention && one.start <= mention.start && mention.end <= one.end);
  assert.ok(mention?.type === "date" && around, `no date “${words}” in “${sentence}”`);
  assert.deepEqual(explainDate(text, around, mention), expected);
}

describe("what a date rests on", () => {
  it("is nothing where the words say it all", () => {
    check("It sold [12 March 2022] as its best day.");
    check("It sold 5 mills in [2022].");
  });

  it("is the article's date, so many units away", () => {
    check("It sold 5 mills [last year].", { kind: "counted", unit: "year", by: -1 });
    check("It opened the port [three weeks ago].", { kind: "counted", unit: "week", by: -3 });
    check("It will open the port [next month].", { kind: "counted", unit: "month", by: 1 });
    check("It opened the port [today].", { kind: "counted", unit: "day", by: 0 });
    check("It sold 5 mills in the [first quarter of last year].", { kind: "counted", unit: "year", by: -1 });
    check("It sold 5 mills in the [past two years].", { kind: "window", unit: "year", by: -2 });
  });

  it("is the last or next day or month of that name", () => {
    check("It opened the port on [Monday].", { kind: "named", what: "day", tense: "past" });
    check("It sold 5 mills in [March].", { kind: "named", what: "year", tense: "past" });
  });

  it("is a financial year", () => {
    check("Nissan sold 5 mills in [fiscal 2023].", { kind: "fiscal", begins: 4 });
  });

  it("is a date spoken of before", () => {
    check("It sold 5 mills in 2019, more than [a year earlier].", { kind: "spoken" });
  });
});
