import * as vscode from "vscode";
import { contains } from "../../core/text/span.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { plainMessage } from "../../host/markdown.ts";
import { pickTicked } from "../../host/pick-ticked.ts";
import { type PlaceArgument, placeOf } from "../../host/targets.ts";
import { type EntityItem, isViewItem } from "../../host/view-items.ts";
import { type Merged, mergeEntities, type Source, writtenAs } from "./model.ts";

interface RenameArgument extends PlaceArgument {
  readonly name?: string;
  readonly newName?: string;
}

interface MergeArgument extends PlaceArgument {
  readonly names?: readonly string[];
  /** What they are to be called together; the first name where nothing is given. */
  readonly newName?: string;
}

/**
 * Commands that say what a company is called in the whole dossier, and which names mean one company. `selected`: the row of the
 * Entities view that a keybinding there means, which says of it only which view it is in.
 */
export function registerCompanies(app: App, selected: () => EntityItem | undefined): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand("renameCompany", (argument: RenameArgument | EntityItem | undefined) =>
      rename(app, argument && isViewItem(argument) && !("type" in argument) ? companyOf(selected()) : argument),
    ),
    registerCommand("mergeCompanies", (argument: MergeArgument | EntityItem | undefined, items) =>
      merge(app, argument, items as readonly EntityItem[]),
    ),
  );
}

function companyOf(row: EntityItem | undefined): EntityItem {
  if (row?.type === "company" && row.name !== undefined) return row;
  throw new Error(vscode.l10n.t("There is no company in this row."));
}

const companiesOf = (app: App): readonly Merged[] =>
  mergeEntities(
    app.dossier.files.flatMap(({ uri, article }) => (article ? [{ uri: uri.toString(), article }] : [])),
    "mentions",
  ).filter(({ type }) => type === "company");

/** Of what holds at this moment, an article that no scan has come upon yet included. */
async function companiesNow(app: App, also: vscode.Uri | string | undefined): Promise<readonly Merged[]> {
  const known = new Map(app.dossier.files.map(({ uri }) => [uri.toString(), uri]));
  const added = typeof also === "string" ? vscode.Uri.parse(also) : also;
  if (added && app.dossier.isArticle(added)) known.set(added.toString(), added);
  const sources: Source[] = [];
  for (const [uri, address] of known) {
    const article = await app.article(address).catch(() => undefined);
    if (article) sources.push({ uri, article });
  }
  return mergeEntities(sources, "mentions").filter(({ type }) => type === "company");
}

async function rename(app: App, argument: RenameArgument | EntityItem | undefined): Promise<void> {
  const name = await companyMeant(app, argument);
  if (name === undefined) return;
  const given = argument && !isViewItem(argument) ? (argument as RenameArgument).newName : undefined;
  const typed =
    given ??
    (await vscode.window.showInputBox({
      title: vscode.l10n.t("Rename Company"),
      prompt: plainMessage(vscode.l10n.t("What is “{0}” to be called in the whole dossier?", name)),
      value: name,
      validateInput: (value) => (value.trim() === "" ? vscode.l10n.t("A name, please.") : undefined),
    }));
  const newName = typed?.trim();
  if (!newName || newName === name) return;
  await store(app, [name], newName, argument && !isViewItem(argument) ? argument.uri : undefined);
  app.say(vscode.l10n.t("“{0}” is called “{1}” now", name, newName));
}

async function merge(
  app: App,
  argument: MergeArgument | EntityItem | undefined,
  items: readonly EntityItem[],
): Promise<void> {
  const given = argument && !isViewItem(argument) ? (argument as MergeArgument) : undefined;
  const selected = items.flatMap(({ type, name }) => (type === "company" && name !== undefined ? name : []));
  const names = given?.names ?? (selected.length > 1 ? selected : await pickOthers(app, argument));
  if (!names || names.length < 2) {
    if (given) throw new Error(vscode.l10n.t("Give the names of two companies or more."));
    return;
  }
  const newName = given ? (given.newName ?? names[0]) : await pickName(names);
  if (!newName) return;
  await store(app, names, newName, given?.uri);
  app.say(vscode.l10n.t("{0} are one company now: {1}", names.join(", "), newName));
}

/** The company of the row, of the argument or at the cursor; else the one that a person picks. */
async function companyMeant(app: App, argument: RenameArgument | EntityItem | undefined): Promise<string | undefined> {
  if (argument && "name" in argument && argument.name !== undefined) return argument.name;
  if (argument && isViewItem(argument)) return undefined;
  const shown = vscode.window.activeTextEditor?.document.uri;
  if (argument || (shown && app.dossier.isArticle(shown))) {
    const { article, span } = await placeOf(app, argument as PlaceArgument | undefined);
    const company = article.entities.find((entity) => entity.type === "company" && span && contains(entity, span));
    if (company?.type === "company") return company.name;
    if (argument) throw new Error(vscode.l10n.t("There is no company at the cursor."));
  }
  const items = companiesOf(app).map(({ name, count }) => ({ label: name, description: String(count) }));
  const placeHolder = vscode.l10n.t("Which company?");
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t("Companies"), placeHolder }))?.label;
}

async function pickOthers(
  app: App,
  argument: MergeArgument | EntityItem | undefined,
): Promise<readonly string[] | undefined> {
  const first = await companyMeant(app, argument as RenameArgument | EntityItem | undefined);
  if (first === undefined) return undefined;
  const others = companiesOf(app).filter(({ name }) => name !== first);
  const picked = await pickTicked(
    others.map(({ name, count }) => ({ label: name, description: String(count) })),
    {
      title: vscode.l10n.t("Merge Companies"),
      placeHolder: vscode.l10n.t("Tick what is the same company as “{0}”", first),
    },
  );
  return picked && [first, ...picked.map(({ label }) => label)];
}

async function pickName(names: readonly string[]): Promise<string | undefined> {
  const other = vscode.l10n.t("Another name…");
  const picked = await vscode.window.showQuickPick([...names, other], {
    title: vscode.l10n.t("Merge Companies"),
    placeHolder: vscode.l10n.t("What are they called together?"),
  });
  if (picked !== other) return picked;
  return (await vscode.window.showInputBox({ title: vscode.l10n.t("Merge Companies"), value: names[0] ?? "" }))?.trim();
}

/** In each list of companies that holds for an article which names one of them; all of it is taken back at once. */
async function store(app: App, names: readonly string[], newName: string, uri?: vscode.Uri | string): Promise<void> {
  const meant = (await companiesNow(app, uri)).filter(({ name }) =>
    names.some((one) => one.toLowerCase() === name.toLowerCase()),
  );
  const unknown = names.find((name) => !meant.some((one) => one.name.toLowerCase() === name.toLowerCase()));
  if (unknown !== undefined) throw new Error(vscode.l10n.t("No article names a company “{0}”.", unknown));
  const aliases = [...new Set([...names, ...meant.flatMap(writtenAs)])].filter((alias) => alias !== newName);
  const lists = new Map<string, string>();
  for (const uri of new Set(meant.flatMap(({ places }) => places.map((place) => place.uri)))) {
    const list = await app.library.dossierFile(uri, "companies.yaml");
    if (!lists.has(list)) lists.set(list, uri);
  }
  await app.journal.together(async ({ write }) => {
    for (const uri of lists.values()) await app.library.setCompany(uri, { name: newName, aliases }, write);
  });
}
