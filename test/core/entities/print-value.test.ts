import assert from "node:assert/strict";
import { printDate, printFigure } from "../../../src/core/entities/print-value.ts";

describe("values in words for people", () => {
  it("write money with its currency and every digit", () => {
    assert.equal(printFigure({ value: 200_000_000_000, unit: "JPY", kind: "money" }), "JPY 200,000,000,000");
    assert.equal(printFigure({ value: 0.17, unit: "USD", kind: "money" }), "USD 0.17");
    assert.equal(printFigure({ value: -1234.5, unit: "SEK", kind: "money" }), "SEK -1,234.5");
  });

  it("write counts with their noun, measures with their symbol", () => {
    assert.equal(printFigure({ value: 2_800_000, unit: "vehicle", kind: "count" }), "2,800,000 vehicles");
    assert.equal(printFigure({ value: 1, unit: "factory", kind: "count" }), "1 factory");
    assert.equal(printFigure({ value: 3, unit: "factory", kind: "count" }), "3 factories");
    assert.equal(printFigure({ value: 4.6, unit: "m", kind: "measure" }), "4.6 m");
    assert.equal(printFigure({ value: 2, unit: "year", kind: "measure" }), "2 years");
    assert.equal(printFigure({ value: 35.8, unit: "%", kind: "percent" }), "35.8%");
    assert.equal(printFigure({ value: 0.2, unit: "ratio", kind: "ratio" }), "0.2");
  });

  it("do not show the noise of binary fractions", () => {
    assert.equal(printFigure({ value: 0.1 + 0.2, unit: "", kind: "count" }), "0.3");
  });

  it("name whole years and months, and give the days of the rest", () => {
    assert.equal(printDate({ from: "2023-01-01", to: "2023-12-31" }), "2023");
    assert.equal(printDate({ from: "2024-02-01", to: "2024-02-29" }), "February 2024");
    assert.equal(printDate({ from: "2023-02-01", to: "2023-02-27" }), "2023-02-01 to 2023-02-27");
    assert.equal(printDate({ from: "2023-12-17", to: "2023-12-17" }), "2023-12-17");
    assert.equal(printDate({ from: "2023-01-01" }), "from 2023-01-01");
    assert.equal(printDate({ to: "2030-12-31" }), "up to 2030-12-31");
    assert.equal(printDate({}), undefined);
  });
});
