import { describe, it } from "mocha";
import { checkDates } from "./check-dates.ts";

// 2024-05-24 is a Friday.
const article = { published: "2024-05-24" };

describe("a distance from a day", () => {
  it("is a date where the day is one of the calendar", () => {
    checkDates("The mill shut [two days after Christmas|2023-12-27].", article);
    checkDates("It will open [two weeks before Easter|2025-04-06].", article);
    checkDates("It will vote [three days after next Friday|2024-06-03], or [a week from Monday|2024-06-03].", article);
    checkDates("The answer is due [three weeks from tomorrow|2024-06-15].", article);
  });

  it("counts back from a weekday behind 'ago'", () => {
    checkDates("Shares fell [a week ago Tuesday|2024-05-14] after the warning.", article);
  });

  it("counts years back from the month or week", () => {
    checkDates("It was founded [four years ago this month|2020-05-01..2020-05-31].", article);
    checkDates("It collapsed [a year ago this week|2023-05-22..2023-05-28].", article);
  });

  it("may be a whole week or weekend, or a weekday", () => {
    checkDates("It will open the [week before Christmas|2024-12-16..2024-12-22].", article);
    checkDates("The shops were full the [weekend before Christmas|2023-12-23..2023-12-24].", article);
    checkDates("Queues were short on the [Friday after Thanksgiving|2023-11-24].", article);
  });

  it("is told the British way", () => {
    checkDates("The plant will reopen in [two weeks' time|2024-06-03..2024-06-09].", article);
  });

  it("is none from an event, nor where it tells how long", () => {
    checkDates(
      "It came a day after [Tuesday|2024-05-21]'s vote, a week after the [May 10|2024-05-10] merger.",
      article,
    );
    checkDates("The works will close for five days from [Monday|2024-05-27].", article);
    checkDates("It rose within two weeks; it will do so again in five years.", article);
  });
});

describe("a day of a month that is not named", () => {
  it("is found by its weekday, or counts in the month that is told", () => {
    checkDates("The talks start on [Tuesday the 4th|2024-06-04].", article);
    checkDates("The patent expires on the [15th of next month|2024-06-15].", article);
    checkDates("Talks are set for the [week of the 17th|2024-06-17..2024-06-23]; they will end.", article);
  });

  it("is none before a noun", () => {
    checkDates("It lost money in the week of the 18th edition, on the 4th floor.", article);
  });
});

describe("weekdays beside one another", () => {
  it("follow each other in a range", () => {
    checkDates("The shop will shut from [next Monday|2024-05-27] to [Friday|2024-05-31].", article);
  });

  it("fall in the week named right before", () => {
    checkDates("It is due to report [next week|2024-05-27..2024-06-02], on [Friday|2024-05-31].", article);
  });

  it("coming are near, and 'this' one lies ahead where it will be", () => {
    checkDates("It will report [this coming Tuesday|2024-05-28], not [this Wednesday|2024-05-29].", article);
  });
});
