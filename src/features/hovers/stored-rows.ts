import * as vscode from "vscode";
import type { Article, ArticleClaim, PlacedAnnotation } from "../../core/article/article.ts";
import type { Evidence, FactCheck, Note } from "../../core/sidecar/sidecar.ts";
import { clip, withoutMarks } from "../../core/text/clip.ts";
import type { Span } from "../../core/text/span.ts";
import { type CommandLink, dotted, type LinkedCommand, type Piece, type Row } from "../../host/markdown.ts";
import { rangeOf } from "../../host/positions.ts";
import {
  changeLabel,
  kindLabel,
  placementWord,
  printChange,
  staleWord,
  stanceLabel,
  statusWord,
  verdictWord,
} from "../../host/words.ts";

/** An article in an editor. */
export interface Shown {
  readonly uri: vscode.Uri;
  readonly article: Article;
  /** Another article of the dossier, as far as it was read. */
  readonly other: (uri: vscode.Uri) => Article | undefined;
}

/** A claim, one of so many that are told of together; or a note of its own. */
export type Told = { readonly claim: ArticleClaim; readonly among: number } | { readonly note: PlacedAnnotation };

/** All that is known of a claim or a note, with what can be done about it. */
export const storedRows = (shown: Shown, told: Told): readonly Row[] =>
  "note" in told ? noteRows(shown, told.note) : claimRows(shown, told.claim, told.among);

function claimRows(shown: Shown, claim: ArticleClaim, among: number): readonly Row[] {
  const { stored, stale, kind, claimants, tags } = claim;
  const check = stored?.annotation.check;
  const placement = stored?.resolution && placementWord(stored.resolution.status);
  const sayers =
    claimants.length > 0
      ? vscode.l10n.t("said by {0}", claimants.join(", "))
      : vscode.l10n.t("said by the article itself");
  return [
    headRow(claim),
    // At the top: a long rationale would push them out of sight, as VS Code lets hovers grow so high only.
    ["", ...dotted(claimActions(shown, claim))],
    // Which one of several is meant.
    ...(among > 1 ? [["quote", clip(withoutMarks(claim.text), 90)] satisfies Row] : []),
    ["megaphone", ...dotted([...(kind ? [kindLabel(kind)] : []), sayers])],
    ...(tags.length > 0 ? [["tag", tags.join(", ")] satisfies Row] : []),
    ...stale.map((change): Row => ["arrow-right", `${changeLabel(change.what)}: ${printChange(change)}`]),
    ...(placement && stale.length === 0 ? [[placement.icon, placement.label] satisfies Row] : []),
    ...(check ? checkRows(shown, check) : []),
    ...(stored?.annotation.notes ?? []).map(noteRow),
  ];
}

/** The verdict with who gave it and when, and first of all that it no longer holds; without one, what was decided. */
function headRow({ verdict, status, stored, stale }: ArticleClaim): Row {
  if (verdict === "unchecked" || status === "rejected") {
    const word = statusWord(status);
    return [word.icon, { strong: status === "candidate" ? vscode.l10n.t("Claim, not looked at yet") : word.label }];
  }
  const { label, icon } = verdictWord(verdict);
  const given = signature(stored?.annotation.check);
  if (stale.length === 0) return [icon, ...dotted([{ strong: label }, ...given])];
  return [staleWord().icon, ...dotted([{ strong: staleWord().label }, label, ...given])];
}

const signature = (signed: { readonly by?: string; readonly at?: string } | undefined): readonly string[] =>
  [signed?.by, signed?.at?.slice(0, 10)].flatMap((part) => part ?? []);

const mostEvidence = 4;

function checkRows(shown: Shown, { rationale, evidence, history }: FactCheck): readonly Row[] {
  const more = evidence.length - mostEvidence;
  return [
    ...(rationale ? [["comment", rationale] satisfies Row] : []),
    ...evidence.slice(0, mostEvidence).map((one) => evidenceRow(shown, one)),
    ...(more > 0 ? [["ellipsis", vscode.l10n.t("{0} more pieces of evidence", more)] satisfies Row] : []),
    ...(history.length > 0
      ? [
          [
            "history",
            vscode.l10n.t("before: {0}", history.map(({ verdict }) => verdictWord(verdict).label).join(", ")),
          ] satisfies Row,
        ]
      : []),
  ];
}

function evidenceRow(shown: Shown, evidence: Evidence): Row {
  const { stance, title, url, quote, article } = evidence;
  const text =
    title ?? (quote === undefined ? undefined : `“${clip(withoutMarks(quote), 90)}”`) ?? url ?? article ?? "";
  const from = quote !== undefined && article !== undefined ? [` (${article})`] : [];
  const piece = url ? { text, url } : (passageLink(shown, evidence, text) ?? text);
  return [url ? "link" : "quote", `${stanceLabel(stance)}: `, piece, ...from];
}

/** By the very words: a hover does not search for changed ones. */
function passageLink({ uri, other }: Shown, { article: path, quote }: Evidence, text: string): CommandLink | undefined {
  const target = path === undefined ? undefined : vscode.Uri.joinPath(uri, "..", path);
  const article = target && other(target);
  const start = article && quote ? article.text.indexOf(quote) : -1;
  if (!target || !article || !quote || start < 0) return undefined;
  const range = plainRange(article, { start, end: start + quote.length });
  return { text, command: "revealClaim", argument: { uri: target.toString(), range } };
}

const noteRow = (note: Note): Row => ["note", ...dotted([note.text, ...signature(note)])];

function noteRows({ uri }: Shown, { annotation }: PlacedAnnotation): readonly Row[] {
  const argument = { uri: uri.toString(), id: annotation.id };
  return [
    ...annotation.notes.map(noteRow),
    [
      "",
      ...dotted([
        link("removeAnnotation", vscode.l10n.t("Remove"), argument, "trash"),
        link("openSidecar", vscode.l10n.t("Entry in the sidecar"), argument, "go-to-file"),
      ]),
    ],
  ];
}

function claimActions({ uri }: Shown, { span, status, stored, verdict, stale }: ArticleClaim): readonly Piece[] {
  const id = stored?.annotation.id;
  // As a row of the Claims view gives itself: the command asks for what it needs.
  const argument = { view: "claims", uri: uri.toJSON(), ...(id === undefined ? { span } : { id }) };
  const accept = link("acceptClaim", vscode.l10n.t("Accept"), argument, "check");
  const reject = link("rejectClaim", vscode.l10n.t("Reject"), argument, "close");
  const check = link(
    "checkClaim",
    verdict === "unchecked" ? vscode.l10n.t("Check…") : vscode.l10n.t("Check again…"),
    argument,
    "checklist",
  );
  const tag = link("tagClaim", vscode.l10n.t("Tag…"), argument, "tag");
  const note = link("addNote", vscode.l10n.t("Note…"), argument, "note");
  const confirm = link("confirmVerdict", vscode.l10n.t("Confirm verdict"), argument, "verified");
  const keep = link("keepAnnotation", vscode.l10n.t("Keep with these words"), argument, "archive");
  const thread = link("showThread", vscode.l10n.t("Comments"), argument, "comment-discussion");
  const entry = link("openSidecar", vscode.l10n.t("Entry in the sidecar"), { uri: uri.toString(), id }, "go-to-file");
  if (status === "candidate") return [accept, reject, check, tag];
  if (status === "rejected") return [accept, entry];
  return [
    ...(stale.length > 0 ? [confirm] : stored?.resolution?.status === "changed" ? [keep] : []),
    check,
    tag,
    note,
    ...(hasThread(stored) ? [thread] : []),
    reject,
    entry,
  ];
}

/** Where anybody said anything of it. */
const hasThread = (stored: PlacedAnnotation | undefined): boolean =>
  stored?.resolution?.span !== undefined &&
  (stored.annotation.notes.length > 0 || (stored.annotation.check?.verdict ?? "unchecked") !== "unchecked");

const link = (command: LinkedCommand, text: string, argument: object, icon?: string): CommandLink => ({
  text,
  command,
  argument,
  ...(icon !== undefined && { icon }),
});

/** A range as a link's argument can carry it. */
export function plainRange(article: Article, span: Span): object {
  const { start, end } = rangeOf(article, span);
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
