import * as vscode from "vscode";
import { describe } from "../../core/annotations/describe.ts";
import type { Article } from "../../core/article/article.ts";
import { correctEntity } from "../../core/sidecar/edit.ts";
import { contains, overlaps, type Span } from "../../core/text/span.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { type PlaceArgument, placeOf } from "../../host/targets.ts";
import { type EntityItem, isViewItem } from "../../host/view-items.ts";

interface CompanyArgument extends PlaceArgument {
  readonly name?: string;
  readonly aliases?: readonly string[];
}

/** Commands by which a person corrects what the engine took for a company, or missed. */
export function registerCorrecting(app: App): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand("addCompany", (argument: CompanyArgument | undefined) => addCompany(app, argument)),
    registerCommand("notACompany", (argument: CompanyArgument | EntityItem | undefined) => notACompany(app, argument)),
  );
}

/** The words meant: the selection, else the company mention or the word at the cursor. */
function nameAt(article: Article, span: Span | undefined): string | undefined {
  if (!span) return undefined;
  if (span.end > span.start) return article.text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
  const company = article.entities.find((entity) => entity.type === "company" && contains(entity, span));
  return company ? article.text.slice(company.start, company.end) : undefined;
}

/** Stores a company of the dossier; asks for the name only where nothing is selected and none is given. */
async function addCompany(app: App, argument: CompanyArgument | undefined): Promise<void> {
  const place = argument?.name !== undefined && !argument.uri ? undefined : await placeOf(app, argument);
  const uri = place?.uri ?? app.dossier.files[0]?.uri;
  if (!uri) throw new Error(vscode.l10n.t("Turn on a folder of articles first."));
  const proposed = argument?.name ?? (place && nameAt(place.article, place.span));
  const title = vscode.l10n.t("Add Company");
  const prompt = vscode.l10n.t("Name of the company, as it is to be called in the whole dossier");
  const name = argument ? proposed : await vscode.window.showInputBox({ title, prompt, value: proposed ?? "" });
  if (!name?.trim()) {
    if (argument) throw new Error(vscode.l10n.t("Select the company's name, or give one."));
    return;
  }
  const selected = place && nameAt(place.article, place.span);
  const aliases = argument?.aliases ?? (selected && selected !== name ? [selected] : []);
  await app.library.setCompany(uri.toString(), { name: name.trim(), aliases });
}

/** In the whole dossier where a name is meant, here only where words are selected that the engine took for a company. */
async function notACompany(app: App, argument: CompanyArgument | EntityItem | undefined): Promise<void> {
  if (argument && isViewItem(argument)) {
    const { uri, name } = argument;
    if (name !== undefined) await app.library.setCompany(uri.toString(), { name, aliases: [], not: true });
    return;
  }
  if (argument?.name !== undefined) {
    const uri = argument.uri === undefined ? app.dossier.files[0]?.uri : (await placeOf(app, argument)).uri;
    if (!uri) throw new Error(vscode.l10n.t("Turn on a folder of articles first."));
    await app.library.setCompany(uri.toString(), { name: argument.name, aliases: [], not: true });
    return;
  }
  const { uri, article, span } = await placeOf(app, argument);
  const company = article.entities.find((entity) => entity.type === "company" && span && touches(entity, span));
  if (company?.type !== "company") throw new Error(vscode.l10n.t("There is no company at the cursor."));
  const everywhere = { label: vscode.l10n.t("“{0}” is no company in any article", company.name), everywhere: true };
  const here = { label: vscode.l10n.t("Only these words here are no company"), everywhere: false };
  const picked = argument
    ? here
    : await vscode.window.showQuickPick([everywhere, here], { title: vscode.l10n.t("Not a Company") });
  if (!picked) return;
  if (picked.everywhere) {
    await app.library.setCompany(uri.toString(), { name: company.name, aliases: [], not: true });
    return;
  }
  await app.library.update(uri.toString(), ({ sidecar, article: now, by, at }) =>
    correctEntity(sidecar, describe(now.text, company), {
      at,
      ...(by !== undefined && { by }),
      correction: { entity: "none" },
    }),
  );
}

const touches = (entity: Span, span: Span): boolean => contains(entity, span) || overlaps(entity, span);
