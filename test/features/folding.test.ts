import assert from "node:assert/strict";
import { boilerplateRuns } from "../../src/features/folding/model.ts";
import { spanOf } from "./article-for-tests.ts";

describe("a run of boilerplate", () => {
  const text = "Menu\nLog in\n\nAcme sold 5 mills.\n\nShare\n\n\nRelated posts\n";
  const lines = ["Menu", "Log in", "Share", "Related posts"].map((words) => spanOf(text, words));

  it("goes over blank lines, and ends where the article begins", () => {
    assert.deepEqual(boilerplateRuns({ text, boilerplate: lines }), [
      { start: 0, end: text.indexOf("\n\nAcme") },
      { start: text.indexOf("Share"), end: text.length - 1 },
    ]);
  });
});
