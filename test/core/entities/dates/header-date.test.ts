import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { datelineDay, headerDate, wiredDay } from "../../../../src/core/entities/dates/header-date.ts";
import { recogniseDates } from "../../../../src/core/entities/dates/recognise.ts";
import { readBlock } from "../../../../src/core/text/block.ts";

const read = (text: string) => headerDate(readBlock(text));

describe("a header's date", () => {
  it("is read from lines of every manner", () => {
    for (const [line, date] of [
      ["May 24, 2024", "2024-05-24"],
      [" date 2023-12-18 Ng Han Guan/AP", "2023-12-18"],
      ["Published 14:05 GMT, 3 March 2021", "2021-03-03"],
      ["Wed Apr 9, 2014 11:52am EDT", "2014-04-09"],
      ["By A. Writer | Mumbai | January 19, 2024 at 07:42 PM", "2024-01-19"],
      ["date: 2024-05-24T10:00:00Z", "2024-05-24"],
      ["24/05/2024", "2024-05-24"],
      ["03.09.2008", "2008-09-03"],
      ["26-FEB-1987 15:01:01.79", "1987-02-26"],
      ["May 14, '91", "1991-05-14"],
    ] as const)
      assert.deepEqual(read(line), { date, certain: true }, line);
  });

  it("says when day and month could change places", () => {
    assert.deepEqual(read("05/06/2024"), { date: "2024-05-06", certain: false });
  });

  it("prefers the publication to the update", () => {
    assert.deepEqual(read("Updated 5 August 2011 18:20\nPublished: 4 August 2011 17:48"), {
      date: "2011-08-04",
      certain: true,
    });
    assert.deepEqual(read("Updated - January 19, 2024"), { date: "2024-01-19", certain: false });
  });

  it("is none where no whole day stands", () => {
    assert.equal(read("May 2024"), undefined);
    assert.equal(read("By A. Writer"), undefined);
  });
});

describe("a wire's day", () => {
  const wired = (text: string) => {
    const block = readBlock(text);
    const dates = recogniseDates(block);
    return wiredDay(block, dates, () => dates);
  };

  it("is the dateline's, in the year in which it falls on the weekday told", () => {
    assert.equal(
      wired("OSLO, Oct 24 (Reuter) - Acme said on Thursday that profit halved in the first nine months of 1996."),
      "1996-10-24",
    );
    assert.equal(
      wired("Tokyo, Nov. 6 (Jiji Press)--Acme on Wednesday raised its forecast. It will open a plant in 2014."),
      "2013-11-06",
    );
    assert.equal(wired("OSLO, Jan 8 (Reuter) - Acme said on Wednesday that sales rose in 1996."), "1997-01-08");
  });

  it("is none without a year, a weekday, or where they do not fit", () => {
    assert.equal(wired("OSLO, Oct 24 (Reuter) - Acme said on Thursday that profit halved."), undefined);
    assert.equal(wired("OSLO, Oct 24 (Reuter) - Acme said profit halved in 1996."), undefined);
    assert.equal(wired("OSLO, Oct 24 (Reuter) - Acme said on Sunday that profit halved in 1996."), undefined);
    assert.equal(wired("Acme said on Thursday, Oct 24 - it was 1996 - that it lost money."), undefined);
  });
});

describe("a dateline's day", () => {
  it("is the day of writing, shortly before the article's", () => {
    assert.equal(datelineDay(readBlock("CHICAGO, July 27 -- The company agreed today."), "1998-07-28"), "1998-07-27");
    assert.equal(
      datelineDay(readBlock("BRUSSELS, April 9 (Reuters) - Regulators fined it."), "2014-04-09"),
      "2014-04-09",
    );
    assert.equal(datelineDay(readBlock("PARIS, Dec. 31 -- It closed."), "2002-01-01"), "2001-12-31");
  });

  it("may stand under the title", () => {
    assert.equal(datelineDay(readBlock("Strike shuts mine\nLIMA, Aug 12 - Workers left."), "2014-08-13"), "2014-08-12");
  });

  it("is none in running text, or far from the article's date", () => {
    assert.equal(datelineDay(readBlock("The company agreed on July 27 - a Monday - to it."), "1998-07-28"), undefined);
    assert.equal(datelineDay(readBlock("CHICAGO, March 2 -- It closed."), "1998-07-28"), undefined);
  });
});
