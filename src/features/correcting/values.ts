import * as vscode from "vscode";
import type { Article } from "../../core/article/article.ts";
import { checkDays, checkFigure, understandDate, understandFigure } from "../../core/entities/typed-values.ts";
import { clip } from "../../core/text/clip.ts";
import type { Span } from "../../core/text/span.ts";
import type { App } from "../../host/app.ts";
import { hold } from "../../host/held.ts";
import { shownDate, shownFigure } from "../../host/shown-values.ts";
import { type PlaceArgument, selectedWords } from "../../host/targets.ts";
import { keepingTyped, typedBefore } from "../../host/typed.ts";
import type { EntityItem } from "../../host/view-items.ts";
import { correct, meantBy, textOf } from "./meant.ts";
import { entityAt, typedValue } from "./model.ts";

export interface FigureArgument extends PlaceArgument {
  readonly value?: number;
  readonly unit?: string;
}

export interface DateArgument extends PlaceArgument {
  readonly from?: string;
  readonly to?: string;
}

/** `factmark.correctFigure`. */
export async function figure(app: App, argument: FigureArgument | EntityItem | undefined): Promise<string | undefined> {
  const { uri, article, span } = await meantBy(app, argument);
  const before = entityAt(article, span, ["figure"]);
  const words = before ?? wordsOf(article, span);
  const held = hold(article, words);
  const { value, unit } = (argument ?? {}) as FigureArgument;
  if (value !== undefined || unit !== undefined) {
    const given = checkFigure({ value, unit });
    if ("wrong" in given) throw new Error(given.wrong === "value" ? noNumber(value) : noUnit(unit));
    return correct(app, uri, held, { entity: "figure", ...given });
  }
  /** A number alone leaves the unit as it was. */
  const understand = (text: string) => {
    const found = understandFigure(text);
    return found?.unit === "" && before ? { ...found, unit: before.unit, kind: before.kind } : found;
  };
  const typed = await askValue({
    title: vscode.l10n.t("Value of “{0}”", textOf(article, words)),
    prompt: vscode.l10n.t("The value with its unit, such as 3.4bn dollars, 12% or 2,800 vehicles"),
    value: typedBefore(app, "figure", uri) ?? typedValue(before),
    read: (text) => {
      const read = understand(text);
      return read && shownFigure(read);
    },
    wrong: vscode.l10n.t("This is no figure: a number with its unit, such as 3.4bn dollars"),
  });
  const read = typed === undefined ? undefined : understand(typed);
  if (typed === undefined || !read) return undefined;
  const correction = { entity: "figure", value: read.value, ...(read.unit !== "" && { unit: read.unit }) } as const;
  const id = await keepingTyped(app, { question: "figure", uri, typed }, () => correct(app, uri, held, correction));
  app.say(vscode.l10n.t("“{0}” is {1}", textOf(article, words), shownFigure(read)));
  return id;
}

/** `factmark.correctDate`. */
export async function date(app: App, argument: DateArgument | EntityItem | undefined): Promise<string | undefined> {
  const { uri, article, span } = await meantBy(app, argument);
  const before = entityAt(article, span, ["date"]);
  const words = before ?? wordsOf(article, span);
  const held = hold(article, words);
  const { from, to } = (argument ?? {}) as DateArgument;
  if (from !== undefined || to !== undefined) {
    const given = checkDays({ from, to });
    if ("wrong" in given)
      throw new Error(given.wrong === "order" ? swapped(from, to) : noDay(given.wrong === "from" ? from : to));
    return correct(app, uri, held, { entity: "date", ...given });
  }
  const { published } = article.document;
  const typed = await askValue({
    title: vscode.l10n.t("Date of “{0}”", textOf(article, words)),
    prompt: vscode.l10n.t(
      "A day or a period, such as 3 May 2024, May 2024, third quarter of 2023 or 2023-04-01 to 2024-03-31",
    ),
    value: typedBefore(app, "date", uri) ?? typedValue(before),
    read: (text) => {
      const read = understandDate(text, published);
      return read && (read.from === read.to ? read.from : vscode.l10n.t("{0} to {1}", read.from, read.to));
    },
    wrong: vscode.l10n.t("This is no date: a day, month, quarter or year, such as May 2024"),
  });
  const read = typed === undefined ? undefined : understandDate(typed, published);
  if (typed === undefined || !read) return undefined;
  const store = () => correct(app, uri, held, { entity: "date", ...read });
  const id = await keepingTyped(app, { question: "date", uri, typed }, store);
  app.say(vscode.l10n.t("“{0}” is {1}", textOf(article, words), shownDate(read) ?? ""));
  return id;
}

const noNumber = (value: unknown): string =>
  vscode.l10n.t("“{0}” is no number, so it is no figure's value.", shown(value));
const noUnit = (unit: unknown): string =>
  vscode.l10n.t("“{0}” is no unit: one such as USD, % or vehicle.", shown(unit));
const noDay = (day: unknown): string =>
  vscode.l10n.t("“{0}” is no date: one such as 2024-05-03, 2024-05 or 2024.", shown(day));
const swapped = (from: unknown, to: unknown): string =>
  vscode.l10n.t("A period cannot begin on {0} and end before it, on {1}.", shown(from), shown(to));

/** What a program gave, for a message. */
const shown = (value: unknown): string => clip(String(value), 60);

function wordsOf(article: Article, span: Span): Span {
  const words = selectedWords({ article, span });
  if (!words) throw new Error(vscode.l10n.t("Put the cursor on a figure or date, or select the words."));
  return words;
}

interface Question {
  readonly title: string;
  readonly prompt: string;
  readonly value: string;
  /** What was understood, for people; undefined: nothing. */
  read(typed: string): string | undefined;
  readonly wrong: string;
}

/** Says while one types what is understood. */
async function askValue({ title, prompt, value, read, wrong }: Question): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt,
    value,
    validateInput: (typed) => {
      const understood = typed.trim() === "" ? undefined : read(typed);
      return understood === undefined
        ? { message: wrong, severity: vscode.InputBoxValidationSeverity.Error }
        : { message: `= ${understood}`, severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
}
