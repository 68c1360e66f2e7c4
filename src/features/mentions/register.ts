import * as vscode from "vscode";
import type { Article } from "../../core/article/article.ts";
import { companiesIn, fullest, mentionsOf } from "../../core/corpus/companies.ts";
import type { Span } from "../../core/text/span.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { offsetOf, rangeOf } from "../../host/positions.ts";
import { sidecarFor } from "../../host/stored.ts";
import { type PlaceArgument, placeOf } from "../../host/targets.ts";
import { whereEnabled } from "../../host/where-enabled.ts";
import { citing, companyAt, companyNamed, entityAt, sameAs, storedAt } from "./model.ts";

interface MentionsArgument extends PlaceArgument {
  readonly name?: string;
}

/**
 * Where else the dossier speaks of what is at the cursor: all mentions of a company, what rests on a passage; and where it
 * is told what it is: a company's fullest name or its entry in the dossier's list, a claim's entry in the sidecar.
 */
export function registerMentions(app: App): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand("showMentions", (argument: MentionsArgument | undefined) => showMentions(app, argument)),
    whereEnabled(app, ({ articles, companies }) =>
      vscode.Disposable.from(
        vscode.languages.registerReferenceProvider(articles, {
          provideReferences: (document, position, _, token) => references(app, document, position, token),
        }),
        vscode.languages.registerReferenceProvider(companies, {
          provideReferences: (document, position) => {
            const place = companyAt(document.getText(), document.offsetAt(position));
            return place && mentionLocations(app, place.entry.name);
          },
        }),
        vscode.languages.registerDefinitionProvider(articles, {
          provideDefinition: (document, position, token) => definition(app, document, position, token),
        }),
        vscode.languages.registerDocumentHighlightProvider(articles, {
          provideDocumentHighlights: (document, position) => highlights(app, document, position),
        }),
      ),
    ),
  );
}

const mentionLocations = (app: App, name: string): vscode.Location[] =>
  mentionsOf(app.dossier.files, name).flatMap(({ uri, article, mentions }) =>
    mentions.map((mention) => new vscode.Location(uri, rangeOf(article, mention))),
  );

async function references(
  app: App,
  { uri }: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.Location[] | undefined> {
  const article = await app.settled(uri, token);
  if (!article) return undefined;
  const offset = offsetOf(article, position);
  const entity = entityAt(article, offset);
  if (entity?.type === "company") return mentionLocations(app, entity.name);
  const placed = storedAt(article, offset);
  if (!placed?.resolution?.span) return undefined;
  const { start, end } = placed.resolution.span;
  const cited = citing(app.dossier.files, { text: article.text.slice(start, end) }, (from, path) =>
    isSame(vscode.Uri.joinPath(from, "..", path), uri),
  );
  return [
    entryLocation(uri, article, placed.annotation.source),
    ...cited.map((one) => entryLocation(one.uri, one.article, one.placed.annotation.source)),
  ];
}

const isSame = (a: vscode.Uri, b: vscode.Uri): boolean => a.toString() === b.toString();

/** The first line of an entry: the whole of it would fill the preview. */
function entryLocation(uri: vscode.Uri, { sidecar }: Article, source: Span): vscode.Location {
  const { start } = rangeOf(sidecar, source);
  const end = sidecar.text.slice(source.start, source.end).search(/[\r\n]/);
  const length = end < 0 ? source.end - source.start : end;
  return new vscode.Location(sidecarFor(uri), new vscode.Range(start, start.translate(0, length)));
}

async function definition(
  app: App,
  { uri }: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.LocationLink[] | undefined> {
  const article = await app.settled(uri, token);
  if (!article) return undefined;
  const offset = offsetOf(article, position);
  const entity = entityAt(article, offset);
  if (entity?.type === "company") {
    const target = (await inCompanyList(app, uri, entity.name)) ?? inArticle(uri, article, entity.name);
    return target && [linkTo(target, rangeOf(article, entity))];
  }
  const placed = storedAt(article, offset);
  if (!placed?.resolution?.span) return undefined;
  const target = entryLocation(uri, article, placed.annotation.source);
  return [linkTo(target, rangeOf(article, placed.resolution.span))];
}

const linkTo = ({ uri, range }: vscode.Location, originSelectionRange: vscode.Range): vscode.LocationLink => ({
  targetUri: uri,
  targetRange: range,
  originSelectionRange,
});

async function inCompanyList(app: App, article: vscode.Uri, name: string): Promise<vscode.Location | undefined> {
  const uri = vscode.Uri.parse(await app.library.dossierFile(article.toString(), "companies.yaml"), true);
  const document = await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined); // there may be none
  const span = document && companyNamed(document.getText(), name);
  if (!document || !span) return undefined;
  const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  return new vscode.Location(uri, range);
}

function inArticle(uri: vscode.Uri, article: Article, name: string): vscode.Location | undefined {
  const mention = fullest(companiesIn(article).get(name) ?? []);
  return mention && new vscode.Location(uri, rangeOf(article, mention));
}

/** At every step of the cursor: nothing is waited for, and an old answer is none. */
function highlights(
  app: App,
  { uri }: vscode.TextDocument,
  position: vscode.Position,
): vscode.DocumentHighlight[] | undefined {
  const article = app.dossier.isArticle(uri) && app.isSettled(uri) ? app.dossier.file(uri)?.article : undefined;
  const entity = article && entityAt(article, offsetOf(article, position));
  if (!article || !entity) return undefined;
  return sameAs(article, entity).map((one) => new vscode.DocumentHighlight(rangeOf(article, one)));
}

/** In VS Code's own list of places, over the text: at the mention meant, else at the company's first one. */
async function showMentions(app: App, argument: MentionsArgument | undefined): Promise<void> {
  const { name, uri: from, mention } = await companyMeant(app, argument);
  const places = mentionsOf(app.dossier.files, name);
  const first = places.find(({ uri }) => from && isSame(uri, from)) ?? places[0];
  if (!first) throw new Error(vscode.l10n.t("No article names {0}.", name));
  const locations = places.flatMap(({ uri, article, mentions }) =>
    mentions.map((one) => new vscode.Location(uri, rangeOf(article, one))),
  );
  const at = mention ?? first.mentions[0] ?? { start: 0, end: 0 };
  await vscode.commands.executeCommand(
    "editor.action.showReferences",
    first.uri,
    rangeOf(first.article, at).start,
    locations,
  );
}

interface CompanyMeant {
  readonly name: string;
  readonly uri?: vscode.Uri;
  readonly mention?: Span;
}

async function companyMeant(app: App, argument: MentionsArgument | undefined): Promise<CompanyMeant> {
  if (argument?.name !== undefined) return { name: argument.name };
  const { uri, article, span } = await placeOf(app, argument);
  const entity = span && entityAt(article, span.start);
  if (entity?.type !== "company") throw new Error(vscode.l10n.t("There is no company at the cursor."));
  return { name: entity.name, uri, mention: entity };
}
