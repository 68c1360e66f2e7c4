import * as vscode from "vscode";
import type { Article, PlacedAnnotation } from "../../core/article/article.ts";
import type { App } from "../../host/app.ts";
import { evidenceFile } from "../../host/evidence-file.ts";
import { nameOf } from "../../host/files.ts";
import { plainLabel } from "../../host/markdown.ts";
import { type HasText, offsetOf, positionOf, rangeOf } from "../../host/positions.ts";
import { startRest } from "../../host/rest.ts";
import { articleBehind } from "../../host/stored.ts";
import { visibleEditors } from "../../host/visible.ts";
import { whereEnabled } from "../../host/where-enabled.ts";
import { changeLabel, placementWord, printChange, staleWord, statusWord, verdictWord } from "../../host/words.ts";
import { inSlices } from "../../library/slices.ts";
import {
  entryAt,
  type LensAction,
  lensesOf,
  linksIn,
  linksOf,
  mentionsMeant,
  passageIn,
  type SidecarLink,
} from "./model.ts";

/** A sidecar in the editor: above each entry how it stands and what can be done, and ways to the words that it is about. */
export function registerSidecarLenses(app: App): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    app.dossier.onDidChange((uris) => {
      const shown = visibleEditors().map(({ document }) => articleBehind(document.uri)?.toString());
      if (uris.some((uri) => shown.includes(uri.toString()))) changed.fire();
    }),
    whereEnabled(app, ({ sidecars }) =>
      vscode.Disposable.from(
        vscode.languages.registerCodeLensProvider(sidecars, {
          onDidChangeCodeLenses: changed.event,
          provideCodeLenses: (document, token) => codeLenses(app, document, token),
        }),
        vscode.languages.registerDocumentLinkProvider(sidecars, {
          provideDocumentLinks: (document, token) => documentLinks(app, document, token),
          resolveDocumentLink: (link) => (link instanceof PassageLink ? resolveLink(app, link) : link),
        }),
        vscode.languages.registerDefinitionProvider(sidecars, {
          provideDefinition: (document, position, token) => definition(app, document, position, token),
        }),
      ),
    ),
  );
}

interface Behind {
  readonly uri: vscode.Uri;
  readonly article: Article;
}

/** The article that a sidecar is of, once what is known is of the sidecar's text as the editor shows it. */
async function behind(
  app: App,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<Behind | undefined> {
  const uri = articleBehind(document.uri);
  while (uri) {
    const article = await app.settled(uri, token);
    if (!article) return undefined;
    if (isShown(article.sidecar, document)) return { uri, article };
    await nextReading(app, token);
  }
  return undefined;
}

function nextReading(app: App, token: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      reading.dispose();
      cancelling.dispose();
      resolve();
    };
    const reading = app.dossier.onDidRead(done);
    const cancelling = token.onCancellationRequested(done);
  });
}

/** An answer for another text would stand on wrong lines. */
function isShown({ text }: HasText, document: vscode.TextDocument): boolean {
  const plain = (one: string): string => one.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const shown = document.getText();
  return text === shown || plain(text) === plain(shown);
}

async function codeLenses(
  app: App,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<vscode.CodeLens[] | undefined> {
  const found = await behind(app, document, token);
  if (!found) return undefined;
  const { uri, article } = found;
  return lensesOf(article).flatMap(({ line, placed, actions }) => {
    const range = new vscode.Range(line - 1, 0, line - 1, 0);
    const { id } = placed.annotation;
    const lens = (title: string, command: string) =>
      new vscode.CodeLens(range, { title, command, arguments: [{ uri, id }] });
    const place = placeTitle(article, placed);
    return [
      new vscode.CodeLens(range, { title: standing(placed), command: "" }),
      ...(place === undefined ? [] : [lens(place, placed.resolution?.span ? "factmark.revealClaim" : "")]),
      ...actions.map((action) => lens(actionTitle(action, placed), actionCommands[action])),
    ];
  });
}

/** A common space after an icon is swallowed in a lens. */
const space = "\u00a0";

/** What it is: a verdict, a decision, a note or a correction. */
function standing({ annotation, stale }: PlacedAnnotation): string {
  const { type, check, status, correction } = annotation;
  if (type === "note") return `$(note)${space}${vscode.l10n.t("Note")}`;
  if (type === "entity") {
    const title = correction?.entity === "none" ? vscode.l10n.t("Not an entity") : vscode.l10n.t("Correction");
    return `$(edit)${space}${title}`;
  }
  const verdict = check && check.verdict !== "unchecked" ? verdictWord(check.verdict) : undefined;
  if (!verdict || status === "rejected") {
    const { icon, label } = statusWord(status);
    return `$(${icon})${space}${label}`;
  }
  if (stale.length === 0) return `$(${verdict.icon})${space}${verdict.label}`;
  const [change] = stale;
  const why = change ? `: ${changeLabel(change.what)}, ${printChange(change)}` : "";
  return `$(${staleWord().icon})${space}${staleWord().label} (${verdict.label})${plainLabel(why)}`;
}

/** Where its words are; undefined for a note about the whole article. */
function placeTitle(article: Article, placed: PlacedAnnotation): string | undefined {
  const { resolution } = placed;
  if (!resolution) return undefined;
  const word = placementWord(resolution.status);
  if (resolution.span) {
    const line = positionOf(article, resolution.span.start).line + 1;
    const go = vscode.l10n.t("Go to words in line {0}", line);
    return word ? `$(${word.icon})${space}${word.label} · ${go}` : `$(go-to-file)${space}${go}`;
  }
  const mentions = mentionsMeant(placed);
  if (mentions > 0) return `$(checklist)${space}${vscode.l10n.t("For all {0} mentions", mentions)}`;
  return word && `$(${word.icon})${space}${word.label}`;
}

const actionCommands: Readonly<Record<LensAction, string>> = {
  confirm: "factmark.confirmVerdict",
  check: "factmark.checkClaim",
  reattach: "factmark.reattachAnnotation",
  keep: "factmark.keepAnnotation",
};

function actionTitle(action: LensAction, { annotation }: PlacedAnnotation): string {
  switch (action) {
    case "confirm":
      return vscode.l10n.t("Confirm verdict");
    case "check":
      return annotation.check && annotation.check.verdict !== "unchecked"
        ? vscode.l10n.t("Check again…")
        : vscode.l10n.t("Check…");
    case "reattach":
      return vscode.l10n.t("Attach to other words…");
    case "keep":
      return vscode.l10n.t("Keep with the words as they are now");
  }
}

/** To a passage of another article, which is looked for only when somebody points at it. */
class PassageLink extends vscode.DocumentLink {
  readonly article: vscode.Uri;
  readonly quote: string | undefined;
  constructor(range: vscode.Range, article: vscode.Uri, quote: string | undefined) {
    super(range);
    this.article = article;
    this.quote = quote;
  }
}

async function documentLinks(
  app: App,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentLink[] | undefined> {
  const found = await behind(app, document, token);
  const isWanted = (): boolean => !token.isCancellationRequested;
  const links = found && (await inSlices(linksOf(found.article), { rest: startRest, isWanted }));
  return found && links?.flatMap((link) => linkOf(found, link) ?? []);
}

function linkOf({ uri, article }: Behind, link: SidecarLink): vscode.DocumentLink | undefined {
  const range = rangeOf(article.sidecar, link.span);
  switch (link.to) {
    case "article": {
      const made = new vscode.DocumentLink(range, uri);
      made.tooltip = vscode.l10n.t("Open the article");
      return made;
    }
    case "words": {
      const made = new vscode.DocumentLink(range, at(uri, rangeOf(article, link.words)));
      made.tooltip = vscode.l10n.t("Go to the words in {0}", nameOf(uri));
      return made;
    }
    case "evidence": {
      const { article: path = "", quote } = link.evidence;
      const file = evidenceFile(uri, path);
      if (!file) return undefined;
      const made = new PassageLink(range, file, quote);
      made.tooltip = vscode.l10n.t("Go to the passage in {0}", path);
      return made;
    }
  }
}

async function resolveLink(app: App, link: PassageLink): Promise<vscode.DocumentLink> {
  const place = await passage(app, link.article, link.quote);
  link.target = place ? at(place.uri, place.range) : link.article;
  return link;
}

/** An article's words, as the address that VS Code opens with them selected. */
const at = (uri: vscode.Uri, { start, end }: vscode.Range): vscode.Uri =>
  uri.with({ fragment: `L${start.line + 1},${start.character + 1}-L${end.line + 1},${end.character + 1}` });

async function passage(app: App, uri: vscode.Uri, quote: string | undefined): Promise<vscode.Location | undefined> {
  const article = app.dossier.isArticle(uri) ? await app.article(uri).catch(() => undefined) : undefined;
  const span = article && passageIn(article, quote);
  return article && span && new vscode.Location(uri, rangeOf(article, span));
}

/** From anywhere in an entry to its words, from a piece of evidence to the passage. */
async function definition(
  app: App,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.LocationLink[] | undefined> {
  const found = await behind(app, document, token);
  if (!found) return undefined;
  const { uri, article } = found;
  const offset = offsetOf(article.sidecar, position);
  const placed = entryAt(article, offset);
  if (!placed) return undefined;
  const link = linksIn(article, placed).find(({ span }) => span.start <= offset && offset <= span.end);
  if (link?.to === "evidence") {
    const { article: path = "", quote } = link.evidence;
    const target = await passage(app, vscode.Uri.joinPath(uri, "..", path), quote);
    return target && [{ targetUri: target.uri, targetRange: target.range, ...origin(article, link) }];
  }
  const words = placed.resolution?.span;
  return words && [{ targetUri: uri, targetRange: rangeOf(article, words), ...origin(article, link) }];
}

const origin = ({ sidecar }: Article, link: SidecarLink | undefined) =>
  link ? { originSelectionRange: rangeOf(sidecar, link.span) } : {};
