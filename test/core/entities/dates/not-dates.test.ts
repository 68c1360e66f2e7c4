import { describe, it } from "mocha";
import { checkDates, checkNoDates } from "./check-dates.ts";

describe("what only looks like a date", () => {
  it("a number is not a year", () => {
    checkNoDates([
      "It sold 2,019 cars and 1,500 vans.",
      "It employs 2000 workers and 1900 people at 2050 sites.",
      "It paid $2000, €1990 and 2015 yen.",
      "The tower is 2012 metres high and weighs 1999 kg.",
      "The index closed at 2024.5.",
      "About 2000 were hired; more than 1900 left.",
      "Trading ended at 1630 GMT, after a halt at 20:15.",
      "Call 555-2019 or +44 20 7946 2020.",
      "It flies the A2000 and a PX-2020.",
      "About 1500 came.",
    ]);
  });

  it("a name with a year in it is not a date", () => {
    checkNoDates([
      "It still runs Windows 2000 and Office 2007.",
      "The Russell 2000 fell.",
      "The company recalled the 2020 Sentra and the 2019 Nissan Leaf.",
      "The 2024 model has more range.",
      "It broke the Companies Act 2006.",
      "The plan is called Vision 2030.",
    ]);
  });

  it("a word is not a month, weekday or season", () => {
    checkNoDates([
      "Prices may rise and the board may 10 times meet.",
      "The prime minister, Theresa May, met them.",
      "They march on; a march is planned.",
      "April Jones and June Smith run the firm.",
      "They sat in the sun to mar the view.",
      "Prices fall and spring back; a spring broke.",
      "The Sunday Times and The Sunday Telegraph reported it.",
      "The fall in sales was steep.",
      "Ruby Tuesday closed a restaurant, TGI Friday's two.",
      "He flew to Mar-a-Lago with Jan Koum, in Jan Koum's Audi Q3, not the Hummer H2.",
      "It sells water (H2O), not the H1N1 vaccine, 24/7, and 50/50.",
    ]);
  });

  it("a stretch of time off the calendar is not a date", () => {
    checkNoDates([
      "The 20-year alliance took eight straight years of talks.",
      "It charges in 10 minutes and lasts three years.",
      "It lost money for a third quarter in a row.",
      "A quarter of sales are online; two quarters of the pie remain.",
      "Profit rose year on year and year-over-year.",
      "He works two days a week, 24 hours a day.",
      "At the end of the day, it is car of the year.",
      "It came first in three months of racing, in recent years and for years to come.",
    ]);
  });

  it("now and its like are not dates", () => {
    checkNoDates([
      "It now sells more than it did recently, and will in future.",
      "Today, electric cars are common.",
      "The cars of today are safe, and today's buyers are young.",
      "He reads USA Today.",
    ]);
  });

  it("a month before a counted thing is only the month", () => {
    checkDates("In [May] 20 workers walked out.");
    checkDates("In [May] 2,000 workers walked out.");
    checkDates("On [May 20] workers walked out.");
  });

  it("a day of no week in particular is not a date", () => {
    checkNoDates(["It meets every Monday.", "It was on a Friday that it rose.", "Black Monday was worse."]);
    checkDates("At a [Wednesday] meeting it agreed.");
  });

  it("a distance in time is not a date", () => {
    checkNoDates([
      "It came a week later than planned.",
      "It was cut two days before the launch.",
      "The talks are due to last 45 days.",
      "The week 31 of the plan came in the 1st round.",
      "It rose 0.2% on the quarter and 1.1% on the year.",
      "It was the second quarter in which costs rose.",
      "The number 2024 bus and room 2012 were full; 1999 of them came.",
      "Year-end bonuses fell.",
    ]);
  });

  it("wrong: a year-like count without a known noun is taken for a year", () => {
    checkDates("They planted [2015] saplings.");
  });
});
