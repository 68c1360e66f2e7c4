import { describe, it } from "mocha";
import { checkDates } from "./check-dates.ts";

// 2024-05-24 is a Friday.
const article = { published: "2024-05-24" };

describe("dates relative to the article's", () => {
  it("step by calendar units", () => {
    checkDates("Sales fell [last year|2023-01-01..2023-12-31] and rise [this month|2024-05-01..2024-05-31].", article);
    checkDates("It opens [next week|2024-05-27..2024-06-02], not [next year|2025-01-01..2025-12-31].", article);
    checkDates("It met [yesterday|2024-05-23] and will meet [tomorrow|2024-05-25].", article);
    checkDates("Profit fell [last quarter|2024-01-01..2024-03-31].", article);
    checkDates("It was the best of [this decade|2020-01-01..2029-12-31].", article);
    checkDates("It was announced [last weekend|2024-05-18..2024-05-19].", article);
  });

  it("take the part of the day along", () => {
    checkDates("It fell [last night|2024-05-23] and rose [this morning|2024-05-24].", article);
    checkDates("It met on [Tuesday morning|2024-05-21] and [yesterday evening|2024-05-23].", article);
    checkDates("The noise of the night before was gone.", article);
  });

  it("have no value without the article's date", () => {
    checkDates("Sales fell [last year|?] and [this month|?]; it said so [on|?]".replace(" [on|?]", " [yesterday|?]"));
    checkDates("It said on [Friday|?] that it opened in [October|?].");
  });

  it("count back and forth", () => {
    checkDates("It was founded [three years ago|2021-01-01..2021-12-31].", article);
    checkDates("It was sold [six months ago|2023-11-01..2023-11-30].", article);
    checkDates("It was sold [two weeks ago|2024-05-06..2024-05-12].", article);
    checkDates("It was sold [two days ago|2024-05-22].", article);
    checkDates("It was sold [a couple of years ago|2022-01-01..2022-12-31].", article);
    checkDates("It will be sold [five years from now|2029-01-01..2029-12-31].", article);
  });

  it("count decades in years", () => {
    checkDates(
      "It was founded [a decade ago|2014-01-01..2014-12-31], not [half a century ago|1974-01-01..1974-12-31].",
      article,
    );
  });

  it("open windows that touch the article's date", () => {
    checkDates("It grew over the [past year|2023-05-24..2024-05-24].", article);
    checkDates("It will hire in the [next two years|2024-05-24..2026-05-24].", article);
    checkDates("It has shut shops over the [last three months|2024-02-24..2024-05-24].", article);
  });

  it("take parts of what they name", () => {
    checkDates("It was cut [earlier this week|2024-05-20..2024-05-24].", article);
    checkDates("It will be cut [later this year|2024-05-24..2024-12-31].", article);
    checkDates("It was cut [late last year|2023-09-01..2023-12-31].", article);
    checkDates("It opens [early next month|2024-06-01..2024-06-10].", article);
    checkDates("It will be done by the [end of this month|2024-05-31].", article);
    checkDates("Talks should end [this month|2024-05-01..2024-05-31], not by [end next month|2024-06-30].", article);
    checkDates("It opens in the [rest of the year|2024-05-24..2024-12-31].", article);
    checkDates(
      "The deal will pay from [2026|2026-01-01..2026-12-31]. Bankers expect more before the [year-end|2024-12-31].",
      article,
    );
    checkDates("It wants a deal by [year's end|2024-12-31], or before the [month's end|2024-05-31].", article);
    checkDates("It will open [early to mid-2025|2025-01-01..2025-08-31].", article);
    checkDates("The [mid- to late 1990s|1994-01-01..1999-12-31] were good.", article);
    checkDates("It will open by [mid-June|2024-06-11..2024-06-20], at the [start of July|2024-07-01].", article);
  });

  it("take a period of the year that they name", () => {
    checkDates("It was [last year's third quarter|2023-07-01..2023-09-30] that hurt.", article);
    checkDates("Sales rose in [this year's first three months|2024-01-01..2024-03-31].", article);
    checkDates("By [year-end|2024-12-31] or the [end of next year|2025-12-31] it will open.", article);
    checkDates(
      "Prices rose in the [worst|] year.".replace("[worst|] year", "[prior year|2023-01-01..2023-12-31]"),
      article,
    );
  });

  it("count on from what was just spoken of", () => {
    checkDates(
      "It filed in [March 2020|2020-03-01..2020-03-31]. In [June|2020-06-01..2020-06-30] it shut. [A year later|2021-06-01..2021-06-30] it was gone.",
      article,
    );
    checkDates(
      "It was sold in [2012|2012-01-01..2012-12-31] and closed in [October of that year|2012-10-01..2012-10-31].",
      article,
    );
    checkDates("The [following month|?] it was gone.", article);
    checkDates("It closed on [June 5, 2023|2023-06-05] and reopened the [following Monday|2023-06-12].", article);
    checkDates(
      "It grew in [2019|2019-01-01..2019-12-31], and fell the [following year|2020-01-01..2020-12-31].",
      article,
    );
  });

  it("go on from each other by days", () => {
    checkDates(
      "It failed on [May 20|2024-05-20]. Shares fell the [next day|2024-05-21]; the [following day|2024-05-22] they rose.",
      article,
    );
  });

  it("'today' is a day where something happens on it", () => {
    checkDates("The company announced [today|2024-05-24] that it will close.", article);
    checkDates("Shares were down [earlier today|2024-05-24].", article);
    checkDates("Acme, which reports [today|2024-05-24], is doing well.", article);
  });
});

describe("weekdays", () => {
  it("lie before the article in reported speech, its own day included", () => {
    checkDates("The company said on [Friday|2024-05-24] that it grew.", article);
    checkDates("The company said [Sunday|2024-05-19] that it grew.", article);
    checkDates("Results on [Thursday|2024-05-23] showed it.", article);
    checkDates(
      "Acme announced plans on [Tuesday|2024-05-21] to cut jobs, the plan of [Wednesday|2024-05-22] fell through.",
      article,
    );
    checkDates("Shares slump after [Wednesday|2024-05-22]'s warning", article);
    checkDates("It will pay 5% more than the closing price on [Thursday|2024-05-23].", article);
    checkDates("Nissan on [Sunday|2023-12-17] said it will sell cars.", { published: "2023-12-18" });
  });

  it("lie after it in the future", () => {
    checkDates("The company will report on [Tuesday|2024-05-28].", article);
    checkDates("The bank publishes its figures on [Monday|2024-05-27].", article);
    checkDates("Markets stay closed until [Monday|2024-05-27].", article);
    checkDates("Talks resume on [Monday|2024-05-27], orders open on [Tuesday|2024-05-28].", article);
    checkDates("Unions called a strike for [Wednesday|2024-05-29], then for [June 3|2024-06-03].", article);
  });

  it("change direction within a sentence", () => {
    checkDates("It said on [Monday|2024-05-20] that it will vote on [Wednesday|2024-05-29].", article);
  });

  it("are past inside a quotation by its own verbs", () => {
    checkDates('"We opened it on [Monday|2024-05-20]," she will say.', article);
  });

  it("obey last, this and next", () => {
    checkDates("It met [last Friday|2024-05-17], and meets [next Monday|2024-05-27].", article);
    checkDates("It met [this Tuesday|2024-05-21] and on [Wednesday last week|2024-05-15].", article);
    checkDates("It met on [Monday of this week|2024-05-20].", article);
  });

  it("with a day and no year find the year", () => {
    checkDates("The call is on [Wednesday, March 3|2021-03-03].", { published: "2021-03-02" });
  });

  it("with a day that they do not fit are taken for a slip", () => {
    checkDates("The call was on [Monday, March 3|2021-03-03].", { published: "2021-03-12" });
  });

  it("the price over Friday's close is a past Friday's, whatever will be paid", () => {
    checkDates("Holders will receive a premium over [Friday|2024-05-17]'s closing price.", { published: "2024-05-21" });
  });

  it("follow the dateline where one tells the day of writing", () => {
    checkDates("It agreed [today|1998-07-27] to a deal.", { published: "1998-07-28", written: "1998-07-27" });
  });
});

describe("months and days without a year", () => {
  it("lie before the article in the past, after it in the future", () => {
    const january = { published: "2024-01-24" };
    checkDates("In [December|2023-12-01..2023-12-31], the maker shared its plans.", january);
    checkDates("It will launch in [October|2024-10-01..2024-10-31].", january);
    checkDates("It launched in [October|2023-10-01..2023-10-31].", january);
    checkDates("The contract may be signed on [March 12|2024-03-12].", january);
    checkDates("The vote is to be held on [November 20|2024-11-20].", january);
    checkDates("The mill will also cut output in [March|2024-03-01..2024-03-31].", january);
    checkDates("It declared a dividend, payable [March 1|2024-03-01] to holders of [Feb. 14|2024-02-14].", january);
    checkDates("Shares rallied ahead of the [February 15|2024-02-15] deadline.", january);
  });

  it("take the year that they share with another", () => {
    checkDates("It ran from [July|2003-07-01..2003-07-31] to [December 2003|2003-12-01..2003-12-31].", article);
    checkDates("It ran from [November|2003-11-01..2003-11-30] to [March 2004|2004-03-01..2004-03-31].", article);
    checkDates("It fell in [March|2020-03-01..2020-03-31] and [April 2020|2020-04-01..2020-04-30].", article);
    checkDates("It was sold in [2019|2019-01-01..2019-12-31] and shut in [October|2019-10-01..2019-10-31].", article);
  });

  it("make ranges whose ends belong together", () => {
    checkDates("The sale runs from [December 10|2024-12-10] to [January 12|2025-01-12].", article);
    checkDates("It ran from [August 10|2023-08-10] to [November 12|2023-11-12].", article);
    checkDates("It was shut from [December|2023-12-01..2023-12-31] to [March|2024-03-01..2024-03-31].", article);
    checkDates("It was moved from [June 10|2024-06-10] to [July 12|2024-07-12].", article);
    checkDates("It was quiet between [November|2023-11-01..2023-11-30] and [March|2024-03-01..2024-03-31].", {
      published: "2024-02-20",
    });
    checkDates("PARIS, [May 23|2024-05-23] - [April|2024-04-01..2024-04-30] exports fell.", article);
  });

  it("keep their own year beside one that is only told in passing", () => {
    checkDates("The ship, built in [2015|2015-01-01..2015-12-31], sank on [March 26|2024-03-26].", article);
    checkDates(
      "She is led by Ms Roe, who joined in [April 2016|2016-04-01..2016-04-30]. In [March|2024-03-01..2024-03-31] she left.",
      article,
    );
    checkDates(
      "In [2019|2019-01-01..2019-12-31], it lost its chief, and in [October|2019-10-01..2019-10-31] its chairman.",
      article,
    );
  });

  it("obey last, this and next", () => {
    checkDates("It opened [last July|2023-07-01..2023-07-31] and [this March|2024-03-01..2024-03-31].", article);
    checkDates(
      "It opened in [May last year|2023-05-01..2023-05-31], the first [last April|2023-04-01..2023-04-30].",
      article,
    );
    checkDates("It opened [last December|2023-12-01..2023-12-31].", { published: "2024-01-20" });
    checkDates("It opens [next March|2025-03-01..2025-03-31].", article);
  });

  it("lie ahead where they were decided on, or are what was cancelled", () => {
    const april = { published: "2020-04-22" };
    checkDates("The [June|2020-06-01..2020-06-30] show was cancelled, the [May 6|2020-05-06] dividend too.", april);
    checkDates("Members voted to strike on [4 May|2020-05-04].", april);
    checkDates("Traders had priced in a cut for [June|2020-06-01..2020-06-30].", april);
    checkDates("The chance of a rate cut in [June|2020-06-01..2020-06-30] is 60%.", april);
    checkDates(
      "It hoped to reopen [this summer|2020-06-01..2020-08-31]; before the [end of the month|2020-04-30] it will know.",
      april,
    );
    checkDates("The [February|2020-02-01..2020-02-29] storm closed it.", april);
    checkDates("Shares rose ahead of the vote on [May 3|2020-05-03].", april);
  });

  it("are over when data for them will be published", () => {
    const april = { published: "2020-04-02" };
    checkDates("Data for [March|2020-03-01..2020-03-31] will be released on [April 9|2020-04-09].", april);
    checkDates("It will report [March|2020-03-01..2020-03-31] car sales on [April 9|2020-04-09].", april);
    checkDates("It will cut output in [March|2021-03-01..2021-03-31].", april);
  });

  it("lie ahead of what is to be done in time for them, or by a deadline", () => {
    checkDates("The plan, called Onward, comes in time for [Christmas|2024-12-25].", article);
    checkDates("A customer has set a deadline of [June 19|2024-06-19].", article);
    checkDates("Sailings were cancelled until noon on [Saturday|2024-05-25].", article);
    checkDates("Pots sold with dates up to and including [9 June|2024-06-09] are bad.", article);
    checkDates(
      "It lost its chief in [2009|2009-01-01..2009-12-31] and was sold [that summer|2009-06-01..2009-08-31].",
      article,
    );
  });

  it("follow the verb of their own clause", () => {
    checkDates("Results are due from Acme, which in [March|2024-03-01..2024-03-31] warned of a loss.", article);
    checkDates("It signalled a cut as soon as [July|2024-07-01..2024-07-31].", article);
  });

  it("tell what was forecast in them", () => {
    checkDates("It now expects 48 billion, less than it forecast in [October|2023-10-01..2023-10-31].", {
      published: "2024-01-30",
    });
  });

  it("crude for June delivery is the June to come", () => {
    checkDates("Crude for [June|2024-06-01..2024-06-30] delivery settled lower.", article);
    checkDates("In Chicago [July|2024-07-01..2024-07-31] corn fell 2 cents.", article);
  });

  it("late on a weekday is that day", () => {
    checkDates("It fell from 1.87 [late Wednesday|2024-05-22].", article);
  });

  it("what grew in a range of months is over, though the next such range is nearer", () => {
    checkDates("Output grew in [January|2024-01-01..2024-01-31]-[March|2024-03-01..2024-03-31].", {
      published: "2024-11-05",
    });
  });
});

describe("seasons and holidays", () => {
  it("are whole months and single days", () => {
    checkDates("It opened in [summer 2022|2022-06-01..2022-08-31].", article);
    checkDates("It opened in the [spring of 2023|2023-03-01..2023-05-31].", article);
    checkDates("It will open [this winter|2024-12-01..2025-02-28].", article);
    checkDates("It was parked over the [winter|2023-12-01..2024-02-29].", article);
    checkDates("It slipped to the [autumn|2024-09-01..2024-11-30], it will say.", article);
    checkDates("It fell [last summer|2023-06-01..2023-08-31].", article);
    checkDates("It shut on [Christmas Eve|2023-12-24] and [New Year's Day|2024-01-01].", article);
    checkDates("Sales on [Black Friday 2023|2023-11-24] and [Cyber Monday|2023-11-27] rose.", article);
    checkDates("It will reopen after [Thanksgiving|2024-11-28].", article);
    checkDates("It shut on [Good Friday|2024-03-29].", article);
  });

  it("have weekends as long as they take", () => {
    checkDates("Prices fell over the [Labor Day weekend|2023-09-02..2023-09-04].", article);
    checkDates("Sales rose over [Thanksgiving weekend|2023-11-23..2023-11-26].", article);
  });

  it("as mere labels are none", () => {
    checkDates("Christmas shoppers and summer holidays helped; Easter trading did not.", article);
  });
});
