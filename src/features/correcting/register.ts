import * as vscode from "vscode";
import { describe } from "../../core/annotations/describe.ts";
import type { Article } from "../../core/article/article.ts";
import { printDate, printFigure } from "../../core/entities/print-value.ts";
import { understandDate, understandFigure } from "../../core/entities/typed-values.ts";
import { correctEntity, removeAnnotation } from "../../core/sidecar/edit.ts";
import type { Correction } from "../../core/sidecar/sidecar.ts";
import type { Span } from "../../core/text/span.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { type PlaceArgument, placeOf, selectedWords } from "../../host/targets.ts";
import { type EntityItem, isViewItem } from "../../host/view-items.ts";
import { oneLine } from "../../host/words.ts";
import { companiesOf, correctionAt, earlierAt, entityAt, typedValue } from "./model.ts";

interface CompanyArgument extends PlaceArgument {
  readonly name?: string;
  readonly aliases?: readonly string[];
}

interface FigureArgument extends PlaceArgument {
  readonly value?: number;
  readonly unit?: string;
}

interface DateArgument extends PlaceArgument {
  readonly from?: string;
  readonly to?: string;
}

/** Commands by which a person says that the engine is wrong. What is of one place goes to the sidecar, names to the dossier. */
export function registerCorrecting(app: App): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand("addCompany", (argument: CompanyArgument | undefined) => addCompany(app, argument)),
    registerCommand("notACompany", (argument: CompanyArgument | EntityItem | undefined) => notACompany(app, argument)),
    registerCommand("aliasCompany", (argument: CompanyArgument | EntityItem | undefined) => alias(app, argument)),
    registerCommand("correctFigure", (argument: FigureArgument | EntityItem | undefined) => figure(app, argument)),
    registerCommand("correctDate", (argument: DateArgument | EntityItem | undefined) => date(app, argument)),
    registerCommand("dismissEntity", (argument: PlaceArgument | EntityItem | undefined) => dismiss(app, argument)),
    registerCommand("removeCorrection", (argument: PlaceArgument | EntityItem | undefined) => restore(app, argument)),
  );
}

/** An article and the words in it that are meant. */
interface Meant {
  readonly uri: vscode.Uri;
  readonly article: Article;
  readonly span: Span;
}

async function meantBy(app: App, argument: PlaceArgument | EntityItem | undefined): Promise<Meant> {
  if (argument && isViewItem(argument)) {
    const article = await app.article(argument.uri);
    const span = argument.span ?? article.entities.find((one) => one.type === "company" && one.name === argument.name);
    if (!span) throw new Error(vscode.l10n.t("Open the row and choose a mention."));
    return { uri: argument.uri, article, span };
  }
  const { uri, article, span } = await placeOf(app, argument);
  if (!span) throw new Error(vscode.l10n.t("Put the cursor on the words, or select them."));
  return { uri, article, span };
}

const textOf = ({ text }: Article, { start, end }: Span): string => oneLine(text.slice(start, end));

/** Stores a company of the dossier; asks for the name only where a person started it. */
async function addCompany(app: App, argument: CompanyArgument | undefined): Promise<void> {
  const place = argument?.name !== undefined && !argument.uri ? undefined : await placeOf(app, argument);
  const uri = place?.uri ?? app.dossier.files[0]?.uri;
  if (!uri) throw new Error(vscode.l10n.t("Turn on a folder of articles first."));
  const words = place?.span && (selectedWords(place) ?? entityAt(place.article, place.span, ["company"]));
  const selected = place && words && textOf(place.article, words);
  const proposed = argument?.name ?? selected;
  const title = vscode.l10n.t("Add Company");
  const prompt = vscode.l10n.t("Name of the company, as it is to be called in the whole dossier");
  const name = argument ? proposed : await vscode.window.showInputBox({ title, prompt, value: proposed ?? "" });
  if (!name?.trim()) {
    if (argument) throw new Error(vscode.l10n.t("Select the company's name, or give one."));
    return;
  }
  const aliases = argument?.aliases ?? (selected && selected !== name.trim() ? [selected] : []);
  await app.library.setCompany(uri.toString(), { name: name.trim(), aliases });
  if (!argument) app.say(vscode.l10n.t("“{0}” is a company in this dossier", name.trim()));
}

/** In the whole dossier where a name is meant, here only where words are selected that the engine took for a company. */
async function notACompany(app: App, argument: CompanyArgument | EntityItem | undefined): Promise<void> {
  const byName = argument && "name" in argument ? argument.name : undefined;
  if (argument && byName !== undefined) {
    const item = isViewItem(argument) ? (argument as EntityItem) : undefined;
    const given = item
      ? item.uri
      : (argument as CompanyArgument).uri && (await placeOf(app, argument as CompanyArgument)).uri;
    const uri = given ?? app.dossier.files[0]?.uri;
    if (!uri) throw new Error(vscode.l10n.t("Turn on a folder of articles first."));
    await app.library.setCompany(uri.toString(), { name: byName, aliases: [], not: true });
    return;
  }
  const { uri, article, span } = await meantBy(app, argument);
  const company = entityAt(article, span, ["company"]);
  if (!company) throw new Error(vscode.l10n.t("There is no company at the cursor."));
  const everywhere = { label: vscode.l10n.t("“{0}” is no company in any article", company.name), everywhere: true };
  const here = { label: vscode.l10n.t("Only these words here are no company"), everywhere: false };
  const title = vscode.l10n.t("Not a Company");
  const byProgram = argument !== undefined && !isViewItem(argument);
  const picked = byProgram ? here : await vscode.window.showQuickPick([everywhere, here], { title });
  if (!picked) return;
  if (picked.everywhere) await app.library.setCompany(uri.toString(), { name: company.name, aliases: [], not: true });
  else await correct(app, uri, company, { entity: "none" });
  if (!byProgram) app.say(vscode.l10n.t("“{0}” is no company any more", company.name));
}

/** The words are another name of a company: of one that the dossier knows, or of one that is typed. */
async function alias(app: App, argument: CompanyArgument | EntityItem | undefined): Promise<void> {
  const { uri, article, span } = await meantBy(app, argument);
  const item = argument && isViewItem(argument) ? (argument as EntityItem) : undefined;
  const company = entityAt(article, span, ["company"]);
  const words =
    item?.span === undefined && item?.name !== undefined
      ? item.name
      : textOf(article, company ?? selectedWords({ article, span }) ?? span);
  if (words === "") throw new Error(vscode.l10n.t("Put the cursor on the words, or select them."));
  const given = item ? undefined : (argument as CompanyArgument | undefined)?.name;
  const name = given ?? (await askCompany(app, words, company?.name));
  if (!name) return;
  await app.library.setCompany(uri.toString(), { name, aliases: [words] });
  if (given === undefined) app.say(vscode.l10n.t("“{0}” is {1} in this dossier", words, name));
}

async function askCompany(app: App, words: string, now: string | undefined): Promise<string | undefined> {
  const known = companiesOf(app.dossier.files.flatMap(({ article }) => article ?? [])).filter(
    ({ name }) => name !== words,
  );
  const rows = known.map(({ name, mentions, articles }) => ({
    label: name,
    iconPath: new vscode.ThemeIcon("organization"),
    description:
      name === now ? vscode.l10n.t("as it is now") : vscode.l10n.t("mentions: {0}, articles: {1}", mentions, articles),
  }));
  const pick = vscode.window.createQuickPick();
  pick.title = vscode.l10n.t("“{0}” Is Another Name Of", words);
  pick.placeholder = vscode.l10n.t("Pick a company, or type its name");
  pick.items = rows;
  return new Promise((resolve) => {
    pick.onDidChangeValue((value) => {
      const typed = value.trim();
      const isNew = typed !== "" && rows.every(({ label }) => label.toLowerCase() !== typed.toLowerCase());
      pick.items = isNew
        ? [...rows, { label: typed, description: vscode.l10n.t("new company"), alwaysShow: true }]
        : rows;
    });
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.label);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

async function figure(app: App, argument: FigureArgument | EntityItem | undefined): Promise<string | undefined> {
  const { uri, article, span } = await meantBy(app, argument);
  const before = entityAt(article, span, ["figure"]);
  const words = before ?? wordsOf(article, span);
  const { value, unit } = (argument ?? {}) as FigureArgument;
  if (value !== undefined || unit !== undefined) {
    return correct(app, uri, words, {
      entity: "figure",
      ...(value !== undefined && { value }),
      ...(unit !== undefined && { unit }),
    });
  }
  const typed = await askValue({
    title: vscode.l10n.t("Value of “{0}”", textOf(article, words)),
    prompt: vscode.l10n.t("The value with its unit, such as 3.4bn dollars, 12% or 2,800 vehicles"),
    value: typedValue(before),
    read: (text) => {
      const read = understandFigure(text);
      return read && printFigure(read);
    },
    wrong: vscode.l10n.t("This is no figure: a number with its unit, such as 3.4bn dollars"),
  });
  const read = typed === undefined ? undefined : understandFigure(typed);
  if (!read) return undefined;
  const id = await correct(app, uri, words, { entity: "figure", value: read.value, unit: read.unit });
  app.say(vscode.l10n.t("“{0}” is {1}", textOf(article, words), printFigure(read)));
  return id;
}

async function date(app: App, argument: DateArgument | EntityItem | undefined): Promise<string | undefined> {
  const { uri, article, span } = await meantBy(app, argument);
  const before = entityAt(article, span, ["date"]);
  const words = before ?? wordsOf(article, span);
  const { from, to } = (argument ?? {}) as DateArgument;
  if (from !== undefined || to !== undefined) {
    return correct(app, uri, words, {
      entity: "date",
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    });
  }
  const { published } = article.document;
  const typed = await askValue({
    title: vscode.l10n.t("Date of “{0}”", textOf(article, words)),
    prompt: vscode.l10n.t(
      "A day or a period, such as 3 May 2024, May 2024, third quarter of 2023 or 2023-04-01 to 2024-03-31",
    ),
    value: typedValue(before),
    read: (text) => {
      const read = understandDate(text, published);
      return read && (read.from === read.to ? read.from : vscode.l10n.t("{0} to {1}", read.from, read.to));
    },
    wrong: vscode.l10n.t("This is no date: a day, month, quarter or year, such as May 2024"),
  });
  const read = typed === undefined ? undefined : understandDate(typed, published);
  if (!read) return undefined;
  const id = await correct(app, uri, words, { entity: "date", ...read });
  app.say(vscode.l10n.t("“{0}” is {1}", textOf(article, words), printDate(read) ?? ""));
  return id;
}

/** The words are no company, figure or date, here. */
async function dismiss(app: App, argument: PlaceArgument | EntityItem | undefined): Promise<string | undefined> {
  const { uri, article, span } = await meantBy(app, argument);
  const entity = entityAt(article, span, ["company", "figure", "date"]);
  if (!entity) throw new Error(vscode.l10n.t("There is no company, figure or date at the cursor."));
  const id = await correct(app, uri, entity, { entity: "none" });
  app.say(vscode.l10n.t("“{0}” is not marked any more", textOf(article, entity)));
  return id;
}

/** What the engine found counts again. */
async function restore(app: App, argument: PlaceArgument | EntityItem | undefined): Promise<void> {
  const { uri, article, span } = await meantBy(app, argument);
  const found = correctionAt(article, span);
  if (!found) throw new Error(vscode.l10n.t("Nobody has corrected anything here."));
  await app.library.update(uri.toString(), ({ sidecar }) => removeAnnotation(sidecar, found.annotation.id));
  app.say(vscode.l10n.t("Correction taken back"));
}

async function correct(app: App, uri: vscode.Uri, words: Span, correction: Correction): Promise<string | undefined> {
  const { id } = await app.library.update(uri.toString(), ({ sidecar, article, by, at }) =>
    correctEntity(sidecar, describe(article.text, words), { correction, at, by, earlier: earlierAt(article, words) }),
  );
  return id;
}

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
