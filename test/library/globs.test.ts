import assert from "node:assert/strict";
import { compileGlobs, defaultArticleGlobs } from "../../src/library/globs.ts";

const check = (globs: readonly string[], path: string, expected: boolean): void =>
  assert.equal(compileGlobs(globs).matches(path), expected, `${globs.join(" ")} on ${path}`);

describe("globs of articles", () => {
  it("take text, Markdown and article files at any depth by default", () => {
    check(defaultArticleGlobs, "lindqvist.txt", true);
    check(defaultArticleGlobs, "2024/may/lindqvist.md", true);
    check(defaultArticleGlobs, "notes.docx", false);
  });

  it("never take sidecars, dot folders or installed packages", () => {
    check(["**"], "lindqvist.txt.factmark.yaml", false);
    check(["**/*.txt"], ".cache/page.txt", false);
    check(["**/*.txt"], "site/node_modules/x/license.txt", false);
  });

  it("hold a star to one folder and two stars to any", () => {
    check(["*.txt"], "a/b.txt", false);
    check(["a/*.txt"], "a/b.txt", true);
    check(["a/**/*.txt"], "a/b.txt", true);
    check(["a/**/*.txt"], "a/b/c/d.txt", true);
    check(["a/**"], "a/b/c.md", true);
    check(["a/"], "a/b/c.md", true);
  });

  it("know alternatives, sets and single characters", () => {
    check(["**/*.{txt,md}"], "x/y.md", true);
    check(["page-[0-9].txt"], "page-7.txt", true);
    check(["page-[!0-9].txt"], "page-7.txt", false);
    check(["page-?.txt"], "page-é.txt", true);
    check(["a+b (1).txt"], "a+b (1).txt", true);
    check(["[z-a].txt"], "b.txt", false);
    check(["*[0-9]-*.t?t"], "page-7-and-8-on.txt", true);
    check(["*a*b"], "ab-a", false);
    check(["a*a"], "a", false);
  });

  it("do not try all ways to share a name out among stars", () => {
    check([`${"*a".repeat(60)}*b`], "a".repeat(250), false);
  });

  it("leave out what an exclamation mark names", () => {
    check(["**/*.txt", "!drafts/**"], "drafts/x.txt", false);
    check(["**/*.txt", "!drafts/**"], "final/x.txt", true);
    check(["!drafts/**"], "final/x.txt", false);
  });
});
