import * as vscode from "vscode";
import { removeAnnotation } from "../../core/sidecar/edit.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { hold } from "../../host/held.ts";
import { type PlaceArgument, placeOf, selectedWords } from "../../host/targets.ts";
import { type EntityItem, isViewItem } from "../../host/view-items.ts";
import { correct, meantBy, textOf } from "./meant.ts";
import { companiesOf, correctionAt, entityAt } from "./model.ts";
import { type DateArgument, date, type FigureArgument, figure } from "./values.ts";

interface CompanyArgument extends PlaceArgument {
  readonly name?: string;
  readonly aliases?: readonly string[];
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
  else await correct(app, uri, hold(article, company), { entity: "none" });
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

function countsOf(mentions: number, articles: number): string {
  if (mentions === 1) return vscode.l10n.t("1 mention");
  return articles === 1
    ? vscode.l10n.t("{0} mentions", mentions)
    : vscode.l10n.t("{0} mentions in {1} articles", mentions, articles);
}

async function askCompany(app: App, words: string, now: string | undefined): Promise<string | undefined> {
  const known = companiesOf(app.dossier.files.flatMap(({ article }) => article ?? [])).filter(
    ({ name }) => name !== words,
  );
  const rows = known.map(({ name, mentions, articles }) => ({
    label: name,
    iconPath: new vscode.ThemeIcon("organization"),
    description: name === now ? vscode.l10n.t("as it is now") : countsOf(mentions, articles),
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

/** The words are no company, figure or date, here. */
async function dismiss(app: App, argument: PlaceArgument | EntityItem | undefined): Promise<string | undefined> {
  const { uri, article, span } = await meantBy(app, argument);
  const entity = entityAt(article, span, ["company", "figure", "date"]);
  if (!entity) throw new Error(vscode.l10n.t("There is no company, figure or date at the cursor."));
  const id = await correct(app, uri, hold(article, entity), { entity: "none" });
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
