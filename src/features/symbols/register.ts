import * as vscode from "vscode";
import type { Article, ArticleClaim } from "../../core/article/article.ts";
import type { Steps } from "../../core/text/steps.ts";
import type { App } from "../../host/app.ts";
import { rangeOf } from "../../host/positions.ts";
import { startRest } from "../../host/rest.ts";
import { visibleEditors } from "../../host/visible.ts";
import { whereEnabled } from "../../host/where-enabled.ts";
import { staleWord, statusWord, verdictWord } from "../../host/words.ts";
import { inSlices } from "../../library/slices.ts";
import { type OutlineNode, stepOutline } from "./model.ts";
import { type Found, findSymbols } from "./search-model.ts";

/** The Outline and breadcrumbs of an article, and the dossier's companies and claims in “Go to Symbol in Workspace”. */
export function registerSymbols(app: App): vscode.Disposable {
  return whereEnabled(app, ({ articles }) =>
    vscode.Disposable.from(
      registerOutline(app, articles),
      vscode.languages.registerWorkspaceSymbolProvider({
        provideWorkspaceSymbols: (query, token) => workspaceSymbols(app, query, token),
      }),
    ),
  );
}

/** How long we wait for more changes of a sidecar before VS Code is made to ask anew. */
const pause = 150;

/** VS Code asks again after an edit of the article alone: when a claim was accepted or checked, the provider is registered anew. */
function registerOutline(app: App, articles: readonly vscode.DocumentFilter[]): vscode.Disposable {
  const told = new Map<string, { readonly version: number; readonly article: Article }>();
  const provider: vscode.DocumentSymbolProvider = {
    provideDocumentSymbols: async (document, token) => {
      const article = await app.settled(document.uri, token);
      if (!article) return undefined;
      told.set(document.uri.toString(), { version: document.version, article });
      const isWanted = (): boolean => !token.isCancellationRequested;
      // Markdown's own headings stand in a list of their own there; breadcrumbs show one list, so ours is complete.
      return inSlices(symbolsOf(article), { rest: startRest, isWanted });
    },
  };
  /** Seen only where the outline has another list beside ours. */
  const label = vscode.l10n.t("Claims");
  const register = () => vscode.languages.registerDocumentSymbolProvider(articles, provider, { label });
  let registered = register();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isOld = ({ uri, version }: vscode.TextDocument): boolean => {
    const last = told.get(uri.toString());
    const article = app.dossier.file(uri)?.article;
    return last !== undefined && last.version === version && article !== undefined && article !== last.article;
  };
  const renew = (): void => {
    if (!visibleEditors().some(({ document }) => isOld(document))) return;
    const before = registered;
    registered = register();
    before.dispose();
  };
  return vscode.Disposable.from(
    new vscode.Disposable(() => {
      clearTimeout(timer);
      registered.dispose();
    }),
    app.dossier.onDidChange((uris) => {
      if (!uris.some((uri) => told.has(uri.toString()))) return;
      clearTimeout(timer);
      timer = setTimeout(renew, pause);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => told.delete(uri.toString())),
  );
}

function* symbolsOf(article: Article): Steps<vscode.DocumentSymbol[]> {
  const symbols: vscode.DocumentSymbol[] = [];
  for (const node of yield* stepOutline(article)) symbols.push(yield* symbolOf(article, node));
  return symbols;
}

function* symbolOf(article: Article, node: OutlineNode): Steps<vscode.DocumentSymbol> {
  const detail = node.claim ? standing(node.claim) : "";
  const range = rangeOf(article, node.range);
  const symbol = new vscode.DocumentSymbol(node.name, detail, kinds[node.kind], range, rangeOf(article, node.words));
  yield;
  for (const child of node.children) symbol.children.push(yield* symbolOf(article, child));
  return symbol;
}

/** Pictures that VS Code has for symbols of code, by what they look like: a page, abc (as for Markdown's headings), #, … */
const kinds: Readonly<Record<OutlineNode["kind"], vscode.SymbolKind>> = {
  title: vscode.SymbolKind.File,
  section: vscode.SymbolKind.String,
  statistic: vscode.SymbolKind.Number,
  plan: vscode.SymbolKind.Property,
  event: vscode.SymbolKind.Event,
  statement: vscode.SymbolKind.Constant,
};

/** What people did with a claim; of a candidate nothing. */
function standing({ status, verdict, stale }: ArticleClaim): string {
  if (status === "candidate") return "";
  if (stale.length > 0) return `${staleWord().label} (${verdictWord(verdict).label})`;
  return verdict === "unchecked" ? statusWord(status).label : verdictWord(verdict).label;
}

async function workspaceSymbols(
  app: App,
  query: string,
  token: vscode.CancellationToken,
): Promise<vscode.SymbolInformation[] | undefined> {
  const isWanted = (): boolean => !token.isCancellationRequested;
  const found = await inSlices(findSymbols(app.dossier.files, query), { rest: startRest, isWanted });
  return found?.map(informationOf);
}

function informationOf(found: Found<vscode.Uri>): vscode.SymbolInformation {
  const { uri, article, span, name } = found;
  const location = new vscode.Location(uri, rangeOf(article, span));
  if (found.kind === "claim") {
    const kind = kinds[found.claim.kind ?? "statement"];
    return new vscode.SymbolInformation(name, kind, standing(found.claim), location); // VS Code adds the file's name
  }
  const { mentions, articles } = found;
  const container =
    mentions === 1
      ? vscode.l10n.t("1 mention")
      : articles === 1
        ? vscode.l10n.t("{0} mentions", mentions)
        : vscode.l10n.t("{0} mentions in {1} articles", mentions, articles);
  return new vscode.SymbolInformation(name, vscode.SymbolKind.Class, container, location);
}
