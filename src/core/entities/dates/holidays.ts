import type { Day } from "./calendar.ts";
import { dayOf, daysIn, easter, weekdayOf } from "./calendar.ts";

/** How a holiday falls in a year. The name is its words in lower case, straight apostrophes apart as the tokens have them. */
export const holidays: ReadonlyMap<string, (year: number) => Day> = new Map([
  ["new year 's day", fixed(1, 1)],
  ["new year 's eve", fixed(12, 31)],
  ["new year", fixed(1, 1)],
  ["martin luther king day", nth(1, 0, 3)],
  ["martin luther king jr. day", nth(1, 0, 3)],
  ["valentine 's day", fixed(2, 14)],
  ["presidents day", nth(2, 0, 3)],
  ["presidents ' day", nth(2, 0, 3)],
  ["st patrick 's day", fixed(3, 17)],
  ["good friday", afterEaster(-2)],
  ["easter sunday", afterEaster(0)],
  ["easter monday", afterEaster(1)],
  ["easter", afterEaster(0)],
  ["may day", fixed(5, 1)],
  ["memorial day", last(5, 0)],
  ["juneteenth", fixed(6, 19)],
  ["independence day", fixed(7, 4)],
  ["fourth of july", fixed(7, 4)],
  ["bastille day", fixed(7, 14)],
  ["labor day", nth(9, 0, 1)],
  ["labour day", nth(9, 0, 1)],
  ["columbus day", nth(10, 0, 2)],
  ["halloween", fixed(10, 31)],
  ["bonfire night", fixed(11, 5)],
  ["veterans day", fixed(11, 11)],
  ["singles day", fixed(11, 11)],
  ["singles ' day", fixed(11, 11)],
  ["thanksgiving day", nth(11, 3, 4)],
  ["thanksgiving", nth(11, 3, 4)],
  ["black friday", (year) => nth(11, 3, 4)(year) + 1],
  ["cyber monday", (year) => nth(11, 3, 4)(year) + 4],
  ["christmas day", fixed(12, 25)],
  ["christmas eve", fixed(12, 24)],
  ["christmas", fixed(12, 25)],
  ["boxing day", fixed(12, 26)],
]);

function fixed(month: number, day: number) {
  return (year: number): Day => dayOf(year, month, day);
}

function afterEaster(days: number) {
  return (year: number): Day => easter(year) + days;
}

function nth(month: number, weekday: number, count: number) {
  return (year: number): Day => {
    const first = dayOf(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7;
  };
}

function last(month: number, weekday: number) {
  return (year: number): Day => {
    const end = dayOf(year, month, daysIn(year, month));
    return end - ((weekdayOf(end) - weekday + 7) % 7);
  };
}
