import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { inBackground, registerCommand } from "../../host/commands.ts";
import { nameOf } from "../../host/files.ts";
import { plainLabel } from "../../host/markdown.ts";
import { createSearch, type Hit, searchable } from "./model.ts";

type Item = vscode.QuickPickItem & { readonly hit: Hit };

const limit = 60;

/** `factmark.searchDossier`: one box over claims, companies and notes of all articles; Enter jumps there. */
export function registerSearch(app: App): vscode.Disposable {
  return registerCommand("searchDossier", (argument: { readonly query?: string } | undefined) => {
    if (!app.dossier.enabled) throw new Error(vscode.l10n.t("Turn on a folder of articles first."));
    const files = app.dossier.files.map((file) => ({ ...file, uri: file.uri.toString() }));
    const search = createSearch(searchable(files));
    const pick = vscode.window.createQuickPick<Item>();
    pick.title = vscode.l10n.t("Search Dossier");
    pick.placeholder = vscode.l10n.t("Claims, companies, notes and tags; typing errors are forgiven");
    pick.value = argument?.query ?? "";
    const show = (): void => {
      pick.items = search(pick.value, limit).map(itemOf);
    };
    show();
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      const hit = pick.activeItems[0]?.hit;
      pick.hide();
      if (hit) inBackground(jump(app, hit));
    });
    pick.onDidHide(() => pick.dispose());
    pick.show();
  });
}

function itemOf(hit: Hit): Item {
  const tags = (hit.tags ?? []).map((tag) => `#${tag}`).join(" ");
  const place = nameOf(vscode.Uri.parse(hit.uri, true));
  const status = hit.status === undefined ? wordOf(hit.kind) : statusOf(hit.status);
  return {
    label: `$(${icons[hit.kind]}) ${plainLabel(hit.text)}`,
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
