import * as vscode from "vscode";
import type { FactChange } from "../../core/annotations/anchor.ts";
import { type Verdict, verdicts } from "../../core/sidecar/sidecar.ts";
import { clip } from "../../core/text/clip.ts";
import { askPick, askText } from "../../host/ask.ts";
import { plainLabel } from "../../host/markdown.ts";
import { commentThreads } from "../../host/settings.ts";
import { back, left, type Unanswered } from "../../host/turns.ts";
import { asRead, changeLabel, printChange, verdictMeaning, verdictWord } from "../../host/words.ts";
import { frame, restart } from "./frame.ts";
import type { Session } from "./session.ts";

type VerdictItem = vscode.QuickPickItem & { readonly verdict?: Verdict };

/** The first question. */
export async function askVerdict(session: Session): Promise<"on" | Unanswered> {
  const { place, words, before, stale } = session;
  session.draft = { ...session.draft, step: 0 };
  const current = before?.verdict;
  const items = verdicts.map((verdict): VerdictItem & { verdict: Verdict } => {
    const { label, icon } = verdictWord(verdict);
    const meaning = verdictMeaning(verdict);
    const description = current === verdict ? vscode.l10n.t("{0} (verdict so far)", meaning) : meaning;
    return { label, iconPath: new vscode.ThemeIcon(icon), description, verdict };
  });
  // The likeliest first: a claim that nobody has checked is rarely left unchecked on purpose.
  const ordered = [...items.filter(({ verdict }) => verdict !== "unchecked"), ...items.slice(0, 1)];
  const confirm = stale.length > 0 && current !== undefined ? confirmItem(current, stale) : undefined;
  const again: VerdictItem = { label: vscode.l10n.t("Check again"), kind: vscode.QuickPickItemKind.Separator };
  const answer = await askPick<VerdictItem, "restart">({
    ...frame(session, 0),
    placeHolder: vscode.l10n.t("Verdict on “{0}”", clip(asRead(place.article.text.slice(words.start, words.end)), 66)),
    items: confirm ? [confirm, again, ...ordered] : ordered,
    active: confirm ?? ordered.find(({ verdict }) => verdict === session.draft.verdict),
    buttons: restart(session),
  });
  if (answer === back || answer === left) return answer;
  if (answer === "restart" || answer.verdict === undefined) {
    session.end = answer === "restart" ? "restart" : "confirm";
    return left;
  }
  session.draft = { ...session.draft, verdict: answer.verdict };
  return "on";
}

function confirmItem(verdict: Verdict, stale: readonly FactChange[]): VerdictItem {
  const changes = stale.map((change) => `${changeLabel(change.what)}: ${printChange(change)}`).join("; ");
  const { label } = verdictWord(verdict);
  return {
    label: vscode.l10n.t("Confirm: still {0}", label),
    iconPath: new vscode.ThemeIcon("verified"),
    detail: plainLabel(changes),
  };
}

/** The second question. */
export async function askRationale(session: Session): Promise<"on" | Unanswered> {
  session.draft = { ...session.draft, step: 1 };
  const { label } = verdictWord(session.draft.verdict ?? "unchecked");
  const inComment = {
    iconPath: new vscode.ThemeIcon("comment-discussion"),
    tooltip: vscode.l10n.t("Store the verdict, and write several lines in the article's comment"),
    answer: "comment" as const,
  };
  const answer = await askText<"restart" | "comment">({
    ...frame(session, 1),
    value: session.draft.rationale,
    prompt: session.draft.rationale?.includes("⏎")
      ? vscode.l10n.t("Verdict: {0}. Why? May stay empty; ⏎ stands for a new line.", label)
      : vscode.l10n.t("Verdict: {0}. Why? May stay empty.", label),
    placeHolder: vscode.l10n.t("What you found, and where"),
    onType: (rationale) => {
      session.draft = { ...session.draft, rationale };
    },
    buttons: [...restart(session), ...(commentThreads(session.place.uri) ? [inComment] : [])],
  });
  if (answer === back || answer === left) return answer;
  if (answer === "restart" || answer === "comment") {
    session.end = answer;
    return left;
  }
  session.draft = { ...session.draft, rationale: answer };
  return "on";
}
