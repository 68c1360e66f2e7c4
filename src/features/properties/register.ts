import * as vscode from "vscode";
import type { Article } from "../../core/article/article.ts";
import { setArticleFields } from "../../core/sidecar/edit.ts";
import { clip } from "../../core/text/clip.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { nameOf } from "../../host/files.ts";
import { textGiven } from "../../host/given.ts";
import { plainLabel } from "../../host/markdown.ts";
import { type PlaceArgument, placeOf } from "../../host/targets.ts";
import type { ClaimItem } from "../../host/view-items.ts";
import { dayOf } from "../../library/day.ts";
import { cleanProperty, fieldsOf, type Property, type PropertyName, propertiesOf, propertyNames } from "./model.ts";

interface PropertiesArgument extends PlaceArgument {
  readonly fields?: Readonly<Partial<Record<PropertyName, string>>>;
}

/** `factmark.editProperties`: what is known of an article, field by field, in one list that comes back after each. */
export function registerProperties(app: App): vscode.Disposable {
  return registerCommand("editProperties", (argument: PropertiesArgument | ClaimItem | undefined) =>
    edit(app, argument),
  );
}

async function edit(app: App, argument: PropertiesArgument | ClaimItem | undefined): Promise<void> {
  const { uri } = await placeOf(app, argument);
  const given = argument && "fields" in argument ? argument.fields : undefined;
  if (given) {
    await store(app, uri, checked(given));
    return;
  }
  let last: PropertyName | undefined;
  for (;;) {
    const picked = await askField(uri, await app.article(uri), last);
    if (!picked) return;
    last = picked.name;
    const value = await askValue(picked);
    if (value !== undefined) await store(app, uri, { [picked.name]: value });
  }
}

const today = (): string => dayOf(new Date());

function checked(
  given: Readonly<Partial<Record<PropertyName, string>>>,
): Readonly<Partial<Record<PropertyName, string>>> {
  const values = Object.entries(given).map(([name, typed]) => {
    const known = propertyNames.find((one) => one === name);
    if (!known)
      throw new Error(
        vscode.l10n.t("“{0}” is no property of an article. There are: {1}.", name, propertyNames.join(", ")),
      );
    const value = cleanProperty(known, textGiven(name, typed), today());
    if (value === undefined) throw new Error(`${clip(typed, 60)}: ${wrong(known)}`);
    return [name, value] as const;
  });
  return Object.fromEntries(values);
}

async function store(
  app: App,
  uri: vscode.Uri,
  values: Readonly<Partial<Record<PropertyName, string>>>,
): Promise<void> {
  await app.library.update(uri.toString(), ({ sidecar }) => setArticleFields(sidecar, fieldsOf(values)));
}

interface Row extends vscode.QuickPickItem {
  readonly property: Property;
}

function askField(uri: vscode.Uri, article: Article, last: PropertyName | undefined): Promise<Property | undefined> {
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = vscode.l10n.t("Properties of {0}", nameOf(uri));
  pick.placeholder = vscode.l10n.t("Enter changes a field; Escape ends");
  pick.items = propertiesOf(article).map((property) => {
    const { label, icon } = fieldWord(property.name);
    return {
      label,
      iconPath: new vscode.ThemeIcon(icon),
      description: plainLabel(valueLabel(property)),
      property,
    };
  });
  // Given none, VS Code would have no row that Enter takes.
  if (last) pick.activeItems = pick.items.filter(({ property }) => property.name === last);
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.property);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

async function askValue({ name, value, from }: Property): Promise<string | undefined> {
  const { label } = fieldWord(name);
  const typed = await vscode.window.showInputBox({
    title: label,
    prompt:
      from === "person"
        ? vscode.l10n.t("Empty: what the text says counts again")
        : vscode.l10n.t("Stored beside the article, which stays as it is"),
    value: value ?? "",
    validateInput: (text) => {
      const clean = cleanProperty(name, text, today());
      if (clean === undefined) return { message: wrong(name), severity: vscode.InputBoxValidationSeverity.Error };
      const isOther = clean !== "" && clean !== text.trim();
      return isOther ? { message: `= ${clean}`, severity: vscode.InputBoxValidationSeverity.Info } : undefined;
    },
  });
  const clean = typed === undefined ? undefined : cleanProperty(name, typed, today());
  return clean === (value ?? "") ? undefined : clean;
}

function fieldWord(name: PropertyName): { readonly label: string; readonly icon: string } {
  switch (name) {
    case "title":
      return { label: vscode.l10n.t("Title"), icon: "symbol-text" };
    case "author":
      return { label: vscode.l10n.t("Author"), icon: "person" };
    case "source":
      return { label: vscode.l10n.t("Published by"), icon: "organization" };
    case "url":
      return { label: vscode.l10n.t("Address"), icon: "link" };
    case "published":
      return { label: vscode.l10n.t("Published on"), icon: "calendar" };
    case "retrieved":
      return { label: vscode.l10n.t("Saved on"), icon: "cloud-download" };
  }
}

function valueLabel({ value, from }: Property): string {
  if (value === undefined) return vscode.l10n.t("not known");
  return from === "person"
    ? vscode.l10n.t("{0} (written by a person)", value)
    : vscode.l10n.t("{0} (found in the text)", value);
}

function wrong(name: PropertyName): string {
  return name === "url"
    ? vscode.l10n.t("An address such as https://example.org/report")
    : vscode.l10n.t("A day, such as 3 May 2024 or 2024-05-03");
}
