import { readBlock } from "../../text/block.ts";
import type { Span } from "../../text/span.ts";
import type { DateMention } from "../entity.ts";
import type { DateValue, Tense, Unit } from "./date-expression.ts";
import { recogniseDates } from "./recognise.ts";

/** What a date's value rests on beside its words. Told for people; nothing is resolved by it. */
export type DateGround =
  /** "last year" is 1 year before the article's date, "today" the same day. */
  | { readonly kind: "counted"; readonly unit: Unit; readonly by: number }
  /** "past two years": from so much before the article's date up to it, or on from it. */
  | { readonly kind: "window"; readonly unit: Unit; readonly by: number }
  /** "on Friday", "in May": the last, next or nearest one of that name, seen from the article's date. */
  | { readonly kind: "named"; readonly what: "day" | "year"; readonly tense: Tense | undefined }
  /** "fiscal 2024", "the third quarter" of a company's year; the month that a whole one begins in. */
  | { readonly kind: "fiscal"; readonly begins?: number }
  /** "a year earlier", "the same period": from a date that the text spoke of before. */
  | { readonly kind: "spoken" };

/**
 * Read anew from the sentence that the mention stands in: what a date was resolved from is not kept, and is asked for one
 * mention at a time. Empty: the words give the date whole, or nobody knows it.
 */
export function explainDate(text: string, sentence: Span, mention: DateMention): readonly DateGround[] {
  if (mention.from === undefined && mention.to === undefined) return [];
  const block = readBlock(text.slice(sentence.start, sentence.end));
  const start = mention.start - sentence.start;
  const found = recogniseDates(block).find((one) => one.start <= start && start < one.end);
  if (!found) return [];
  const grounds = groundsOf(found.value, found.tense, mention);
  // A weekday or a month may take its year from what was spoken of: the mention knows.
  const isSpoken = mention.implied?.includes("period") === true && !grounds.some(({ kind }) => kind === "spoken");
  return isSpoken ? [...grounds.filter(({ kind }) => kind === "fiscal"), { kind: "spoken" }] : grounds;
}

function groundsOf(value: DateValue, tense: Tense | undefined, mention: DateMention): readonly DateGround[] {
  const within = (inner: DateValue | undefined): readonly DateGround[] =>
    inner ? groundsOf(inner, tense, mention) : [];
  switch (value.kind) {
    case "shift":
      return [{ kind: "counted", unit: value.unit, by: value.by }];
    case "to-date":
      return [{ kind: "counted", unit: value.unit, by: 0 }];
    case "apart":
      return value.day.kind === "shift" && value.day.by === 0
        ? [{ kind: "counted", unit: value.unit, by: value.count * value.direction }]
        : [];
    case "away":
      return value.from === "context"
        ? [{ kind: "spoken" }]
        : [{ kind: "counted", unit: value.unit, by: value.count * value.direction }];
    case "window":
      return [{ kind: "window", unit: value.unit, by: value.count * value.direction }];
    case "weekday":
      if (value.of) return within(value.of);
      return value.after ? [{ kind: "spoken" }] : [{ kind: "named", what: "day", tense }];
    case "month-day":
      return value.of ? within(value.of) : [{ kind: "named", what: "day", tense }];
    case "day":
    case "month":
    case "months":
    case "season":
    case "holiday":
      return yearGrounds(value, tense, mention);
    case "same":
      return [{ kind: "spoken" }];
    case "that":
      if (value.full && !mention.implied) return [{ kind: "fiscal", ...monthOf(mention) }];
      return value.loose && mention.relative && !mention.implied
        ? [{ kind: "counted", unit: value.unit, by: 0 }]
        : [{ kind: "spoken" }];
    case "fiscal":
      return value.end ? within(value.end) : [{ kind: "fiscal", ...monthOf(mention) }];
    case "nth":
      return [...(value.fiscal ? [{ kind: "fiscal" as const }] : []), ...within(value.of)];
    case "nth-weekday":
    case "part":
    case "stretch":
      return within(value.of);
    case "ending":
      return within(value.end);
    case "starting":
      return within(value.start);
    case "week-of":
      return within(value.day);
    case "numeric":
    case "year":
    case "years":
      return [];
  }
}

const stepTenses = ["past", undefined, "future"] as const;
const steps = { last: -1, this: 0, next: 1 } as const;

function yearGrounds(
  value: Extract<DateValue, { kind: "day" | "month" | "months" | "season" | "holiday" }>,
  tense: Tense | undefined,
  mention: DateMention,
): readonly DateGround[] {
  // "last May" is the latest one, whichever year's.
  if ("step" in value && value.step !== undefined) {
    return [{ kind: "named", what: "year", tense: stepTenses[value.step + 1] }];
  }
  if (value.year === "that") return [{ kind: "spoken" }];
  if (typeof value.year === "string") return [{ kind: "counted", unit: "year", by: steps[value.year] }];
  const isOpen = value.year === undefined && mention.implied?.includes("year") === true;
  return isOpen ? [{ kind: "named", what: "year", tense }] : [];
}

const monthOf = ({ from }: DateMention): { readonly begins?: number } =>
  from === undefined ? {} : { begins: Number(from.slice(5, 7)) };
