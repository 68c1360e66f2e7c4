import * as vscode from "vscode";
import type { DateMention, Figure } from "../core/entities/entity.ts";
import { printDate, printFigure, printNumber, type ValueWords } from "../core/entities/print-value.ts";

/** A figure as the editor's language writes it: "JPY 200,000,000,000", or "35,8 %". */
export const shownFigure = (figure: Pick<Figure, "value" | "unit" | "kind">): string => printFigure(figure, words());

/** The days of a date, so too: "December 2023", or "Dezember 2023"; undefined where none is known. */
export const shownDate = (date: Pick<DateMention, "from" | "to">): string | undefined => printDate(date, words());

export const shownNumber = (value: number): string => words()?.number(value) ?? printNumber(value);

/** Of a date without known days, its words. */
export const shownValue = (entity: Figure | DateMention): string =>
  entity.type === "figure" ? shownFigure(entity) : (shownDate(entity) ?? entity.text);

/** Undefined in English, and where we speak English because we do not know the editor's language. */
function words(): ValueWords | undefined {
  known ??= { words: vscode.l10n.bundle ? wordsIn(vscode.env.language) : undefined };
  return known.words;
}

/** The editor's language stays the same until it is started anew. */
let known: { readonly words: ValueWords | undefined } | undefined;

function wordsIn(language: string): ValueWords {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 6 });
  const month = new Intl.DateTimeFormat(language, { year: "numeric", month: "long", timeZone: "UTC" });
  return {
    number: (value) => number.format(value),
    percent: (value) => percent.format(value / 100),
    month: (year, at) => month.format(Date.UTC(Number(year), at - 1)),
    since: (from) => vscode.l10n.t("from {0}", from),
    until: (to) => vscode.l10n.t("up to {0}", to),
    period: (from, to) => vscode.l10n.t("{0} to {1}", from, to),
  };
}
