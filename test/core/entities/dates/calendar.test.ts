import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import {
  addMonths,
  civilOf,
  dayOf,
  daysIn,
  easter,
  monthsFrom,
  parseDay,
  printDay,
  shiftMonths,
  weekdayOf,
} from "../../../../src/core/entities/dates/calendar.ts";

const days = fc.integer({ min: dayOf(1000, 1, 1), max: dayOf(2999, 12, 31) });

describe("the calendar", () => {
  it("counts days there and back", () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: number } = civilOf(day);
        assert.equal(dayOf(year, month, number), day);
        assert.equal(parseDay(printDay(day)), day);
      }),
    );
  });

  it("agrees with the proleptic Gregorian calendar of ECMAScript", () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(day * 86_400_000);
        assert.equal(printDay(day), date.toISOString().slice(0, 10));
        assert.equal(weekdayOf(day), (date.getUTCDay() + 6) % 7);
      }),
    );
  });

  it("keeps months whole when it shifts them", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -400, max: 400 }),
        (year, month, by) => {
          assert.deepEqual(shiftMonths(monthsFrom(year, month, 1), by), monthsFrom(year, month + by, 1));
        },
      ),
    );
  });

  it("clamps the 31st to shorter months", () => {
    assert.equal(printDay(addMonths(dayOf(2024, 1, 31), 1)), "2024-02-29");
    assert.equal(daysIn(1900, 2), 28);
  });

  it("knows Easter", () => {
    assert.deepEqual(
      [1998, 2008, 2024, 2025].map((year) => printDay(easter(year))),
      ["1998-04-12", "2008-03-23", "2024-03-31", "2025-04-20"],
    );
  });

  it("refuses what is no date", () => {
    for (const text of ["2023-02-29", "2024-13-01", "2024-1-1", "24 May", ""]) assert.equal(parseDay(text), undefined);
  });
});
