import assert from "node:assert/strict";
import type { Heading } from "../../src/core/article/reading.ts";
import { finish } from "../../src/core/text/steps.ts";
import { type OutlineNode, outlineOf } from "../../src/features/symbols/model.ts";
import { findSymbols } from "../../src/features/symbols/search-model.ts";
import { articleOf, claimOf, company, spanOf } from "./article-for-tests.ts";

const text = `# Acme sells mills

Acme sold 5 mills.

## Outlook

Acme plans a port. It will be big, and Acme will own it.

### Risks

Storms came.

## Elsewhere

Rain fell.
`;
const heading = (words: string, role: Heading["role"] = "heading"): Heading => ({ role, ...spanOf(text, words) });
const article = articleOf(text, {
  headings: [
    heading("# Acme sells mills", "title"),
    heading("## Outlook"),
    heading("### Risks"),
    heading("## Elsewhere"),
  ],
  entities: [company(text, "Acme")],
  claims: [
    claimOf(text, "Acme sold 5 mills."),
    claimOf(text, "Acme plans a port.", { kind: "plan" }),
    claimOf(text, "It will be big, and Acme will own it.", { status: "accepted" }),
    claimOf(text, "Acme will own it", { status: "accepted" }),
    claimOf(text, "Storms came.", { kind: "event" }),
    claimOf(text, "Rain fell.", { status: "rejected" }),
  ],
});

const printed = (nodes: readonly OutlineNode[], depth = 0): readonly string[] =>
  nodes.flatMap(({ kind, name, children }) => [
    `${"  ".repeat(depth)}${kind}: ${name}`,
    ...printed(children, depth + 1),
  ]);

describe("the outline of an article", () => {
  it("has the title, the sections by their level, and claims in what they stand in", () => {
    assert.deepEqual(printed(outlineOf(article)), [
      "title: Acme sells mills",
      "  statistic: Acme sold 5 mills.",
      "  section: Outlook",
      "    plan: Acme plans a port.",
      "    statistic: It will be big, and Acme will own it.",
      "      statistic: Acme will own it",
      "    section: Risks",
      "      event: Storms came.",
      "  section: Elsewhere",
    ]);
  });

  it("has rows within rows only", () => {
    const check = ({ range, words, children }: OutlineNode): void => {
      assert.ok(range.start <= words.start && words.end <= range.end);
      for (const child of children) {
        assert.ok(range.start <= child.range.start && child.range.end <= range.end);
        check(child);
      }
    };
    outlineOf(article).forEach(check);
  });

  it("has the claims most worth checking of a text as long as a book, in their order", () => {
    const book = "Rain fell. ".repeat(1500);
    const claims = Array.from({ length: 1500 }, (_, at) => ({
      ...claimOf("Rain fell.", "Rain fell."),
      span: { start: 11 * at, end: 11 * at + 10 },
      text: String(at),
      checkworthiness: at % 3 === 0 ? (3 as const) : (1 as const),
    }));
    assert.deepEqual(
      outlineOf(articleOf(book, { claims })).map(({ name }) => name),
      claims.filter(({ checkworthiness }) => checkworthiness === 3).map((one) => one.text),
    );
  });

  it("takes neither a second line of the title nor a caption for a section", () => {
    const page =
      "Mills\n\nSold to Acme\n\nRain fell.\n\nA mill on Tuesday. Photograph: Acme\n\nOutlook\n\nIt will fall.";
    const headings = ["Sold to Acme", "A mill on Tuesday. Photograph: Acme", "Outlook"].map((words) => ({
      role: "heading" as const,
      ...spanOf(page, words),
    }));
    const title = { role: "title" as const, ...spanOf(page, "Mills") };
    const sentences = [spanOf(page, "Rain fell."), spanOf(page, "It will fall.")];
    const nodes = outlineOf(articleOf(page, { headings: [title, ...headings], sentences }));
    assert.deepEqual(printed(nodes), ["title: Mills", "  section: Outlook"]);
  });

  it("has the title that a person wrote down, where the text has none", () => {
    const plain = articleOf("Rain fell.", { claims: [claimOf("Rain fell.", "Rain fell.")] });
    const named = { ...plain, document: { title: "Weather" } };
    assert.deepEqual(printed(outlineOf(named)), ["title: Weather", "  statistic: Rain fell."]);
  });

  it("has a name for every row", () => {
    const odd = "# **\n\n## \n\nRain fell.";
    const headings = [
      { role: "heading" as const, start: 0, end: 4 },
      { role: "heading" as const, start: 6, end: 8 },
    ];
    const nodes = outlineOf(articleOf(odd, { headings }));
    assert.deepEqual(printed(nodes), ["section: **", "  section: ##"]);
  });

  it("is there without a title too", () => {
    const plain = articleOf("Rain fell.", { claims: [claimOf("Rain fell.", "Rain fell.")] });
    assert.deepEqual(printed(outlineOf(plain)), ["statistic: Rain fell."]);
  });
});

describe("the symbols of a dossier", () => {
  const other = "Acme Corp is Acme.";
  const files = [
    { uri: "a", article },
    {
      uri: "b",
      article: articleOf(other, { entities: [company(other, "Acme Corp", "Acme"), company(other, "Acme.", "Acme")] }),
    },
    { uri: "unread" },
  ];
  const find = (query: string) => finish(findSymbols(files, query));

  it("have a company once, where it is named most, with all its mentions", () => {
    const [first] = find("acm");
    assert.deepEqual(
      first?.kind === "company" && [first.name, first.uri, first.span.start, first.mentions, first.articles],
      ["Acme", "b", 0, 3, 2],
    );
  });

  it("have the claims that nobody rejected, by words, else by letters in their order", () => {
    const names = (query: string) => find(query).map(({ name }) => name);
    assert.deepEqual(names("strm cm"), ["Storms came."]);
    assert.deepEqual(names("be will"), ["It will be big, and Acme will own it."]);
    assert.deepEqual(find("rain fell"), []);
  });

  it("are the companies before anything is typed", () => {
    assert.deepEqual(
      find("").map(({ name }) => name),
      ["Acme"],
    );
  });
});
