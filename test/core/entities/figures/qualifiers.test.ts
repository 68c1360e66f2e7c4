import assert from "node:assert/strict";
import { figuresOf } from "./check.ts";

const qualified = (text: string): string | undefined => figuresOf(text)[0]?.qualifier;

describe("qualifiers", () => {
  it("are given as written", () => {
    assert.equal(qualified("About 300 came."), "About");
    assert.equal(qualified("It costs slightly more than $5."), "slightly more than");
    assert.equal(qualified("It has as many as 40 ships."), "as many as");
    assert.equal(qualified("Sales exceeded $4bn."), "exceeded");
    assert.equal(qualified("It closed 20 or so shops."), "or so");
    assert.equal(qualified("It will cost $50 million at least."), "at least");
    assert.equal(qualified("It closed 20 shops."), undefined);
  });

  it("“over” before a span of time is none, unless something lasts", () => {
    assert.equal(qualified("It will spend this over three years."), undefined);
    assert.equal(qualified("It lasted over three years."), "over");
    assert.equal(qualified("It will spend over $3bn."), "over");
  });
});
