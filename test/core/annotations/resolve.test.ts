import assert from "node:assert/strict";
import type { FactChange } from "../../../src/core/annotations/anchor.ts";
import { describe as describeSpan } from "../../../src/core/annotations/describe.ts";
import { createResolver, resolve } from "../../../src/core/annotations/resolve.ts";

/** `before` marks the annotated words with [ ], `after` the place where they must be found; no mark: nowhere. */
function check(before: string, after: string, status: string, ...changes: FactChange["what"][]): void {
  const old = unmark(before);
  const now = unmark(after);
  assert.ok(old.span, "mark the words");
  const found = resolve(now.text, describeSpan(old.text, old.span));
  const words = (span: typeof now.span) => span && `${span.start} ${now.text.slice(span.start, span.end)}`;
  assert.deepEqual(
    [found.status, words(found.span), found.changes.map(({ what }) => what)],
    [status, words(now.span), changes],
  );
}

function unmark(marked: string) {
  const start = marked.indexOf("[");
  const text = marked.replace("[", "").replace("]", "");
  return { text, span: start < 0 ? undefined : { start, end: marked.indexOf("]") - 1 } };
}

describe("resolve", () => {
  it("leaves untouched words where they are, twins and all", () => {
    check("Sales [rose 4%]. Costs rose 4%.", "Sales [rose 4%]. Costs rose 4%.", "exact");
    check("Up. Up. [Up.] Up. Up.", "Up. Up. [Up.] Up. Up.", "exact");
  });

  it("follows words that text was put before", () => {
    check("Ferrovia sold [40 trams] in May.", "Corrected. Ferrovia sold [40 trams] in May.", "moved");
    check("It has 4%. Costs [rose 4%] too.", "x y It has 4%. Costs [rose 4%] too.", "moved");
  });

  it("is not misled by equal words that come to stand at the old offsets", () => {
    const twin = "Ferrovia won 40 trams in Lyon. Ferrovia won [40 trams] in Turin.";
    const cut = twin.indexOf("Ferrovia", 5);
    const text = unmark(twin).text;
    check(twin, `${" ".repeat(cut)}${text.slice(0, cut)}Ferrovia won [40 trams] in Turin.`, "moved");
  });

  it("follows a moved paragraph and a moved sentence", () => {
    const first = "Ferrovia of Turin employs 900 people and sold [forty low-floor trams] to Lyon.";
    const second = "Rail freight fell in March, the ministry said on Tuesday.";
    const bare = first.replace(/[[\]]/g, "");
    check(`${first}\n\n${second}\n`, `${second}\n\n${first}\n`, "moved");
    check(`One thing. [${bare}] Another.\n\n${second}`, `One thing. Another.\n\n${second} [${bare}]`, "moved");
  });

  it("takes other white space, line ends and normal forms for the same words", () => {
    check("Sold [40 trams in May] to Lyon.", "Sold [40\ntrams  in May] to Lyon.", "moved");
    check("One.\nSold [40 trams]\nto Lyon.", "One.\r\nSold [40 trams]\r\nto Lyon.", "moved");
    check("The [café in Malmö] closed.", "The [cafe\u0301 in Malmo\u0308] closed.".normalize("NFD"), "moved");
    check("📈 The [fund] rose.", "📈📈 The [fund] rose.", "moved");
  });

  it("tells changed words in the same place, and which facts differ", () => {
    check("Ferrovia sold [40 trams] to Lyon in May.", "Ferrovia sold [50 trams] to Lyon in May.", "changed", "figure");
    check(
      "Its yard said that [profit rose 4%] in the year.",
      "Its yard said that [profit fell 4%] in the year.",
      "changed",
      "direction",
    );
    check(
      "It is known [that the yard will close in May] for good.",
      "It is known [that the yard will not close in May] for good.",
      "changed",
      "negation",
    );
    check(
      "The deal was signed [on Monday] in the port of Turin.",
      "The deal was signed [on Tuesday] in the port of Turin.",
      "changed",
      "date",
    );
    check(
      "The quay is [90 metres long] and was built of stone.",
      "The quay is [90 feet long] and was built of stone.",
      "changed",
      "unit",
    );
    check(
      "He called it “[a great success]” in front of them.",
      "He called it “[a big success]” in front of them.",
      "changed",
      "wording",
    );
    check(
      "He said [“we won”] and then left the room.",
      'He said ["we won"] and then left the room.',
      "changed",
      "wording",
    );
  });

  it("finds words that changed and moved at once", () => {
    check(
      "Rival Baltic Tram lost [7 million euros] last year.",
      "By our staff.\n\nRival Baltic Tram lost [9 million euros] last year.",
      "changed",
      "figure",
    );
  });

  it("orphans words that are gone, though the same ones stand elsewhere", () => {
    check(
      "Sales rose [4%] in Asia. Costs fell 4% in Europe.",
      "Sales rose in Asia. Costs fell 4% in Europe.",
      "orphaned",
    );
    check("- Lyon: 40 trams\n- Turin: [40 trams]\n", "- Lyon: 40 trams\n", "orphaned");
    check("One stands. [Nobody had asked for it.] Two stands.", "One stands. Two stands.", "orphaned");
    check("Sold for [7 million euros].", "It rained all day in the mountains.", "orphaned");
  });

  it("orphans a sentence whose place another sentence has taken", () => {
    check(
      "The yard is in Turin. [Analysts had expected nine percent.] The shares closed higher.",
      "The yard is in Turin. Its canteen serves soup on most days. The shares closed higher.",
      "orphaned",
    );
  });

  it("calls it ambiguous where one of several equal places is gone, and gives the places", () => {
    const text = "Wait.\n\nWait.\n\nWait.\n\nWait.\n\nWait.\n";
    const anchor = describeSpan(text, { start: 14, end: 19 });
    const { status, span, candidates } = resolve("Now.\n\nWait.\n\nWait.\n\nWait.\n\nWait.\n", anchor);
    assert.equal(status, "ambiguous");
    assert.equal(span, undefined);
    assert.ok(candidates.length > 1);
  });

  it("keeps a list item's words apart from its neighbour's", () => {
    check("Orders:\n\n- Lyon: 40 trams\n- Turin: [40 trams]\n", "Orders:\n\n- Turin: [40 trams]\n", "moved");
  });

  it("leaves text typed at an edge outside", () => {
    check("It sold [40 trams] to Lyon.", "It sold about [40 trams] of steel to Lyon.", "moved");
  });

  it("finds a part of a word by the whole word", () => {
    check("A share of 1[2%] was sold to Lyon.", "Today a share of 1[2%] was sold to Lyon.", "moved");
    check("It is 3.[4 billion] in all, and more.", "Well, it is 3.[4 billion] in all, and more.", "moved");
  });

  it("resolves a quote that stands alone: once is enough, twice is ambiguous, at the stored offset is exact", () => {
    assert.equal(resolve("Sales rose.", { quote: "rose" }).status, "moved");
    assert.equal(resolve("It rose and rose.", { quote: "rose" }).status, "ambiguous");
    assert.equal(resolve("It rose and rose.", { quote: "rose", start: 12 }).status, "exact");
    assert.equal(resolve("It fell.", { quote: "rose" }).status, "orphaned");
  });

  it("finds what became of a quote that stands alone where one place only is nearly the same", () => {
    const quote = "Orders reached SEK 4.2 billion";
    const resolution = resolve("It was a good year. Orders reached SEK 4.3 billion in May.", { quote });
    assert.deepEqual([resolution.status, resolution.span], ["changed", { start: 20, end: 50 }]);
    assert.deepEqual(
      resolution.changes.map(({ what, before, after }) => [what, before, after]),
      [["figure", "SEK 4.2 billion", "SEK 4.3 billion"]],
    );
    const twice = "Orders reached SEK 4.3 billion in May. Orders reached SEK 4.1 billion in June.";
    assert.equal(resolve(twice, { quote }).status, "orphaned");
    assert.equal(resolve("Orders fell short of hopes.", { quote }).status, "orphaned");
    assert.equal(resolve("Costs doubled.", { quote: "Sales doubled." }).status, "orphaned");
  });

  it("resolves 200 annotations of a book in about a second, also where every word around them changed", () => {
    const words = Array.from({ length: 120_000 }, (_, index) => `w${((index * 7919) % 4001).toString(36)}`);
    const text = words.join(" ");
    const anchors = Array.from({ length: 200 }, (_, index) => {
      const start = text.indexOf(" ", Math.floor((text.length * index) / 201)) + 1;
      return describeSpan(text.slice(start - 100 < 0 ? 0 : start - 100, start + 300), {
        start: Math.min(start, 100),
        end: Math.min(start, 100) + 60,
      });
    });
    const started = performance.now();
    const find = createResolver(text.replaceAll(" w1", " x1"));
    for (const anchor of anchors) find(anchor);
    assert.ok(performance.now() - started < 4000);
  });

  it("wrong: takes words of its own kind, typed anew between the same words, for the old ones", () => {
    check(
      "It was signed on [Friday] in the port of Turin.",
      "It was signed on [Monday] in the port of Turin.",
      "changed",
      "date",
    );
  });
});
