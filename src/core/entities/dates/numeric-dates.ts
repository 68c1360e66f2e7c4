import type { DateValue } from "./date-expression.ts";
import { fullYear, isGlued, lowerAt, type Phrase, phraseOf, type Reader, tokenAt, yearAt } from "./reader.ts";

/** "2024-05-24", "2024/05/24", "5/24/24", "24.05.2024". */
export function readNumericDate(reader: Reader, at: number): Phrase | undefined {
  const text = tokenAt(reader, at)?.text ?? "";
  const dotted = text.length < 7 ? undefined : (/^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text) ?? undefined);
  if (dotted) {
    const phrase = numeric(at, at + 1, Number(dotted[1]), Number(dotted[2]), dotted[3] ?? "");
    return phrase && { ...phrase, value: { ...phrase.value, dotted: true } };
  }
  const separator = lowerAt(reader, at + 1);
  if ((separator !== "-" && separator !== "/") || !isGlued(reader, at + 1) || !isGlued(reader, at + 2))
    return undefined;
  const second = tokenAt(reader, at + 2);
  const third = tokenAt(reader, at + 4);
  if (second?.kind !== "number" || third?.kind !== "number" || lowerAt(reader, at + 3) !== separator) return undefined;
  if (!isGlued(reader, at + 3) || !isGlued(reader, at + 4) || !/^\d{1,2}$/.test(second.text)) return undefined;
  const year = yearAt(reader, at);
  if (year !== undefined) {
    if (!/^\d{1,2}$/.test(third.text) || Number(second.text) > 12 || Number(second.text) < 1) return undefined;
    return phraseOf(at, at + 5, { kind: "day", month: Number(second.text), day: Number(third.text), year });
  }
  if (!/^\d{1,2}$/.test(text) || !/^(\d{4}|\d{2})$/.test(third.text)) return undefined;
  return numeric(at, at + 5, Number(text), Number(second.text), third.text);
}

type Numeric = Phrase & { readonly value: Extract<DateValue, { kind: "numeric" }> };

function numeric(first: number, next: number, one: number, two: number, written: string): Numeric | undefined {
  const year = written.length === 2 ? fullYear(Number(written)) : Number(written);
  if (one < 1 || two < 1 || one > 31 || two > 31 || (one > 12 && two > 12) || year < 1000 || year > 2199)
    return undefined;
  return phraseOf(first, next, { kind: "numeric", first: one, second: two, year });
}
