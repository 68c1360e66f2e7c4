import * as vscode from "vscode";
import { describe } from "../../core/annotations/describe.ts";
import { groundsOf } from "../../core/article/grounds.ts";
import { takeWords } from "../../core/article/repair.ts";
import { checkClaim, type Target } from "../../core/sidecar/edit.ts";
import { type Evidence, type FactCheck, type Verdict, verdicts } from "../../core/sidecar/sidecar.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { nameOf } from "../../host/files.ts";
import { claimAt, type Place, type PlaceArgument, placeOf, wordsAt } from "../../host/targets.ts";
import type { ClaimItem } from "../../host/view-items.ts";
import { stanceLabel, verdictWord } from "../../host/words.ts";
import { cleanEvidence, cleanLink, relativePath } from "./model.ts";

interface CheckArgument extends PlaceArgument {
  readonly verdict?: Verdict;
  readonly rationale?: string;
  readonly evidence?: readonly Partial<Evidence>[];
}

interface Answers {
  readonly verdict: Verdict;
  readonly rationale?: string;
  readonly evidence: readonly Evidence[];
}

/** What the questions are about: the claim's words, and the check that it has. */
interface Asked {
  readonly words: string;
  readonly before: FactCheck | undefined;
}

/** `factmark.checkClaim`: a verdict, why, and what it rests on. Asks step by step; Escape leaves everything as it was. */
export function registerChecking(app: App): vscode.Disposable {
  return registerCommand("checkClaim", (argument: CheckArgument | ClaimItem | undefined) => check(app, argument));
}

async function check(app: App, argument: CheckArgument | ClaimItem | undefined): Promise<string | undefined> {
  const place = await placeOf(app, argument);
  const claim = claimAt(place.article, place);
  if (place.id !== undefined && !claim) throw new Error(vscode.l10n.t("There is no claim with the id {0}.", place.id));
  const words = claim ? claim.span : wordsAt(place.article, place.span);
  if (!words) throw new Error(vscode.l10n.t("The words of this claim are gone: put it on other words first."));
  const given = argument && !("view" in argument) ? (argument as CheckArgument) : undefined;
  if (given?.verdict !== undefined && !verdicts.includes(given.verdict)) {
    throw new Error(vscode.l10n.t("“{0}” is no verdict. Verdicts are: {1}.", given.verdict, verdicts.join(", ")));
  }
  const asked = {
    words: place.article.text.slice(words.start, words.end).replace(/\s+/g, " "),
    before: claim?.stored?.annotation.check,
  };
  const answers = given?.verdict ? answersOf(given, given.verdict) : await ask(app, place, asked);
  if (!answers) return undefined;
  const stored = claim?.stored?.annotation.id;
  const { id } = await app.library.update(place.uri.toString(), ({ sidecar, article, by, at }) => {
    const target: Target = stored === undefined ? { anchor: describe(article.text, words) } : { id: stored };
    const signature = { at, ...(by !== undefined && { by }) };
    const checked = checkClaim(sidecar, target, { ...answers, ...groundsOf(article, words), ...signature });
    return stored === undefined ? checked : takeWords(checked, article, stored);
  });
  if (!given?.verdict) {
    const { label } = verdictWord(answers.verdict);
    void vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t("Checked: {0}", label)}`, 4000);
  }
  return id;
}

const answersOf = (given: CheckArgument, verdict: Verdict): Answers => ({
  verdict,
  evidence: cleanEvidence(given.evidence ?? []),
  ...(given.rationale !== undefined && { rationale: given.rationale }),
});

async function ask(app: App, place: Place, { before, words }: Asked): Promise<Answers | undefined> {
  const title = vscode.l10n.t("Check Claim");
  const items = verdicts.map((verdict) => {
    const { label, icon } = verdictWord(verdict);
    const current = before?.verdict === verdict ? vscode.l10n.t("current verdict") : "";
    return { label: `$(${icon}) ${label}`, description: current, verdict };
  });
  // The likeliest first: a claim that nobody has checked is rarely left unchecked on purpose.
  const ordered = [...items.filter(({ verdict }) => verdict !== "unchecked"), ...items.slice(0, 1)];
  const picked = await vscode.window.showQuickPick(ordered, {
    title,
    placeHolder: vscode.l10n.t("Verdict on “{0}”", words),
  });
  if (!picked) return undefined;
  const rationale = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t("Why? (may stay empty)"),
    value: before?.rationale ?? "",
  });
  if (rationale === undefined) return undefined;
  const evidence = await askEvidence(app, place, before?.evidence ?? []);
  if (!evidence) return undefined;
  return { verdict: picked.verdict, evidence, ...(rationale.trim() !== "" && { rationale: rationale.trim() }) };
}

async function askEvidence(
  app: App,
  place: Place,
  before: readonly Evidence[],
): Promise<readonly Evidence[] | undefined> {
  const evidence = [...before];
  for (;;) {
    const done = { label: `$(check) ${vscode.l10n.t("Save the fact-check")}`, act: "done" as const };
    const link = { label: `$(link) ${vscode.l10n.t("Add a link as evidence…")}`, act: "link" as const };
    const passage = {
      label: `$(quote) ${vscode.l10n.t("Add a passage of another article…")}`,
      act: "passage" as const,
    };
    const listed = evidence.map((one) => ({
      label: `$(trash) ${one.title ?? one.url ?? one.quote ?? one.article ?? ""}`,
      description: vscode.l10n.t("{0}; Enter takes it off", stanceLabel(one.stance)),
      act: one,
    }));
    const picked = await vscode.window.showQuickPick<
      vscode.QuickPickItem & { act: "done" | "link" | "passage" | Evidence }
    >([done, link, passage, ...listed], {
      title: vscode.l10n.t("Check Claim"),
      placeHolder: vscode.l10n.t("Evidence"),
    });
    if (!picked) return undefined;
    if (picked.act === "done") return evidence;
    if (picked.act === "link" || picked.act === "passage") {
      const found = picked.act === "link" ? await askLink() : await askPassage(app, place);
      const stance = found && (await askStance());
      if (found && stance) evidence.push({ ...found, stance });
    } else evidence.splice(evidence.indexOf(picked.act), 1);
  }
}

async function askLink(): Promise<Omit<Evidence, "stance"> | undefined> {
  const title = vscode.l10n.t("Add a link as evidence");
  const typed = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t("Address of the page"),
    placeHolder: "https://",
    validateInput: (value) =>
      value === "" || cleanLink(value) ? undefined : vscode.l10n.t("An address such as https://example.org/report"),
  });
  const url = typed && cleanLink(typed);
  if (!url) return undefined;
  const name = await vscode.window.showInputBox({ title, prompt: vscode.l10n.t("Title of the page (may stay empty)") });
  const accessed = new Date().toISOString().slice(0, 10);
  return { url, accessed, ...(name?.trim() && { title: name.trim() }) };
}

/** The sentences of the dossier's other articles; typing filters them. */
async function askPassage(app: App, place: Place): Promise<Omit<Evidence, "stance"> | undefined> {
  const items = app.dossier.files.flatMap(({ uri, article }) => {
    if (!article || uri.toString() === place.uri.toString()) return [];
    const path = relativePath(place.uri.path, uri.path);
    return article.reading.sentences.map(({ start, end }) => {
      const quote = article.text.slice(start, end);
      return { label: quote.replace(/\s+/g, " "), description: nameOf(uri), evidence: { article: path, quote } };
    });
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Add a passage of another article"),
    placeHolder: vscode.l10n.t("Type words of the sentence or the name of the article"),
    matchOnDescription: true,
  });
  return picked?.evidence;
}

async function askStance(): Promise<Evidence["stance"] | undefined> {
  const stances = ["supports", "refutes", "context"] as const;
  const items = stances.map((stance) => ({ label: stanceLabel(stance), stance }));
  const placeHolder = vscode.l10n.t("What does it do to the claim?");
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t("Check Claim"), placeHolder }))?.stance;
}
