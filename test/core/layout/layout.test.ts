import assert from "node:assert/strict";
import fc from "fast-check";
import type { Layout } from "../../../src/core/layout/layout.ts";
import { readLayout } from "../../../src/core/layout/read-layout.ts";
import { isSpace, trim } from "../../../src/core/text/span.ts";

const prose = "The carmaker said on Tuesday that it would close its factory in Leeds by the end of the year.";
const more = "About 900 people work there, and unions said that they had been told nothing before the announcement.";

/** Lines as "role | text", or blank; the text of all of them must get just these roles back. */
function page(...lines: readonly string[]): Layout {
  const wanted = lines.filter((line) => line !== "");
  const text = lines.map((line) => line.slice(line === "" ? 0 : line.indexOf(" | ") + 3)).join("\n");
  const layout = readLayout(text);
  const got = layout.lines.map(({ role, start, end }) => `${role} | ${text.slice(start, end)}`);
  assert.deepEqual(got, wanted);
  return layout;
}

describe("the head of an article", () => {
  it("is a title, a byline and a date before the first prose", () => {
    const layout = page(
      "title | Lindqvist to close its Leeds factory",
      "byline | By Ann Okoro",
      "date | 3 March 2026",
      "",
      `body | ${prose}`,
      `body | ${more}`,
    );
    assert.equal(layout.title, "Lindqvist to close its Leeds factory");
    assert.equal(layout.author, "Ann Okoro");
  });

  it("names two authors, and proper names where the byline shouts", () => {
    assert.equal(
      page("title | Lindqvist to close its factory", "byline | By Ann Okoro and Li Wei", `body | ${prose}`).author,
      "Ann Okoro and Li Wei",
    );
    assert.equal(
      page("title | Lindqvist to close its factory", "byline | BY ANN OKORO", `body | ${prose}`).author,
      "Ann Okoro",
    );
  });

  it("knows a reporter by the job, or by a name alone under the title", () => {
    assert.equal(
      page("title | Lindqvist to close its factory", "byline | Ann Okoro, Business Reporter", `body | ${prose}`).author,
      "Ann Okoro",
    );
    assert.equal(
      page("title | Lindqvist to close its factory", "byline | Ann Okoro", `body | ${prose}`).author,
      "Ann Okoro",
    );
  });

  it("knows two reporters and their paper, a name beside a place, and an exclusive", () => {
    const title = "title | Lindqvist to close its factory";
    const layout = page(title, "byline | Ann Okoro and Li Wei, Evening Packet", `body | ${prose}`);
    assert.deepEqual([layout.author, layout.source], ["Ann Okoro and Li Wei", "Evening Packet"]);
    assert.equal(page(title, "byline | Ann Okoro | Mumbai", `body | ${prose}`).author, "Ann Okoro");
    assert.equal(page(title, "byline | EXCLUSIVE by ANN OKORO", `body | ${prose}`).author, "Ann Okoro");
    assert.equal(page(title, "heading | In Summary", `body | ${prose}`, "byline | By Ann Okoro").author, "Ann Okoro");
  });

  it("has a paper's name in the line of its date, or behind whom it was written for", () => {
    const title = "title | Lindqvist to close its factory";
    const dated = page("date | The Leeds Examiner, Friday, March 5, 1999, p. A1", title, `body | ${prose}`);
    assert.equal(dated.source, "The Leeds Examiner");
    const special = page(title, "byline | By ANN OKORO", "heading | Special to The Leeds Times", `body | ${prose}`);
    assert.equal(special.source, "The Leeds Times");
    const paper = page(title, "date | 10/18/89", "heading | The Leeds Ledger (Page B6)", `body | ${prose}`);
    assert.equal(paper.source, "The Leeds Ledger");
  });

  it("has no byline for its paper, and tells the paper from a section", () => {
    const layout = page(
      "title | Lindqvist to close its Leeds factory",
      "byline | Ann Okoro in Leeds",
      "heading | The Riverside Advertiser",
      "date | 3 March 2026",
      `body | ${prose}`,
    );
    assert.equal(layout.author, "Ann Okoro");
    assert.equal(layout.source, "The Riverside Advertiser");
  });

  it("has no byline in a sentence that begins with by", () => {
    const layout = page(
      "title | Lindqvist to close its factory",
      `body | ${prose}`,
      "body | By Monday the price of its shares had doubled, to the joy of all who held them.",
    );
    assert.equal(layout.author, undefined);
  });

  it("has none of it in a text that is prose from the start", () => {
    const layout = page(`body | ${prose}`, "", `body | ${more}`);
    assert.deepEqual([layout.title, layout.author, layout.source], [undefined, undefined, undefined]);
  });

  it("takes no long sentence set in bold for a heading", () => {
    page("title | # Lindqvist in trouble", `body | **${prose}**`, `body | ${more}`);
  });

  it("takes Markdown's first heading for the title", () => {
    const layout = page(
      "title | # Lindqvist to close",
      "",
      `body | ${prose}`,
      "",
      "heading | ## What it means",
      `body | ${more}`,
    );
    assert.equal(layout.title, "Lindqvist to close");
  });

  it("reads front matter as web clippers write it, and has no body there", () => {
    const layout = page(
      "boilerplate | ---",
      'front-matter | title: "Lindqvist to close"',
      "front-matter | author:",
      'front-matter | - "[[Ann Okoro]]"',
      "front-matter | Published: 2026-03-03",
      "boilerplate | ---",
      `body | ${prose}`,
    );
    assert.deepEqual(Object.fromEntries(layout.frontMatter), {
      title: "Lindqvist to close",
      author: "Ann Okoro",
      published: "2026-03-03",
    });
    assert.equal(layout.title, "Lindqvist to close");
    assert.equal(layout.author, "Ann Okoro");
  });
});

describe("the publisher", () => {
  const source = (...lines: readonly string[]) => readLayout(lines.join("\n")).source;

  it("stands in the copyright line", () => {
    assert.equal(
      source("Lindqvist to close its factory", prose, more, "© 2026 The Leeds Ledger. All rights reserved."),
      "The Leeds Ledger",
    );
    assert.equal(source(prose, "Copyright 2026 Acme Media Ltd"), "Acme Media");
  });

  it("stands in a line of its own, in the dateline or in the byline", () => {
    assert.equal(source("Source: The Leeds Ledger", prose), "The Leeds Ledger");
    assert.equal(source(`LEEDS, March 3 (Reuters) - ${prose}`), "Reuters");
    assert.equal(source("Lindqvist to close its factory", "By Ann Okoro, BBC News", prose), "BBC News");
  });

  it("stands behind the writer's name or job, or before the date", () => {
    const title = "Lindqvist to close its factory";
    assert.equal(source(title, "Ann Okoro, The Observer", "3 March 2026", prose), "The Observer");
    assert.equal(
      source(title, "By Ann Okoro", "Staff writer, The Leeds Courier", "3 March 2026", prose),
      "The Leeds Courier",
    );
    assert.equal(source(title, "By Ann Okoro", "The Tribune, March 3, 2026", prose), "The Tribune");
  });

  it("is unknown where the text does not say it", () => {
    assert.equal(source("The News, March 3, 2026", prose, more), undefined);
    assert.equal(source("Lindqvist to close its factory", prose, more), undefined);
  });
});

describe("boilerplate", () => {
  it("is the menu above and the footer below a page pasted whole", () => {
    page(
      "boilerplate | Skip to content",
      "boilerplate | Home | News | Markets | Sport",
      "boilerplate | Sign in",
      "title | Lindqvist to close its Leeds factory",
      "byline | By Ann Okoro",
      `body | ${prose}`,
      `body | ${more}`,
      "boilerplate | Related articles",
      "boilerplate | Five cars that nobody wanted to buy",
      "boilerplate | © 2026 The Leeds Ledger",
    );
  });

  it("is advert and share line between paragraphs", () => {
    page(
      `body | ${prose}`,
      "boilerplate | Advertisement",
      `body | ${more}`,
      "boilerplate | Sign up for our daily newsletter and never miss a story",
      `body | ${prose}`,
    );
  });

  it("is not what follows a share line", () => {
    page(`body | ${prose}`, `body | ${more}`, "boilerplate | Share this article", `body | ${prose}`);
  });

  it("is the reading time, the count of comments and the social label", () => {
    page(
      "title | Lindqvist to close its factory",
      "boilerplate | 4 min read",
      "boilerplate | 12 comments",
      "boilerplate | Tweet",
      `body | ${prose}`,
    );
  });

  it("is whoever edited for a wire, a columnist's excuse, an image and a picture's length", () => {
    page(
      "title | Lindqvist to close its factory",
      "boilerplate | (The author is a columnist. The opinions expressed are his own.)",
      "boilerplate | 3 min",
      "boilerplate | ![A factory in Leeds](https://paper.example/ship.jpg)",
      `body | ${prose}`,
      "boilerplate | MORE mf/rt",
    );
  });

  it("is a wire's note of what it has changed, and whom to call", () => {
    page(
      "title | Lindqvist to close its factory",
      "boilerplate | (Recasts with comments, adds shares)",
      `body | ${prose}`,
      `body | ${more}`,
      "boilerplate | -- Oslo newsroom +47 22 123 4567",
    );
  });

  it("is the author's biography and the credit that close a page", () => {
    page(`body | ${prose}`, `body | ${more}`, "boilerplate | (Reporting by Ann Okoro; editing by Li Wei)");
  });

  it("is not a sentence of news that speaks of subscribers, sharing or advertising", () => {
    page(
      `body | ${prose}`,
      "body | The publisher said that 40,000 people had signed a contract for its newspaper, against 31,000 a year earlier.",
      "body | Advertising revenue rose 4% at the group, which also sells cookies and privacy software to shops in the north.",
    );
  });

  it("is not a heading before prose, a bullet of results or a table", () => {
    page(
      `body | ${prose}`,
      "",
      "heading | Why it matters",
      `body | ${more}`,
      "body | • Revenue rose 4% to 3.1 billion crowns in the quarter",
      "table | | Year | Cars |",
      "table | | 2025 | 900 |",
    );
  });

  it("is not code, which is nothing of the article's prose either", () => {
    page(`body | ${prose}`, "code | ```", "code | Share this", "code | ```", `body | ${more}`);
  });
});

describe("the layout of any text", () => {
  it("has every line that is not blank, trimmed, in order", () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 20 }), (parts) => {
        const text = parts.join("");
        const written = readLayout(text).lines.map(({ start, end }) => text.slice(start, end));
        const isOnlySpace = (line: string): boolean => [...line].every((char) => isSpace(char.charCodeAt(0)));
        const wanted = text.split(/\r\n|\r|\n/).filter((line) => !isOnlySpace(line));
        assert.deepEqual(
          written,
          wanted.map((line) => {
            const { start, end } = trim(line, { start: 0, end: line.length });
            return line.slice(start, end);
          }),
        );
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it("takes a line of a megabyte, and twenty thousand short lines", () => {
    assert.equal(readLayout("Home > ".repeat(150_000)).lines.length, 1);
    assert.equal(readLayout("---\n".repeat(20_000)).lines.length, 20_000);
  });

  it("has offsets behind a byte-order mark, emoji and CRLF", () => {
    const text = `\uFEFF🚗 Lindqvist to close its factory\r\nBy Ann Okoro\r\n\r\n${prose}\r\n`;
    const { lines, title } = readLayout(text);
    assert.equal(title, "🚗 Lindqvist to close its factory");
    assert.deepEqual(
      lines.map(({ role, start }) => `${role} ${start}`),
      ["title 1", "byline 36", "body 52"],
    );
  });
});

const anyLine = fc.constantFrom(
  ..."\n|\r\n|\r|---\n|```\n|Share this\n|By Ann Okoro\n|# A\n|| a |\n|  x  \n|\u00a0\n|\ud800\n|\0|🚗|© 2026 Acme\n|Related posts\n".split(
    "|",
  ),
  `${prose}\n`,
  more,
);
