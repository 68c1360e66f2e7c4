import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { inBackground, registerCommand } from "../../host/commands.ts";
import { nameOf } from "../../host/files.ts";
import { findAsTyped } from "../../host/find-as-typed.ts";
import { plainLabel } from "../../host/markdown.ts";
import { createSearch, type Hit, type Search } from "./model.ts";

type Item = vscode.QuickPickItem & { readonly hit: Hit };

const limit = 60;

/** `factmark.searchDossier`: one box over claims, companies and notes of all articles; Enter jumps there. */
export function registerSearch(app: App): vscode.Disposable {
  return registerCommand("searchDossier", (argument: { readonly query?: string } | undefined) => {
    if (!app.dossier.enabled) throw new Error(vscode.l10n.t("Turn on a folder of articles first."));
    const files = app.dossier.files.map((file) => ({ ...file, uri: file.uri.toString() }));
    const indexing = createSearch(files);
    let search: Search | undefined;
    const pick = vscode.window.createQuickPick<Item>();
    pick.title = vscode.l10n.t("Search Dossier");
    pick.placeholder = vscode.l10n.t("Claims, companies, notes and tags; typing errors are forgiven");
    pick.value = argument?.query ?? "";
    const found = findAsTyped(pick, function* find(typed) {
      // What was begun for the key before goes on for this one.
      search ??= yield* indexing;
      return (yield* search(typed, limit)).map(itemOf);
    });
    pick.onDidAccept(async () => {
      const item = await found.chosen();
      pick.hide();
      if (item) inBackground(jump(app, item.hit));
    });
    pick.onDidHide(() => {
      found.dispose();
      pick.dispose();
    });
    pick.show();
  });
}

function itemOf(hit: Hit): Item {
  const tags = (hit.tags ?? []).map((tag) => `#${tag}`).join(" ");
  const place = nameOf(vscode.Uri.parse(hit.uri, true));
  const status = hit.status === undefined ? wordOf(hit.kind) : statusOf(hit.status);
  return {
    label: plainLabel(hit.text),
    iconPath: new vscode.ThemeIcon(icons[hit.kind]),
    detail: plainLabel([place, status, tags].filter(Boolean).join(" · ")),
    // The list is ours: VS Code's own filter would drop what only a forgiving search finds.
    alwaysShow: true,
    hit,
  };
}

const icons: Readonly<Record<Hit["kind"], string>> = {
  claim: "comment-discussion",
  company: "organization",
  note: "note",
};

const wordOf = (kind: Hit["kind"]): string =>
  kind === "company" ? vscode.l10n.t("company") : kind === "note" ? vscode.l10n.t("note") : vscode.l10n.t("claim");

const statusOf = (status: string): string =>
  status === "accepted"
    ? vscode.l10n.t("accepted claim")
    : status === "rejected"
      ? vscode.l10n.t("rejected claim")
      : vscode.l10n.t("candidate claim");

async function jump(app: App, { uri, span, id }: Hit): Promise<void> {
  const target = vscode.Uri.parse(uri, true);
  if (id !== undefined) await vscode.commands.executeCommand("factmark.revealClaim", { uri, id });
  else if (span) await app.reveal(target, await app.article(target), span);
}
