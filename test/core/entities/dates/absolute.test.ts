import { describe, it } from "mocha";
import { checkDates } from "./check-dates.ts";

describe("dates written in full", () => {
  it("are found in every usual form", () => {
    for (const line of [
      "The plant opened on [24 May 2024|2024-05-24].",
      "The plant opened on [May 24, 2024|2024-05-24], a Friday.",
      "The plant opened on the [24th of May 2024|2024-05-24].",
      "The plant opened on the [24th of May, 2024|2024-05-24].",
      "The plant opened on [2024-05-24|2024-05-24].",
      "The plant opened on [Dec. 17, 2023|2023-12-17].",
      "The plant opened on [Sept 3rd, 1998|1998-09-03].",
      "The plant opened on [24.05.2024|2024-05-24].",
      "The plant opened on [2024/05/24|2024-05-24].",
      "The plant opened on [Friday, May 24, 2024|2024-05-24].",
      "The plant opened on [Fri 24 May 2024|2024-05-24].",
      "The plant opened in [May 2024|2024-05-01..2024-05-31].",
      "The plant opened in [May, 2024|2024-05-01..2024-05-31].",
      "The plant opened in [2024|2024-01-01..2024-12-31].",
      "MUMBAI, [JAN 19, 2024|2024-01-19]: the bank opened.",
      "It closed on [February 29, 2024|2024-02-29].",
    ])
      checkDates(line);
  });

  it("of several days are one date where the second day is no date of its own", () => {
    checkDates("It runs [May 24-26, 2024|2024-05-24..2024-05-26].");
    checkDates("It runs [24-26 May 2024|2024-05-24..2024-05-26].");
    checkDates("It runs from [May 24, 2024|2024-05-24] to [June 2, 2024|2024-06-02].");
  });

  it("are found with the month between hyphens or slashes, or in lower case beside a day", () => {
    checkDates("It closed on [10-Aug-2012|2012-08-10], [8/Oct/2012|2012-10-08] and [14 Feb 97|1997-02-14].");
    checkDates("It closed on [23rd february, 2016|2016-02-23].");
  });

  it("run over the line ends of wrapped text, not of a list", () => {
    checkDates(
      "The company, which makes batteries for cars in three countries, said on [May\n24, 2024|2024-05-24] that it will build a second plant there.",
    );
    checkDates("Sales in [May]\n[2024]\n[Q3]");
  });

  it("in words are days beside a month", () => {
    checkDates("It was founded on [May eighth, 2010|2010-05-08], not on the [first of June 2011|2011-06-01].");
    checkDates("It was signed on the [twenty-fourth of May 2019|2019-05-24].");
  });

  it("of two days that are not next to each other are no stretch", () => {
    checkDates("It met on [12 and 13 June 2023|2023-06-12..2023-06-13].");
    checkDates("It met on [June 12|2023-06-12] and 15.", { published: "2023-06-20" });
    checkDates("It fell between [June 12 and 15, 2023|2023-06-12..2023-06-15].");
    checkDates("It ran from the [12th to the 15th of June 2023|2023-06-12..2023-06-15].");
  });

  it("may have a year of two digits, where no quantity follows", () => {
    checkDates("The offer ran out on [Aug 9, 96|1996-08-09], the bond in [Feb 87|1987-02-01..1987-02-28].");
    checkDates("On [Aug 9|1996-08-09], 96 workers left.", { published: "1996-09-01" });
  });

  it("behind a price are not its day", () => {
    checkDates("It cut its target to $12 [December 27|2023-12-27].", { published: "2024-01-05" });
  });

  it("may have lost the space behind them", () => {
    checkDates("Published: 11:42, [15 Sep 2023|2023-09-15]Updated: 14:05");
  });

  it("that do not exist have no value", () => {
    checkDates("It closed on [February 30, 2024|?].");
    checkDates("It closed on [31 June 2024|?].");
  });

  it("in figures are read by the calendar, then by the article's date, else not at all", () => {
    checkDates("It was signed on [24/05/2024|2024-05-24].");
    checkDates("It was signed on [5/24/24|2024-05-24].");
    checkDates("It was signed on [7/8/07|2007-07-08].", { published: "2007-07-09" });
    checkDates("It was signed on [7/8/07|2007-08-07].", { published: "2007-08-10" });
    checkDates("It was signed on [7/8/07|?].");
    checkDates("It was signed on [05/06/2023|?].", { published: "2024-05-24" });
  });

  it("in figures follow the article's other ones, their weekday, or the dots", () => {
    checkDates("It was signed on [13/05/2024|2024-05-13] and again on [05/06/2023|2023-06-05].");
    checkDates("It was signed on [05/13/2024|2024-05-13] and again on [05/06/2023|2023-05-06].");
    checkDates("It was signed on [Friday, 7/6/2007|2007-07-06], and sold on [Tuesday 5/14/2024|2024-05-14].");
    checkDates("It was signed on [05.06.2023|2023-06-05], in version 1.1.30.");
  });
});

describe("years", () => {
  it("stand alone, in lists and in ranges, each its own date", () => {
    checkDates(
      "It lost money in [2021|2021-01-01..2021-12-31], [2022|2022-01-01..2022-12-31] and [2023|2023-01-01..2023-12-31].",
    );
    checkDates("It lost money from [2019] to [2023].");
    checkDates("The [2019|2019-01-01..2019-12-31]-[2023|2023-01-01..2023-12-31] plan failed.");
    checkDates("Between [2019] and [2023] it lost money; since [2016] it has grown, and by [2030] it will lead.");
    checkDates("Over [2023] as a whole it lost money.");
    checkDates("Sales are back at [2019] levels (they fell in [2020]).");
    checkDates("The [mid-2011|2011-05-01..2011-08-31] launch came after the pre-[2008] boom.");
  });

  it("in two digits follow an apostrophe", () => {
    checkDates("It was the worst fall since ['82|1982-01-01..1982-12-31].");
    checkDates("Output peaked in [December '23|2023-12-01..2023-12-31], not in ['45|1945-01-01..1945-12-31].");
  });

  it("of long ago need a word that looks back", () => {
    checkDates("The firm dates back to [1865|1865-01-01..1865-12-31]. It cut staff to 1865.");
  });

  it("share a short second half: one date", () => {
    checkDates("The [2019-23|2019-01-01..2023-12-31] plan failed.");
  });
});

describe("months", () => {
  it("in a list or range go by their neighbours where they are doubtful", () => {
    checkDates(
      "It grew in [April|2024-04-01..2024-04-30], [May|2024-05-01..2024-05-31] and [June 2024|2024-06-01..2024-06-30].",
    );
    checkDates("Sales in [Jan|2024-01-01..2024-01-31]-[Mar 2024|2024-03-01..2024-03-31] rose.");
    checkDates("[March] was strong, and [June] sales were weak.", { published: "2024-08-01" });
  });
});

describe("a month in lower case", () => {
  it("is one behind a preposition, when it is no other word", () => {
    checkDates("it opens in [september|2024-09-01..2024-09-30], they march in august company.", {
      published: "2024-08-01",
    });
  });
});

describe("a doubtful month", () => {
  it("is one before a lower-case noun, inside a sentence", () => {
    checkDates("It said [August] retail sales rose, and [May] car sales fell.", { published: "2024-09-20" });
    checkDates("[March|2024-03-01..2024-03-31] retail sales rose, as recently as [April|2024-04-01..2024-04-30].", {
      published: "2024-05-24",
    });
    checkDates("The minister, Ms May said, was in the Women's March on the day.");
  });
});

describe("May", () => {
  it("wrong: at the head of a sentence it is taken for the politician, or the verb", () => {
    checkDates("May was strong.", { published: "2024-08-01" });
  });
});

describe("a year before a car maker's name", () => {
  it("is a date where a part of it is told of", () => {
    checkDates("In [early 2024|2024-01-01..2024-04-30] Nissan sold 3 million cars.");
    checkDates("In [2024|2024-01-01..2024-12-31] Nissan sold 3 million cars.");
  });
});

describe("decades", () => {
  it("are found in digits and words", () => {
    checkDates("Prices of the [1990s|1990-01-01..1999-12-31] came back.");
    checkDates("The cars of the [70s|1970-01-01..1979-12-31] and [80s|1980-01-01..1989-12-31] were boxy.");
    checkDates("It boomed in the ['90s|1990-01-01..1999-12-31] and the [nineties|1990-01-01..1999-12-31].");
    checkDates("It will be electric by the [early 2030s|2030-01-01..2033-12-31].");
    checkDates("It was founded in the [late 1980s|1987-01-01..1989-12-31], not in the [1800s|1800-01-01..1899-12-31].");
  });

  it("make centuries", () => {
    checkDates("It is the bank of the [21st century|2000-01-01..2099-12-31], founded in the [nineteenth century].");
    checkDates("The [twenty-first century|2000-01-01..2099-12-31] began badly.");
  });

  it("are no ages", () => {
    checkDates("She is in her 30s, he in his early 40s and they are in their fifties.");
  });
});
