import type { DateValue, Unit } from "./date-expression.ts";
import { readEnd, readFrame, readNth } from "./periods.ts";
import {
  goesOn,
  isAt,
  isGlued,
  isHyphen,
  looseThat,
  lowerAt,
  type Phrase,
  pastHyphen,
  phraseOf,
  type Reader,
  tokenAt,
  yearAt,
} from "./reader.ts";
import { ordinals, pluralUnits, units } from "./words.ts";
import { yearOfDigits } from "./years.ts";

/** "Q3", "Q3 2024", "Q4'23", "H1 FY24", "Q1 of fiscal 2025", with "Q" or "H" at `at`. */
export function readLetterPeriod(reader: Reader, at: number): Phrase | undefined {
  const letter = tokenAt(reader, at)?.text;
  const digit = tokenAt(reader, at + 1);
  if ((letter !== "Q" && letter !== "H") || digit?.kind !== "number" || digit.gap !== "") return undefined;
  if (isGlued(reader, at) && tokenAt(reader, at - 1)?.kind !== "punctuation") return undefined;
  if (isAt(reader, at - 1, /^(audi|hummer|haval)$/)) return undefined;
  return readPeriodOf(reader, at, at + 2, letter, digit.text);
}

/** "3Q23", "1H 2024", "2Q", with the digit at `at`. */
export function readDigitPeriod(reader: Reader, at: number): Phrase | undefined {
  const letter = tokenAt(reader, at + 1);
  const digit = lowerAt(reader, at);
  const year = yearOfDigits(lowerAt(reader, at + 2));
  if (letter?.gap === "" && year !== undefined && goesOn(reader, at + 2)) {
    // "9M 2023", "3QFY15"
    if (letter.text === "M" && /^[369]$/.test(digit) && isAt(reader, at + 2, /.{4}/))
      return phraseOf(at, at + 3, {
        kind: "stretch",
        nth: 1,
        count: Number(digit),
        unit: "month",
        of: { kind: "year", year },
      });
    const unit = letter.text === "QFY" ? "quarter" : letter.text === "HFY" ? "half" : undefined;
    const of: DateValue = { kind: "fiscal", year, split: false };
    if (unit) return phraseOf(at, at + 3, { kind: "nth", unit, nth: Number(digit), of });
  }
  if (letter?.gap !== "" || (letter.text !== "Q" && letter.text !== "H")) return undefined;
  return readPeriodOf(reader, at, at + 2, letter.text, tokenAt(reader, at)?.text ?? "");
}

function readPeriodOf(
  reader: Reader,
  first: number,
  behind: number,
  letter: string,
  digit: string,
): Phrase | undefined {
  const nth = Number(digit);
  const unit: Unit = letter === "Q" ? "quarter" : "half";
  if (!/^[1-4]$/.test(digit) || (unit === "half" && nth > 2)) return undefined;
  let next = behind;
  let of: DateValue | undefined;
  if (isGlued(reader, next)) {
    const glued = tokenAt(reader, next);
    const start = isHyphen(reader, next) || glued?.lower === "/" || glued?.lower === "'" ? next + 1 : next;
    const year = isGlued(reader, start) ? yearOfDigits(lowerAt(reader, start)) : undefined;
    if (glued?.lower === "fy" || lowerAt(reader, start) === "fy") {
      const fiscal = readFy(reader, lowerAt(reader, start) === "fy" ? start : next);
      of = fiscal?.value;
      next = fiscal?.next ?? next;
    } else if (year !== undefined && tokenAt(reader, start)?.kind === "number") {
      of = { kind: "year", year };
      next = start + 1;
    } else if (glued?.kind === "word" || glued?.kind === "number") return undefined;
  }
  const frame = of ? undefined : (readFrame(reader, next) ?? readShortFrame(reader, next));
  of ??= frame?.value;
  const value: DateValue = { kind: "nth", unit, nth, of };
  return phraseOf(first, frame?.next ?? next, value);
}

/** "Q1 25": two digits behind a space are a year only when they can be no quantity. */
function readShortFrame(reader: Reader, at: number): { readonly value: DateValue; readonly next: number } | undefined {
  const token = tokenAt(reader, at);
  if (token?.kind !== "number" || token.gap !== " " || !/^[12]\d$/.test(token.text)) return undefined;
  const after = tokenAt(reader, at + 1);
  if (after && after.gap !== "\n" && after.kind !== "punctuation" && after.shape !== "lower") return undefined;
  if (after?.gap === " " && pluralUnits.holds(after)) return undefined;
  const year = yearOfDigits(token.text);
  return year === undefined || (after && isGlued(reader, at + 1) && after.kind !== "punctuation")
    ? undefined
    : { value: { kind: "year", year }, next: at + 1 };
}

/** "FY24", "FY 2023-24", "FY2024/25", "FY'24". */
export function readFy(reader: Reader, at: number): Phrase | undefined {
  if (tokenAt(reader, at)?.text.toUpperCase() !== "FY") return undefined;
  const start = isAt(reader, at + 1, /^['-]$/) ? at + 2 : at + 1;
  return readFiscalNumber(reader, at, start);
}

/** "fiscal 2023", "fiscal year 2023-24", "financial year ending March 2025", "fiscal third quarter of 2024". */
export function readFiscal(reader: Reader, at: number): Phrase | undefined {
  let next = pastHyphen(reader, at + 1);
  const nth = ordinals.of(tokenAt(reader, next));
  if (nth !== undefined) {
    const unit = units.get(lowerAt(reader, pastHyphen(reader, next + 1)));
    if (unit !== "quarter" && unit !== "half") return undefined;
    return readNth(reader, { first: at, next: pastHyphen(reader, next + 1) + 1, nth, unit, fiscal: true });
  }
  const letter = lowerAt(reader, next) === "q" ? readLetterPeriod(reader, next) : undefined;
  if (letter?.value.kind === "nth") return { ...letter, first: at, value: { ...letter.value, fiscal: true } };
  if (lowerAt(reader, next) === "year") {
    next++;
    const ended = readEnd(reader, next);
    if (ended) {
      const value: DateValue = {
        kind: "ending",
        unit: "year",
        count: 1,
        end: ended.value,
        ended: ended.ended,
      };
      return phraseOf(at, ended.next, value);
    }
  }
  const numbered = readFiscalNumber(reader, at, lowerAt(reader, next) === "'" ? next + 1 : next);
  if (numbered) return numbered;
  // "in the fiscal year" is the one spoken of.
  if (lowerAt(reader, next - 1) !== "year" || !isAt(reader, at - 1, /^(the|full)$/)) return undefined;
  const first = lowerAt(reader, at - 1) === "full" && at - 1 >= reader.floor ? at - 1 : at;
  return phraseOf(first, next, looseThat("fiscal-year"));
}

function readFiscalNumber(reader: Reader, first: number, at: number): Phrase | undefined {
  const token = tokenAt(reader, at);
  if (token?.kind !== "number" || !goesOn(reader, at)) return undefined;
  const year = yearOfDigits(token.text);
  if (year === undefined) return undefined;
  const tie = lowerAt(reader, at + 1);
  const last = tokenAt(reader, at + 2);
  if ((tie === "-" || tie === "/") && isGlued(reader, at + 1) && last?.kind === "number" && last.gap === "") {
    const end =
      yearAt(reader, at + 2) ??
      (/^\d\d$/.test(last.text) ? Math.floor(year / 100) * 100 + Number(last.text) : undefined);
    if (end === year + 1) return phraseOf(first, at + 3, { kind: "fiscal", year, split: true });
  }
  const ended = readEnd(reader, at + 1);
  const value: DateValue = { kind: "fiscal", year, split: false, end: ended?.ended && ended.value };
  return phraseOf(first, ended?.ended ? ended.next : at + 1, value);
}
