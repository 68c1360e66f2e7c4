import * as vscode from "vscode";
import type { ArticleClaim } from "../../core/article/article.ts";
import { printDate, printFigure } from "../../core/entities/print-value.ts";
import type { App } from "../../host/app.ts";
import { inBackground, registerCommand } from "../../host/commands.ts";
import { setContext } from "../../host/context-keys.ts";
import { nameOf } from "../../host/files.ts";
import { plain } from "../../host/markdown.ts";
import { offsetOf } from "../../host/positions.ts";
import type { ClaimItem } from "../../host/view-items.ts";
import {
  changeLabel,
  fateLabel,
  kindLabel,
  oneLine,
  placementWord,
  printChange,
  staleWord,
  stanceLabel,
  statusWord,
  themeIcon,
  verdictWord,
  type Word,
} from "../../host/words.ts";
import {
  type ArticleNode,
  articleNode,
  type ClaimNode,
  type ClaimRow,
  childrenOf,
  type DetailNode,
  idOf,
  type NoteRow,
  nodeAt,
  placeOf,
} from "./model.ts";

/** What VS Code holds for a row: the same object as long as the row is there; commands get it as their argument. */
interface Element extends ClaimItem {
  readonly key: string;
}

/** The view `factmark.claims`: articles, their claims, and what each claim rests on. Follows the cursor. */
export function registerClaimsTree(app: App): vscode.Disposable {
  const articles = new Map<string, ArticleNode>();
  const nodes = new Map<string, ClaimNode>();
  const elements = new Map<string, Element>();
  const changed = new vscode.EventEmitter<Element | undefined>();

  const elementOf = (node: ClaimNode): Element => {
    const known = elements.get(node.key);
    if (known) return known;
    const { key } = node;
    const element: Element = {
      view: "claims",
      key,
      uri: vscode.Uri.parse(node.uri, true),
      get id() {
        return idOf(nodes.get(key));
      },
      get span() {
        return placeOf(nodes.get(key));
      },
    } as Element;
    elements.set(key, element);
    return element;
  };
  const forget = (node: ClaimNode): void => {
    nodes.delete(node.key);
    for (const child of childrenOf(node)) forget(child);
  };
  const remember = (node: ClaimNode): void => {
    nodes.set(node.key, node);
    for (const child of childrenOf(node)) remember(child);
  };
  const update = (uri: vscode.Uri): boolean => {
    const key = uri.toString();
    const file = app.dossier.file(uri);
    const before = articles.get(key);
    if (before) forget(before);
    if (!file) {
      articles.delete(key);
      elements.delete(key);
      return before !== undefined;
    }
    const node = articleNode({ ...file, uri: key, kept: app.kept.of(uri) });
    articles.set(key, node);
    remember(node);
    return before === undefined;
  };

  const provider: vscode.TreeDataProvider<Element> = {
    onDidChangeTreeData: changed.event,
    getChildren: (element) => {
      if (element) return childrenOf(nodes.get(element.key)).map(elementOf);
      return app.dossier.files.flatMap(({ uri }) => articles.get(uri.toString()) ?? []).map(elementOf);
    },
    getParent: (element) => {
      const node = nodes.get(element.key);
      const parent = node && "parent" in node ? nodes.get(node.parent) : undefined;
      return parent && elementOf(parent);
    },
    getTreeItem: (element) => itemOf(nodes.get(element.key), element),
  };
  const view = vscode.window.createTreeView("factmark.claims", { treeDataProvider: provider, showCollapseAll: true });

  const showCounts = (): void => {
    const all = [...articles.values()];
    const unchecked = all.reduce((sum, node) => sum + node.unchecked, 0);
    view.badge =
      unchecked > 0 ? { value: unchecked, tooltip: vscode.l10n.t("{0} claims to check", unchecked) } : undefined;
    setContext({ articleCount: all.length });
  };
  const refresh = (uris: readonly vscode.Uri[]): void => {
    const listChanged = uris.map(update).some(Boolean);
    if (listChanged) changed.fire(undefined);
    else for (const uri of uris) changed.fire(elements.get(uri.toString()));
    showCounts();
  };

  /** Whether the cursor has moved since the tree last followed it. */
  let moved = true;
  const follow = async (editor: vscode.TextEditor): Promise<void> => {
    const file = app.dossier.file(editor.document.uri);
    const node = articles.get(editor.document.uri.toString());
    if (!moved || !view.visible || !file?.article || !node || !app.isSettled(file.uri)) return;
    moved = false;
    const row = nodeAt(node, offsetOf(file.article, editor.selection.active));
    if (!row) return view.reveal(elementOf(node), { select: false, focus: false, expand: true });
    const shown = elementOf(row);
    if (view.selection.some(({ key }) => key === shown.key || key.startsWith(`${shown.key}/`))) return;
    await view.reveal(shown, { select: true, focus: false });
  };
  /** Takes the keyboard to the row of the claim at the cursor, else of the article, else to the view. */
  const show = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const file = editor && app.dossier.file(editor.document.uri);
    const node = file && articles.get(file.uri.toString());
    if (!node || !file.article) return vscode.commands.executeCommand("factmark.claims.focus");
    const row = nodeAt(node, offsetOf(file.article, editor.selection.active));
    await view.reveal(elementOf(row ?? node), { select: row !== undefined, focus: true, expand: row === undefined });
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const followSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const editor = vscode.window.activeTextEditor;
      if (editor) inBackground(follow(editor));
    }, 150);
  };
  const followCursor = (): void => {
    moved = true;
    followSoon();
  };

  refresh(app.dossier.files.map(({ uri }) => uri));
  return vscode.Disposable.from(
    view,
    changed,
    app.dossier.onDidChange((uris) => {
      refresh(uris);
      if (moved) followSoon();
    }),
    app.kept.onDidChange(() => refresh(app.dossier.files.map(({ uri }) => uri))),
    registerCommand("showClaims", show),
    view.onDidChangeSelection(({ selection }) => {
      app.selected.item = selection[0];
      setContext({ hasSelection: selection[0]?.span !== undefined || selection[0]?.id !== undefined });
    }),
    view.onDidChangeVisibility(followCursor),
    vscode.window.onDidChangeActiveTextEditor(followCursor),
    vscode.window.onDidChangeTextEditorSelection(followCursor),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

function itemOf(node: ClaimNode | undefined, element: Element): vscode.TreeItem {
  const item = new vscode.TreeItem("");
  item.id = element.key;
  if (!node) return item;
  const [first] = childrenOf(node);
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  // Why a verdict is void is seen without a further step.
  item.collapsibleState = first ? (first.kind === "change" ? Expanded : Collapsed) : None;
  if (node.kind === "article") return articleItem(item, node, element);
  if (element.span || node.kind === "note") {
    item.command = {
      command: "factmark.revealClaim",
      title: vscode.l10n.t("Go to Claim"),
      arguments: [Object.create(element, { preserveFocus: { value: true } })],
    };
  }
  if (node.kind === "claim") return claimItem(item, node);
  return node.kind === "note" ? noteItem(item, node) : detailItem(item, node);
}

function articleItem(item: vscode.TreeItem, node: ArticleNode, element: Element): vscode.TreeItem {
  item.label = nameOf(element.uri);
  item.resourceUri = element.uri;
  item.contextValue = "article";
  item.iconPath = vscode.ThemeIcon.File;
  item.description =
    node.unchecked > 0
      ? vscode.l10n.t("{0} to check", node.unchecked)
      : node.claims > 0
        ? vscode.l10n.t("all checked")
        : "";
  item.tooltip = vscode.l10n.t("{0} of {1} claims to check", node.unchecked, node.claims);
  const trouble = node.failure ?? node.readOnly;
  if (trouble !== undefined) {
    item.iconPath = new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground"));
    item.description = node.failure === undefined ? vscode.l10n.t("sidecar is read-only") : vscode.l10n.t("not read");
    item.tooltip = trouble;
  }
  item.accessibilityInformation = { label: `${item.label}, ${item.description}` };
  return item;
}

function claimItem(item: vscode.TreeItem, { claim, fate, isKept }: ClaimRow): vscode.TreeItem {
  const words = wordsOf(claim);
  const text = oneLine(claim.text);
  const first = words[0];
  // What was decided comes first, or it would be cut off behind a long sentence; candidates are their sentence alone.
  item.label = claim.status === "candidate" || !first ? text : `${first.label}: ${text}`;
  const state = isKept ? vscode.l10n.t("kept without a place") : "";
  item.description = [state, claim.kind && kindLabel(claim.kind), ...claim.tags.map((tag) => `#${tag}`)]
    .filter(Boolean)
    .join(" ");
  item.contextValue = `claim.${claim.status}${claim.stale.length > 0 ? ".stale" : claim.span ? "" : ".lost"}`;
  if (first) item.iconPath = themeIcon(first);
  const labels = words.map(({ label }) => label).join(", ");
  item.accessibilityInformation = { label: `${labels}: ${text}` };
  const differs = claim.stale.length > 0 ? claim.stale : (claim.stored?.resolution?.changes ?? []);
  const changes = differs.map((change) => `${changeLabel(change.what)}: ${printChange(change)}`);
  const parts = [
    claim.text,
    labels,
    fate ? fateLabel(fate) : "",
    ...changes,
    claim.stored?.annotation.check?.rationale ?? "",
  ];
  item.tooltip = new vscode.MarkdownString(parts.filter(Boolean).map(plain).join("\n\n"));
  return item;
}

/** What is to be said of a claim, the most pressing first. */
function wordsOf(claim: ArticleClaim): readonly Word[] {
  const placement = claim.stored?.resolution && placementWord(claim.stored.resolution.status);
  const decided = claim.status === "accepted" && claim.verdict !== "unchecked" ? verdictWord(claim.verdict) : undefined;
  const words = [
    claim.stale.length > 0 ? staleWord() : undefined,
    claim.span ? undefined : placement,
    decided ?? statusWord(claim.status),
    claim.span ? placement : undefined,
  ];
  return words.filter((word) => word !== undefined);
}

function noteItem(item: vscode.TreeItem, { note, fate }: NoteRow): vscode.TreeItem {
  const { annotation, resolution } = note;
  const isNote = annotation.type === "note";
  const text = isNote ? annotation.notes.map((one) => one.text).join(" · ") : vscode.l10n.t("a correction");
  const trouble = resolution && placementWord(resolution.status);
  item.label = trouble ? `${trouble.label}: ${oneLine(text)}` : oneLine(text);
  item.description = annotation.anchor ? `“${oneLine(annotation.anchor.quote)}”` : vscode.l10n.t("about the article");
  item.iconPath = trouble ? themeIcon(trouble) : new vscode.ThemeIcon("note");
  item.contextValue = resolution && !resolution.span ? "note.stored.lost" : "note.stored";
  const parts = [text, annotation.anchor?.quote ?? "", fate ? fateLabel(fate) : ""];
  item.tooltip = new vscode.MarkdownString(parts.filter(Boolean).map(plain).join("\n\n"));
  item.accessibilityInformation = {
    label: isNote ? vscode.l10n.t("Note: {0}", text) : `${item.label} ${item.description}`,
  };
  return item;
}

function detailItem(item: vscode.TreeItem, node: DetailNode): vscode.TreeItem {
  item.contextValue = node.kind;
  if (node.kind === "change") return labelled(item, "history", printChange(node.change), changeLabel(node.change.what));
  if (node.kind === "claimant") return labelled(item, "person", node.name, vscode.l10n.t("claimant"));
  if (node.kind === "entity") {
    const { entity } = node;
    if (entity.type === "figure") return labelled(item, "symbol-number", entity.text, printFigure(entity));
    if (entity.type === "date") return labelled(item, "calendar", entity.text, printDate(entity) ?? "");
    return labelled(item, "organization", entity.text, entity.name === entity.text ? "" : entity.name);
  }
  if (node.kind === "remark") return labelled(item, "note", oneLine(node.note.text), node.note.by ?? "");
  const { url, title, quote, article } = node.evidence;
  const label = title ?? url ?? oneLine(quote ?? article ?? "");
  const link = url && /^https?:/.test(url) ? url : undefined;
  if (link) item.command = { command: "vscode.open", title: "", arguments: [vscode.Uri.parse(link)] };
  return labelled(item, url ? "link" : "quote", label, stanceLabel(node.evidence.stance));
}

function labelled(item: vscode.TreeItem, icon: string, label: string, description: string): vscode.TreeItem {
  item.iconPath = new vscode.ThemeIcon(icon);
  item.label = label;
  item.description = description === label ? "" : description;
  item.tooltip = description ? `${label} – ${description}` : label;
  return item;
}
