import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { inBackground } from "../../host/commands.ts";
import { rangeOf } from "../../host/positions.ts";
import { articleBehind } from "../../host/stored.ts";
import { tagIcon } from "../../host/tag-look.ts";
import { whereEnabled } from "../../host/where-enabled.ts";
import { decodeText } from "../../library/decode.ts";
import { listFile, problemsOf, tagAt, tagText } from "./model.ts";
import { listFaultWords } from "./words.ts";

const pattern = "**/.factmark/{tags,companies}.yaml";

/** How long, in milliseconds, we wait for the next key. */
const pause = 150;

/** What is wrong in `.factmark/tags.yaml` and `companies.yaml`, at its line; and tags offered where one types them by hand. */
export function registerListFiles(app: App): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection("factmark-lists");
  const check = async (uri: vscode.Uri): Promise<void> => {
    if (!listFile.test(uri.path)) return;
    const bytes = app.dossier.enabled ? await app.journal.files.read(uri.toString()) : undefined;
    const text = bytes && decodeText(bytes);
    shown.set(
      uri,
      text === undefined
        ? []
        : problemsOf(uri.path, text).map(({ span, fault }) => {
            const { Error: severity } = vscode.DiagnosticSeverity;
            const found = new vscode.Diagnostic(rangeOf({ text }, span), listFaultWords(fault), severity);
            found.source = "Factmark";
            found.code = "entry-invalid";
            return found;
          }),
    );
  };
  const checkSoon = (uri: vscode.Uri): void => inBackground(check(uri));
  /** Those that count for articles: VS Code's own search finds nothing in a repository on the web or in an archive. */
  const checkAll = async (): Promise<void> => {
    const folders = new Map(app.dossier.files.map(({ uri }) => [vscode.Uri.joinPath(uri, "..").toString(), uri]));
    const counted = new Set<string>();
    for (const uri of folders.values()) {
      for (const name of ["tags.yaml", "companies.yaml"] as const) {
        counted.add(await app.library.dossierFile(uri.toString(), name));
      }
    }
    shown.forEach((uri) => {
      counted.add(uri.toString());
    });
    for (const uri of counted) await check(vscode.Uri.parse(uri, true));
  };
  /** Not at each key: a list of thousands of companies takes the YAML parser long. */
  const pending = new Map<string, ReturnType<typeof setTimeout>>();
  const typed = (uri: vscode.Uri): void => {
    if (!listFile.test(uri.path)) return;
    clearTimeout(pending.get(uri.toString()));
    const done = (): void => {
      pending.delete(uri.toString());
      checkSoon(uri);
    };
    pending.set(uri.toString(), setTimeout(done, pause));
  };
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  inBackground(checkAll());
  return vscode.Disposable.from(
    shown,
    watcher,
    watcher.onDidCreate(checkSoon),
    watcher.onDidChange(checkSoon),
    watcher.onDidDelete((uri) => shown.delete(uri)),
    app.dossier.onDidScan(() => inBackground(checkAll())),
    vscode.workspace.onDidChangeTextDocument(({ document }) => typed(document.uri)),
    new vscode.Disposable(() => {
      for (const timer of pending.values()) clearTimeout(timer);
    }),
    whereEnabled(app, ({ sidecars }) =>
      vscode.languages.registerCompletionItemProvider(sidecars, {
        provideCompletionItems: (document, position) => complete(app, document, position),
      }),
    ),
  );
}

async function complete(
  app: App,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const article = articleBehind(document.uri);
  const start = tagAt((line) => document.lineAt(line).text, position.line, position.character);
  if (!article || start === undefined) return [];
  const range = new vscode.Range(position.line, start, position.line, position.character);
  return (await app.library.tags(article.toString())).map(({ tag, description, colour }, index) => {
    const icon = tagIcon(colour);
    const kind =
      icon instanceof vscode.ThemeIcon ? vscode.CompletionItemKind.EnumMember : vscode.CompletionItemKind.Color;
    const item = new vscode.CompletionItem({ label: tag, ...(description && { description }) }, kind);
    item.insertText = tagText(tag);
    item.range = range;
    item.sortText = String(index).padStart(6, "0");
    return item;
  });
}
