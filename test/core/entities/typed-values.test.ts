import assert from "node:assert/strict";
import {
  checkDays,
  checkFigure,
  understandDate,
  understandDay,
  understandFigure,
} from "../../../src/core/entities/typed-values.ts";

describe("a figure that a person types", () => {
  const check = (typed: string, value: number | undefined, unit?: string) => {
    const figure = understandFigure(typed);
    assert.deepEqual([figure?.value, figure?.unit], [value, unit], typed);
  };

  it("is understood as people write it", () => {
    check("3.4bn dollars", 3_400_000_000, "USD");
    check("$3.4 billion", 3_400_000_000, "USD");
    check("JPY 200 billion", 200_000_000_000, "JPY");
    check("12%", 12, "%");
    check("35.8 percent", 35.8, "%");
    check("4.6 metres", 4.6, "m");
    check("2.8 million vehicles", 2_800_000, "vehicle");
    check("400 people", 400, "person");
    check("a fifth", 0.2, "ratio");
    check("four hundred jobs", 400, "job");
    check("-5%", -5, "%");
  });

  it("may be a bare number, with a unit of one's own", () => {
    check("3400000", 3_400_000, "");
    check("1,200", 1200, "");
    check("1200 furlongs", 1200, "furlong");
  });

  it("is refused where it is none, or two", () => {
    for (const typed of ["", "many", "5% of 20 cars", "12 or 13", "see page 4 of the report"]) check(typed, undefined);
  });
});

describe("what a program gives for a figure or a date", () => {
  it("is a number and a unit, either of them alone too", () => {
    assert.deepEqual(checkFigure({ value: 4.5, unit: " EUR " }), { value: 4.5, unit: "EUR" });
    assert.deepEqual(checkFigure({ unit: "%" }), { unit: "%" });
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, "4", null]) {
      assert.deepEqual(checkFigure({ value, unit: "EUR" }), { wrong: "value" });
    }
    for (const unit of ["", "  ", 7, "3 cars", "a\nb", "x".repeat(41), null]) {
      assert.deepEqual(checkFigure({ value: 1, unit }), { wrong: "unit" });
    }
  });

  it("is days, months or years of the calendar, the earlier one first", () => {
    assert.deepEqual(checkDays({ from: "2024-05", to: "2024-05-03" }), { from: "2024-05", to: "2024-05-03" });
    assert.deepEqual(checkDays({ to: "2024" }), { to: "2024" });
    for (const from of ["May 2024", "2024-13", "2024-02-30", "", 2024, null]) {
      assert.deepEqual(checkDays({ from }), { wrong: "from" });
    }
    assert.deepEqual(checkDays({ from: "2024", to: "soon" }), { wrong: "to" });
    assert.deepEqual(checkDays({ from: "2025-01-01", to: "2024" }), { wrong: "order" });
  });
});

describe("a date that a person types", () => {
  const check = (typed: string, from: string | undefined, to = from, published?: string) => {
    const days = understandDate(typed, published);
    assert.deepEqual([days?.from, days?.to], [from, to], typed);
  };

  it("is understood as people write it", () => {
    check("May 2024", "2024-05-01", "2024-05-31");
    check("2024-02", "2024-02-01", "2024-02-29");
    check("2023", "2023-01-01", "2023-12-31");
    check("2024-05-03", "2024-05-03");
    check("3 May 2024", "2024-05-03");
    check("May 3, 2024", "2024-05-03");
    check("third quarter of 2023", "2023-07-01", "2023-09-30");
    check("2023-04-01 to 2024-03-31", "2023-04-01", "2024-03-31");
    check("1 April 2023 to 31 March 2024", "2023-04-01", "2024-03-31");
  });

  it("counts from the article's date where it depends on it", () => {
    check("last year", "2023-01-01", "2023-12-31", "2024-05-24");
    check("last year", undefined);
  });

  it("is refused where it is none", () => {
    for (const typed of ["", "soon", "2024-13", "2024-02-30", "2024 to 2023", "May 2024 was wet"])
      check(typed, undefined);
    assert.equal(understandDay("May 2024"), undefined);
    assert.equal(understandDay("3 May 2024"), "2024-05-03");
  });
});
