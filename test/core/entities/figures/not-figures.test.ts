import { checkNone } from "./check.ts";

describe("what is no figure", () => {
  it("numbers of dates, years and clock times", () => {
    checkNone(
      "It opened in 2019, after the 2008 crisis.",
      "On December 17, 2023 and on 3 March 2024 it rained.",
      "Sales for fiscal 2023 and Q3 are due on the 21st.",
      "It begins at 9.30am on June 5-7, or at 18:00.",
      "The 1980s and '90s were better.",
    );
  });

  it("numbers of names", () => {
    checkNone(
      "The S&P 500 and the FTSE 100 fell as the Nikkei 225 rose.",
      "The iPhone 15 and the Boeing 737 MAX sell well; so do the A330-200 and Windows 11.",
      "The Model 3 is made under Level 2 rules by Formula 1 engineers in the Fortune 500.",
      "COVID-19 and 5G changed the G7.",
      "The Big Four audit it, and Three Mile Island reopens.",
      "A 7-Eleven stands there, beside 3M, 888 Holdings and 10X Genomics.",
      "The 787-9 and the 777X fly.",
    );
  });

  it("ordinals, labels, scores and telephone numbers", () => {
    checkNone(
      "The third generation came 2nd.",
      "See page 12, section 3 and Article 50.",
      "It won 2-1 and then 3-0.",
      "Call 0800 123 4567, +1-222-555-0199 or 555-123-4567.",
      "Version 2.0.1 runs at 192.168.1.2.",
      "The phase 3 trial and the No. 5 reactor were stopped.",
      "It was brought under 15 U.S.C. § 2, as No. 1:20-cv-03010.",
      "A 401(k) plan on a 1080p screen.",
      "They live at 10 Downing Street.",
      "Call +44 (0)20 7946 1234.",
    );
  });

  it("vague scale words", () => {
    checkNone("A million-mile battery would double or halve it.", "Billions were lost and thousands left.");
  });

  it("wrong: a plain number after a name is left to the name", () => {
    checkNone("In Germany 300 jobs will go.");
  });
});
