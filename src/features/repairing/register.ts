import * as vscode from "vscode";
import type { PlacedAnnotation } from "../../core/article/article.ts";
import { fateOf } from "../../core/article/fate.ts";
import { reattach } from "../../core/article/repair.ts";
import { clip, wholeAt } from "../../core/text/clip.ts";
import { type Span, trim } from "../../core/text/span.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { nameOf } from "../../host/files.ts";
import { hold } from "../../host/held.ts";
import { plainLabel } from "../../host/markdown.ts";
import { inform } from "../../host/notify.ts";
import { offsetOf, positionOf, rangeOf, spanOf } from "../../host/positions.ts";
import { activeArticle, articleBehind, type Stored, storedOf } from "../../host/stored.ts";
import { type PlaceArgument, rangeGiven } from "../../host/targets.ts";
import type { ClaimItem } from "../../host/view-items.ts";
import { visibleEditors } from "../../host/visible.ts";
import { asRead, changeLabel, fateLabel, oneLine, placementWord, printChange, staleWord } from "../../host/words.ts";
import { type Cursor, likelyPlaces, lostOf, nextRepair, repairsOf } from "./model.ts";

/** Annotations whose words changed or are gone: listed, put on other words, or kept as they are. */
export function registerRepairing(app: App): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand("reattachAnnotation", (argument: PlaceArgument | ClaimItem | undefined) => attach(app, argument)),
    registerCommand("keepAnnotation", (argument: PlaceArgument | ClaimItem | undefined) => keep(app, argument)),
    registerCommand("showRepairs", () => showRepairs(app)),
    registerCommand("nextProblem", () => goToNext(app)),
    registerCommand("repairAnnotation", async (argument: PlaceArgument | ClaimItem | undefined) => {
      const stored = await meant(app, argument, {
        title: vscode.l10n.t("Repair Annotation"),
        placeHolder: vscode.l10n.t("Which annotation is to be repaired?"),
      });
      if (stored) await repair(stored);
    }),
  );
}

async function attach(app: App, argument: PlaceArgument | ClaimItem | undefined): Promise<string | undefined> {
  const stored = await meant(app, argument, {
    title: vscode.l10n.t("Attach Annotation to Words"),
    placeHolder: vscode.l10n.t("Which annotation is to be put on these words?"),
  });
  if (!stored) return undefined;
  const { uri, article, placed } = stored;
  const { id } = placed.annotation;
  const given = rangeGiven(article, argument);
  // Without an argument the words were selected before the command was run; from a list, they may be there by chance.
  const selection = argument === undefined ? selectionIn(uri) : undefined;
  const selected = given ?? (selection && spanOf(article, selection));
  const words = selected ? trim(article.text, selected) : await pickPlace(app, stored);
  if (!words) return undefined;
  if (words.end <= words.start) throw new Error(vscode.l10n.t("Select the words that the annotation is to be put on."));
  const held = hold(article, words);
  await app.library.update(uri.toString(), ({ sidecar, article: now }) =>
    reattach(sidecar, now, { id, span: held.in(now) }),
  );
  if (!given) {
    const now = await app.article(uri);
    await app.reveal(uri, now, held.in(now));
    app.say(vscode.l10n.t("Annotation attached"));
  }
  return id;
}

/** What the argument names; without one, what a person picks of the article's lost annotations. */
async function meant(
  app: App,
  argument: PlaceArgument | ClaimItem | undefined,
  question: { readonly title: string; readonly placeHolder: string },
): Promise<Stored | undefined> {
  const uri = activeArticle();
  if (argument !== undefined || !uri || !app.dossier.isArticle(uri)) return storedOf(app, argument);
  const article = await app.article(uri);
  const lost = lostOf(article);
  if (lost.length === 0) return storedOf(app, undefined);
  const items = lost.map((placed) => itemOf({ uri, article, placed }));
  return vscode.window.showQuickPick(items, question);
}

function selectionIn(article: vscode.Uri): vscode.Range | undefined {
  const editor = visibleEditors().find(({ document }) => document.uri.toString() === article.toString());
  return editor?.selection.isEmpty === false ? editor.selection : undefined;
}

/** Asks for the place, and shows the one that the list stands on. */
async function pickPlace(app: App, { uri, article, placed }: Stored): Promise<Span | undefined> {
  const selection = selectionIn(uri);
  const chosen = selection ? [{ span: spanOf(article, selection), what: vscode.l10n.t("the selection") }] : [];
  const likely = likelyPlaces(article, placed).map((span) => ({ span, what: "" }));
  const items = [...chosen, ...likely].map(({ span, what }) => ({
    label: plainLabel(asRead(article.text.slice(span.start, span.end))),
    description: what || vscode.l10n.t("line {0}", positionOf(article, span.start).line + 1),
    detail: plainLabel(around(article.text, span)),
    span,
  }));
  if (items.length === 0) throw new Error(vscode.l10n.t("Select the words that the annotation is to be put on."));
  const quote = oneLine(placed.annotation.anchor?.quote ?? "");
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Attach Annotation to Words"),
    placeHolder: vscode.l10n.t("Where do the words “{0}” belong now?", clip(quote, 80)),
    onDidSelectItem: (item) => {
      if (typeof item === "string" || !("span" in item)) return;
      app.glance(uri, article, (item as (typeof items)[number]).span);
    },
  });
  return picked && trim(article.text, picked.span);
}

/** With what stands beside, so that equal words in several places can be told apart. */
const around = (text: string, { start, end }: Span): string =>
  `…${oneLine(text.slice(wholeAt(text, Math.max(0, start - 50)), wholeAt(text, end + 50)))}…`;

async function keep(app: App, argument: PlaceArgument | ClaimItem | undefined): Promise<string | undefined> {
  const stored = await meant(app, argument, {
    title: vscode.l10n.t("Keep Annotation As It Is"),
    placeHolder: vscode.l10n.t("Which annotation is to be kept as it is?"),
  });
  if (!stored) return undefined;
  const { uri, article, placed } = stored;
  const { id } = placed.annotation;
  const { status, span } = placed.resolution ?? {};
  if (status === "changed" && span) {
    const held = hold(article, span);
    await app.library.update(uri.toString(), ({ sidecar, article: now }) =>
      reattach(sidecar, now, { id, span: held.in(now) }),
    );
    app.say(vscode.l10n.t("Kept with the words as they are now"));
  } else {
    await app.kept.add(uri, id);
    app.say(vscode.l10n.t("Kept without a place"));
  }
  return id;
}

/** Everything in the dossier that a person has to look at, and then what to do about it. */
async function showRepairs(app: App): Promise<void> {
  const items = app.dossier.files.flatMap(({ uri, article }) =>
    article ? repairsOf(article).map((placed) => itemOf({ uri, article, placed })) : [],
  );
  if (items.length === 0) {
    void inform(vscode.l10n.t("All annotations are on their words."));
    return;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("What Needs Repair"),
    placeHolder: vscode.l10n.t("{0} annotations to look at", items.length),
    matchOnDetail: true,
  });
  if (!picked) return;
  await repair(picked);
}

/** Shows the annotation, says what is wrong with it, and asks what to do; gives whether something was done. */
async function repair({ uri, article, placed }: Stored): Promise<boolean> {
  const place = { uri, id: placed.annotation.id };
  await vscode.commands.executeCommand("factmark.revealClaim", place);
  const { label, detail } = itemOf({ uri, article, placed });
  const act = await vscode.window.showQuickPick<Action>(actionsFor(placed), {
    title: clip(label, 80),
    ...(detail !== undefined && { placeHolder: detail }),
  });
  if (!act?.command) return false;
  await vscode.commands.executeCommand(`factmark.${act.command}`, place);
  return true;
}

/** The next annotation of the dossier that needs repair, from the cursor on and round; after each, the one after it. */
async function goToNext(app: App): Promise<void> {
  for (let first = true; ; first = false) {
    const files = app.dossier.files.map(({ uri, article }) => ({ uri: uri.toString(), ...(article && { article }) }));
    const kept = (uri: string) => app.kept.of(vscode.Uri.parse(uri, true));
    const stop = nextRepair(files, await cursorNow(app), kept);
    if (!stop) {
      const done = first
        ? vscode.l10n.t("All annotations are on their words, and all verdicts hold.")
        : vscode.l10n.t("That was the last problem.");
      if (first) void inform(done);
      else app.say(done);
      return;
    }
    if (!(await repair({ ...stop, uri: vscode.Uri.parse(stop.uri, true) }))) return;
  }
}

/** Where the person is: in an article, or at an entry of a sidecar, where annotations without a place are shown. */
async function cursorNow(app: App): Promise<Cursor> {
  const editor = vscode.window.activeTextEditor;
  const uri = editor && (articleBehind(editor.document.uri) ?? editor.document.uri);
  if (!editor || !uri || !app.dossier.isArticle(uri)) return { offset: -1 };
  const article = await app.article(uri);
  const here = { uri: uri.toString(), article };
  const { active } = editor.selection;
  if (editor.document.uri.toString() === here.uri) return { ...here, offset: offsetOf(article, active) };
  const at = offsetOf(article.sidecar, active);
  const entry = article.annotations.find(({ annotation: { source } }) => source.start <= at && at <= source.end);
  return { ...here, offset: -1, ...(entry && { id: entry.annotation.id }) };
}

interface Action extends vscode.QuickPickItem {
  /** Empty: nothing more. */
  readonly command: string;
}

function actionsFor({ stale, resolution }: PlacedAnnotation): readonly Action[] {
  const action = (icon: string, label: string, command: string): Action => ({
    label,
    iconPath: new vscode.ThemeIcon(icon),
    command,
  });
  const isLost = resolution?.span === undefined;
  return [
    ...(stale.length > 0
      ? [
          action("check", vscode.l10n.t("Confirm the verdict for the words as they are now"), "confirmVerdict"),
          action("checklist", vscode.l10n.t("Check again…"), "checkClaim"),
        ]
      : []),
    ...(isLost
      ? [action("link", vscode.l10n.t("Attach to other words…"), "reattachAnnotation")]
      : stale.length === 0
        ? [action("check", vscode.l10n.t("Keep with the words as they are now"), "keepAnnotation")]
        : []),
    ...(isLost ? [action("archive", vscode.l10n.t("Keep it without a place"), "keepAnnotation")] : []),
    action("trash", vscode.l10n.t("Remove it"), "removeAnnotation"),
    action("eye", vscode.l10n.t("Only look at it"), ""),
  ];
}

interface RepairItem extends vscode.QuickPickItem, Stored {}

function itemOf({ uri, article, placed }: Stored): RepairItem {
  const { annotation, resolution, stale } = placed;
  const word = stale.length > 0 ? staleWord() : resolution && placementWord(resolution.status);
  const quote = asRead(annotation.anchor?.quote ?? annotation.notes[0]?.text ?? "");
  const fate = annotation.anchor && resolution && fateOf(article.text, annotation.anchor, resolution);
  const changes = (stale.length > 0 ? stale : (resolution?.changes ?? [])).map(
    (change) => `${changeLabel(change.what)}: ${printChange(change)}`,
  );
  const what = fate ? fateLabel(fate) : changes.join("; ");
  const line = resolution?.span ? `:${rangeOf(article, resolution.span).start.line + 1}` : "";
  return {
    label: plainLabel(quote),
    iconPath: new vscode.ThemeIcon(word?.icon ?? "edit"),
    // Not beside the words, which may be a whole sentence: nothing would be left of it.
    detail: plainLabel([word?.label, `${nameOf(uri)}${line}`, what].filter(Boolean).join(" · ")),
    uri,
    article,
    placed,
  };
}
