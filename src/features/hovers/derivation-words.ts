import * as vscode from "vscode";
import type { Conversion } from "../../core/article/conversions.ts";
import type { Unit } from "../../core/entities/dates/date-expression.ts";
import type { DateGround } from "../../core/entities/dates/explain.ts";
import type { Scaling } from "../../core/entities/figures/derive.ts";
import { shownFigure, shownNumber } from "../../host/shown-values.ts";

/** How a value came about, in a line for people. */
export function groundLabel(ground: DateGround): string {
  switch (ground.kind) {
    case "counted": {
      const { unit, by } = ground;
      if (by === 0) return vscode.l10n.t("the {0} of the article's date", oneUnit(unit));
      const count = countLabel(unit, Math.abs(by));
      return by < 0
        ? vscode.l10n.t("{0} before the article's date", count)
        : vscode.l10n.t("{0} after the article's date", count);
    }
    case "window": {
      const count = countLabel(ground.unit, Math.abs(ground.by));
      return ground.by < 0
        ? vscode.l10n.t("the {0} up to the article's date", count)
        : vscode.l10n.t("the {0} from the article's date on", count);
    }
    case "named":
      return namedLabel(ground);
    case "fiscal":
      return ground.begins === undefined || ground.begins === 1
        ? vscode.l10n.t("by the company's financial year")
        : vscode.l10n.t("by a financial year that begins in {0}", monthName(ground.begins));
    case "spoken":
      return vscode.l10n.t("counted from a date spoken of before");
  }
}

function namedLabel({ what, tense }: Extract<DateGround, { kind: "named" }>): string {
  if (what === "day") {
    if (tense === "past") return vscode.l10n.t("the last day of that name up to the article's date");
    if (tense === "future") return vscode.l10n.t("the next day of that name from the article's date on");
    return vscode.l10n.t("the day of that name nearest to the article's date");
  }
  if (tense === "past") return vscode.l10n.t("the last of that name up to the article's date");
  if (tense === "future") return vscode.l10n.t("the next of that name from the article's date on");
  return vscode.l10n.t("the one of that name nearest to the article's date");
}

const monthName = (month: number): string =>
  new Date(Date.UTC(2000, month - 1, 1)).toLocaleDateString(vscode.env.language, { month: "long", timeZone: "UTC" });

function oneUnit(unit: Unit): string {
  switch (unit) {
    case "day":
      return vscode.l10n.t("day");
    case "week":
      return vscode.l10n.t("week");
    case "weekend":
      return vscode.l10n.t("weekend");
    case "fortnight":
      return vscode.l10n.t("fortnight");
    case "month":
      return vscode.l10n.t("month");
    case "quarter":
      return vscode.l10n.t("quarter");
    case "half":
      return vscode.l10n.t("half-year");
    case "year":
      return vscode.l10n.t("year");
    case "fiscal-year":
      return vscode.l10n.t("financial year");
    case "decade":
      return vscode.l10n.t("decade");
    case "century":
      return vscode.l10n.t("century");
    case "period":
      return vscode.l10n.t("period");
  }
}

function countLabel(unit: Unit, count: number): string {
  if (count === 1) return vscode.l10n.t("1 {0}", oneUnit(unit));
  switch (unit) {
    case "day":
      return vscode.l10n.t("{0} days", count);
    case "week":
      return vscode.l10n.t("{0} weeks", count);
    case "weekend":
      return vscode.l10n.t("{0} weekends", count);
    case "fortnight":
      return vscode.l10n.t("{0} fortnights", count);
    case "month":
      return vscode.l10n.t("{0} months", count);
    case "quarter":
      return vscode.l10n.t("{0} quarters", count);
    case "half":
      return vscode.l10n.t("{0} half-years", count);
    case "year":
      return vscode.l10n.t("{0} years", count);
    case "fiscal-year":
      return vscode.l10n.t("{0} financial years", count);
    case "decade":
      return vscode.l10n.t("{0} decades", count);
    case "century":
      return vscode.l10n.t("{0} centuries", count);
    case "period":
      return vscode.l10n.t("{0} periods", count);
  }
}

/** "200 × 1,000,000,000 (billion)". */
export function scalingLabel({ digits, factor, name }: Scaling): string {
  const product = `${shownNumber(digits)} × ${shownNumber(factor)}`;
  switch (name) {
    case "dozen":
      return vscode.l10n.t("{0} (dozen)", product);
    case "hundred":
      return vscode.l10n.t("{0} (hundred)", product);
    case "thousand":
      return vscode.l10n.t("{0} (thousand)", product);
    case "lakh":
      return vscode.l10n.t("{0} (lakh)", product);
    case "million":
      return vscode.l10n.t("{0} (million)", product);
    case "crore":
      return vscode.l10n.t("{0} (crore)", product);
    case "billion":
      return vscode.l10n.t("{0} (billion)", product);
    case "trillion":
      return vscode.l10n.t("{0} (trillion)", product);
    case "hundredth":
      return vscode.l10n.t("{0} (hundredths)", product);
  }
}

/** "the article gives USD 1,820,000,000 beside it: 1 USD = 109.9 JPY". */
export const conversionLabel = ({ other, rate, of, in: into }: Conversion): string =>
  vscode.l10n.t(
    "the article gives {0} beside it: 1 {1} = {2} {3}",
    shownFigure(other),
    of,
    shownNumber(Number(rate.toPrecision(4))),
    into,
  );
