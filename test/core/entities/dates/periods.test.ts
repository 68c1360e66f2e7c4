import { describe, it } from "mocha";
import { fiscalYearOf, fiscalYearOfCurrency } from "../../../../src/core/entities/dates/fiscal-years.ts";
import type { DateContext } from "../../../../src/core/entities/dates/resolve.ts";
import { checkDates } from "./check-dates.ts";

const article = { published: "2024-05-24" };

describe("quarters and halves", () => {
  it("are found in words and in codes", () => {
    checkDates("Profit rose in [Q3 2023|2023-07-01..2023-09-30] and [4Q23|2023-10-01..2023-12-31].");
    checkDates("Profit rose in the [third quarter of 2023|2023-07-01..2023-09-30].");
    checkDates("Profit rose in [H1 2024|2024-01-01..2024-06-30], [1H24|2024-01-01..2024-06-30].");
    checkDates("Profit rose in the [first half of 2023|2023-01-01..2023-06-30].");
    checkDates("Profit rose in [2024 Q1|2024-01-01..2024-03-31] and [Q4'23|2023-10-01..2023-12-31].");
    checkDates("Profit rose in the [last quarter of 2022|2022-10-01..2022-12-31].");
    checkDates("Profit rose in the [September quarter|2023-07-01..2023-09-30].", article);
    checkDates("Profit rose in the [April-June quarter|2023-04-01..2023-06-30].", { published: "2023-07-20" });
    checkDates("Profit rose in the [first and second quarters of 2023|2023-01-01..2023-06-30].");
  });

  it("are found with ordinals in digits, and cut short as in tables", () => {
    checkDates(
      "Profit rose in the [1st quarter of 2013|2013-01-01..2013-03-31] and the [2nd-half|2023-07-01..2023-12-31].",
      {
        published: "2024-03-20",
      },
    );
    checkDates("Net rose in the [4th qtr 1986|1986-10-01..1986-12-31], for [9M 2023|2023-01-01..2023-09-30] too.");
    checkDates("[Six mths ended June 30, 1987|1987-01-01..1987-06-30]: net 4 mln.");
    checkDates("Output fell in the [December 2023 quarter|2023-10-01..2023-12-31].");
    checkDates("Net rose in [3QFY15|2015-07-01..2015-09-30] and [1HFY14|2014-01-01..2014-06-30].");
    checkDates("It lost money in [last year's Q2|2023-04-01..2023-06-30].", article);
  });

  it("of another year are those spoken of", () => {
    const october = { published: "1998-10-23" };
    checkDates(
      "Net for the [third quarter|1998-07-01..1998-09-30] rose from 3 million in the [1997 period|1997-07-01..1997-09-30].",
      october,
    );
    checkDates(
      "In the [third quarter|1998-07-01..1998-09-30] it earned 5 cents, against 3 in the [same 1997 quarter|1997-07-01..1997-09-30].",
      october,
    );
  });

  it("'at' a period's end looks back, an outlook 'for' it ahead", () => {
    checkDates("Debt stood at 3 million at the [end of the third quarter|2023-09-30].", article);
    const february = { published: "2024-02-08" };
    checkDates("It cut its outlook for the [second half|2024-07-01..2024-12-31].", february);
    checkDates("It beat its forecast for the [fourth quarter|2023-10-01..2023-12-31].", february);
  });

  it("without a year are those told of", () => {
    checkDates("[First-quarter|2024-01-01..2024-03-31] profit rose.", article);
    checkDates("It made a [first-quarter|2024-01-01..2024-03-31] loss.", article);
    checkDates("[Fourth-quarter|2023-10-01..2023-12-31] profit rose.", { published: "2024-02-10" });
    checkDates("It will launch in the [fourth quarter|2024-10-01..2024-12-31].", article);
    checkDates("Sales fell in the [second half|2023-07-01..2023-12-31].", { published: "2024-03-20" });
  });

  it("in a headline are the last that is over", () => {
    checkDates("Acme [Q4|2023-10-01..2023-12-31] profit rises 30%", article);
  });

  it("may be told when they ended by an aside", () => {
    checkDates(
      "It lost money in its [fiscal third quarter|2024-02-01..2024-04-30], which ended on [April 30|2024-04-30].",
      article,
    );
  });

  it("whose results will come are over, those to be lived through not", () => {
    const january = { published: "2024-01-25" };
    checkDates(
      "It will report [fourth-quarter|2023-10-01..2023-12-31] and [full-year|2023-01-01..2023-12-31] results on [Feb. 6|2024-02-06].",
      january,
    );
    checkDates("It expects [fourth-quarter|2023-10-01..2023-12-31] profit to miss forecasts.", january);
    checkDates("It plans to sell it in the [fourth quarter|2024-10-01..2024-12-31].", january);
    checkDates("[Fourth-quarter|2023-10-01..2023-12-31] and [full-year 2023|2023-01-01..2023-12-31] sales fell.");
  });

  it("may be called by their months, or as half and full years", () => {
    const november = { published: "2023-11-02" };
    checkDates("[Nine-month|2023-01-01..2023-09-30] profit fell.", november);
    checkDates("It cut its [full-year|2023-01-01..2023-12-31] forecast.", november);
    checkDates("Its [half-year|2023-01-01..2023-06-30] results beat those of [2022|2022-01-01..2022-12-31].", {
      published: "2023-08-03",
    });
    checkDates("[Full-year|2023-01-01..2023-12-31] profit rose.", { published: "2024-03-07" });
    checkDates("She left after a nine-month stint and a half-year delay.", november);
  });

  it("wrong, so without a value: a full year told of in autumn by a company whose year is not known", () => {
    checkDates("[Full-year|?] profit rose.", { published: "2023-11-02" });
  });

  it("named with their end are the company's own", () => {
    checkDates("It made a loss in the [current quarter ending in June|2024-04-01..2024-06-30].", article);
    checkDates("It made a loss in the [last fiscal year ended June 30|2022-07-01..2023-06-30].", article);
  });

  it("bare are those just spoken of", () => {
    checkDates(
      "In the [first quarter|2024-01-01..2024-03-31] it grew. Costs fell in the [quarter|2024-01-01..2024-03-31].",
      article,
    );
    checkDates("Costs fell in the [quarter|2024-01-01..2024-03-31].", article);
  });
});

describe("a period that has just begun", () => {
  it("has no results yet: an unknown company's first half in February is the one just over", () => {
    checkDates("[First-half|2015-07-01..2015-12-31] profit fell.", { published: "2016-02-10" });
    checkDates("[First-half|2016-01-01..2016-06-30] profit will rise.", { published: "2016-02-10" });
  });

  it("wrong: what a known company said would be taken off the last quarter is put in its own running one", () => {
    const fiscalYear = fiscalYearOf("Nissan");
    checkDates("It said this would take €2 billion off its profit for the [first quarter|2025-04-01..2025-06-30].", {
      published: "2025-05-13",
      ...(fiscalYear ? { fiscalYear } : {}),
    });
  });
});

describe("stretches", () => {
  it("are counted from the start or end of a period", () => {
    const december = { published: "2023-12-18" };
    checkDates(
      "It sold 2 million in the [first 10 months of the year|2023-01-01..2023-10-31], down from the [same period last year|2022-01-01..2022-10-31].",
      december,
    );
    checkDates("It sold more in the [first nine months of 2023|2023-01-01..2023-09-30].");
    checkDates("It sold more in the [first nine months|2023-01-01..2023-09-30].", december);
    checkDates("It sold more in the [first three weeks of May|2024-05-01..2024-05-21].", article);
    checkDates("It sold more in the [last two weeks of May 2023|2023-05-18..2023-05-31].", article);
    checkDates(
      "It met in the [first week of May 2023|2023-05-01..2023-05-07], on the [first Monday of May 2023|2023-05-01].",
    );
  });

  it("are counted back from their end", () => {
    checkDates("It lost £14m in the [26 weeks to 29 September 2018|2018-04-01..2018-09-29].");
    checkDates("It lost £14m in the [13 weeks to September 1|2023-06-03..2023-09-01].", article);
    checkDates("It lost £14m in the [year to March 2019|2018-04-01..2019-03-31].");
    checkDates("It lost £14m in the [quarter ended December 31|2023-10-01..2023-12-31].", article);
    checkDates("It lost £14m in the [six months ended September 30, 2023|2023-04-01..2023-09-30].");
    checkDates("It lost £14m in the [three months to June|2023-04-01..2023-06-30].", article);
    checkDates("It expects a profit in the [year ending March 2025|2024-04-01..2025-03-31].", article);
    checkDates("It lost £14m in the [year to the end of March|2023-04-01..2024-03-31].", article);
    checkDates("Pay will be cut for the [six months from November|2009-11-01..2010-04-30].", {
      published: "2009-10-29",
    });
  });

  it("may still run, or be over, where they are 'ending'", () => {
    checkDates("It expects a loss for the [fourth quarter ending Dec. 31|2024-10-01..2024-12-31].", article);
    checkDates("Profit fell in the [year ending March 31|2023-04-01..2024-03-31].", article);
    checkDates("It raised its forecast for the [year ending March 31|2024-04-01..2025-03-31].", article);
  });

  it("that are forecast end ahead, unless it is their results that will come", () => {
    const august = { published: "2011-08-04" };
    checkDates("It expects a profit in the [year to March|2011-04-01..2012-03-31].", august);
    checkDates("It expects to report a loss for the [three months to June|2011-04-01..2011-06-30].", august);
    checkDates("It will publish results for the [six months to June 30|2011-01-01..2011-06-30].", august);
  });

  it("may end in a clause", () => {
    checkDates("It lost money in the [year that ended in March|2023-04-01..2024-03-31].", article);
    checkDates("It lost money in the [fiscal year that ended Sept. 30|2022-10-01..2023-09-30].", article);
  });

  it("may be told by where they begin", () => {
    checkDates("The rate will be cut in the [fortnight beginning June 24|2017-06-24..2017-07-07].", {
      published: "2017-06-07",
    });
    checkDates("It will pay more in the [year starting in April|2018-04-01..2019-03-31].", { published: "2017-06-07" });
  });

  it("may be called periods, or half years", () => {
    checkDates("For the [26-week period ended 1 July 2023|2023-01-01..2023-07-01] sales rose.");
    checkDates(
      "In the [half year to 30 June 2023|2023-01-01..2023-06-30] and the [half-year ended 31 December 2023|2023-07-01..2023-12-31] it grew.",
    );
    checkDates(
      "In [full-year 2022|2022-01-01..2022-12-31] it grew; [full year 2023|2023-01-01..2023-12-31] sales fell.",
    );
  });

  it("off the calendar are none", () => {
    checkDates("It took three months to build and two years to sell.", article);
  });

  it("'year to date' runs to the article", () => {
    checkDates("Shares are up 5% in the [year to date|2024-01-01..2024-05-24].", article);
    checkDates("Its [year-to-date|2024-01-01..2024-05-24] sales rose.", article);
  });

  it("'week of' names its week", () => {
    checkDates("Talks are set for the [week of June 5|2024-06-03..2024-06-09].", article);
  });
});

describe("compared periods", () => {
  it("are a year before the one spoken of", () => {
    checkDates(
      "Sales rose in the [third quarter of 2023|2023-07-01..2023-09-30] from [a year earlier|2022-07-01..2022-09-30].",
    );
    checkDates(
      "In [December 2022|2022-12-01..2022-12-31] it sold 5, up from 3 [a year earlier|2021-12-01..2021-12-31].",
    );
    checkDates(
      "In [Q1 2024|2024-01-01..2024-03-31] it made 5, against 3 in the [year-ago period|2023-01-01..2023-03-31].",
    );
    checkDates(
      "In [Q1 2024|2024-01-01..2024-03-31] it made 5, against 3 in the [same quarter a year earlier|2023-01-01..2023-03-31].",
    );
    checkDates(
      "In [2023|2023-01-01..2023-12-31] it made 5, more than [the|] year before.".replace(
        "[the|] year before",
        "the [year before|2022-01-01..2022-12-31]",
      ),
    );
    checkDates(
      "Orders for [July|2024-07-01..2024-07-31] and [August|2024-08-01..2024-08-31] will be above those of [a year ago|2023-07-01..2023-08-31].",
      article,
    );
  });

  it("are those of what is told, not of what it is compared with on the way", () => {
    checkDates(
      "Inflation was 3.4% in [December 2023|2023-12-01..2023-12-31], up from 3.1% in [November|2023-11-01..2023-11-30] and 6.5% [a year earlier|2022-12-01..2022-12-31].",
      { published: "2024-01-17" },
    );
    checkDates(
      "Bad loans fell to 1.1% in [Q2 2023|2023-04-01..2023-06-30] from 1.2% [a quarter ago|2023-01-01..2023-03-31].",
      { published: "2023-07-27" },
    );
  });

  it("of a last day are last days", () => {
    checkDates("Debt was £3m at the [end of June 2023|2023-06-30], £1m less than [a year earlier|2022-06-30].");
    checkDates("Debt was £3m on [June 30, 2023|2023-06-30], against £4m [six months earlier|2022-12-31].");
  });

  it("may be as long ones before those told of", () => {
    checkDates(
      "In the [three months to May 2013|2013-03-01..2013-05-31] sales rose 0.5% on the [previous three months|2012-12-01..2013-02-28].",
    );
  });

  it("are not the day on which it was said", () => {
    checkDates(
      "It said on [Friday|2024-05-24] profit in [Q1 2024|2024-01-01..2024-03-31] rose from [a year earlier|2023-01-01..2023-03-31].",
      article,
    );
  });

  it("may be called corresponding ones only", () => {
    checkDates(
      "In the [nine months ended Sept 30, 2015|2015-01-01..2015-09-30] it made 4m, against 5m in the [previous corresponding period|2014-01-01..2014-09-30].",
    );
  });

  it("need a period", () => {
    checkDates("It rose from [a year earlier|?].");
  });
});

describe("fiscal years", () => {
  const of = (name: string, published = "2024-05-24"): DateContext => {
    const fiscalYear = fiscalYearOf(name);
    return fiscalYear ? { published, fiscalYear } : { published };
  };

  it("are the company's own", () => {
    checkDates("It wants that by the [end of fiscal 2023|2024-03-31].", of("Nissan Motor"));
    checkDates("It grew in [fiscal 2024|2023-10-01..2024-09-30].", of("Apple"));
    checkDates("It grew in [FY24|2023-04-01..2024-03-31].", of("Tata Motors"));
    checkDates("It grew in [fiscal year 2024|2024-01-01..2024-12-31].", of("Example"));
    checkDates("It grew in [fiscal 2024|2023-07-01..2024-06-30].", of("Estée Lauder"));
  });

  it("belong to the company named last before them", () => {
    checkDates("Nissan grew in [fiscal 2023|2023-04-01..2024-03-31].", {
      companies: [{ start: 0, name: "Nissan Motor" }],
    });
  });

  it("may be split, or ended by a date", () => {
    checkDates("It grew in the [2023-24 financial year|2023-04-01..2024-03-31] and [2021-22|2021-04-01..2022-03-31].");
    checkDates("It grew in the [2023/24|2023-04-01..2024-03-31] season.");
    checkDates("It grew in the [fiscal year ending March 2025|2024-04-01..2025-03-31].");
    checkDates("It grew in [FY2024/25|2024-04-01..2025-03-31], tax year [2023-24|2023-04-01..2024-03-31].");
    checkDates("It lived through the crisis of [1997-98|1997-01-01..1998-12-31].");
  });

  it("two quarters of one sentence are different ones, and past where told as past", () => {
    checkDates(
      "Deliveries rose to 1 million in [Q3|2025-07-01..2025-09-30] and 1.1 million in [Q4|2024-10-01..2024-12-31].",
      {
        published: "2025-10-30",
      },
    );
    checkDates(
      "Sales fell from 400,000 in [Q3|2023-07-01..2023-09-30] and 1.1 million in [Q2|2023-04-01..2023-06-30].",
      {
        published: "2024-03-12",
      },
    );
  });

  it("move the quarters of companies that are known to have them", () => {
    checkDates("[Second-quarter|2023-07-01..2023-09-30] profit rose.", of("Toyota Motor", "2023-11-09"));
    checkDates("[Q3|2023-10-01..2023-12-31] profit up.", {
      published: "2024-01-19",
      fiscalYear: { start: 4, named: "end" },
    });
    checkDates("Its [fiscal third quarter of 2024|2024-04-01..2024-06-30] was good.", of("Apple"));
  });

  it("'fiscal third quarter' of an unknown company has no value", () => {
    checkDates("Its [fiscal third quarter|?] was good.", article);
  });

  it("are called fiscals in India", () => {
    const fiscalYear = fiscalYearOfCurrency("INR");
    checkDates("It lost less in [FY23|2022-04-01..2023-03-31] than in the [previous fiscal|2021-04-01..2022-03-31].", {
      ...article,
      ...(fiscalYear ? { fiscalYear } : {}),
    });
    checkDates("It fell [last fiscal|2023-04-01..2024-03-31].", fiscalYear ? { ...article, fiscalYear } : {});
  });

  it("follow the article's money where no company is known", () => {
    const fiscalYear = fiscalYearOfCurrency("INR");
    checkDates("It grew in [FY25|2024-04-01..2025-03-31].", fiscalYear ? { fiscalYear } : {});
  });
});
