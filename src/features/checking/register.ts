import * as vscode from "vscode";
import type { ArticleClaim } from "../../core/article/article.ts";
import { describeIn } from "../../core/article/describe-in.ts";
import { groundsOf } from "../../core/article/grounds.ts";
import { takeWords } from "../../core/article/repair.ts";
import { checkClaim, type Target } from "../../core/sidecar/edit.ts";
import { setEvidence } from "../../core/sidecar/edit-evidence.ts";
import { type Evidence, stances, type Verdict, verdicts } from "../../core/sidecar/sidecar.ts";
import { clip } from "../../core/text/clip.ts";
import type { Span } from "../../core/text/span.ts";
import type { App } from "../../host/app.ts";
import { inBackground, registerCommand } from "../../host/commands.ts";
import { listGiven, textGiven } from "../../host/given.ts";
import { describeAhead, hold } from "../../host/held.ts";
import { inform } from "../../host/notify.ts";
import { claimAt, type Place, type PlaceArgument, placeOf, wordsAt } from "../../host/targets.ts";
import { inTurn } from "../../host/turns.ts";
import { withRest } from "../../host/typed.ts";
import { type ClaimItem, isViewItem, startedFrom } from "../../host/view-items.ts";
import { asRead, verdictWord } from "../../host/words.ts";
import { askEvidence } from "./evidence.ts";
import { cleanEvidence, type Draft, type Drafts, draftOf, fromLine, isChanged, toStore, withDraft } from "./model.ts";
import { askRationale, askVerdict } from "./questions.ts";
import type { Session } from "./session.ts";

interface CheckArgument extends PlaceArgument {
  readonly verdict?: Verdict;
  readonly rationale?: string;
  readonly evidence?: readonly Partial<Evidence>[];
}

/**
 * `factmark.checkClaim`: a verdict, why, and what it rests on. Asks step by step, back and forth; what was answered when one
 * leaves by Escape is not stored, and is there again when one comes back.
 */
export function registerChecking(app: App): vscode.Disposable {
  return registerCommand("checkClaim", (argument: CheckArgument | ClaimItem | undefined) => check(app, argument));
}

async function check(app: App, argument: CheckArgument | ClaimItem | undefined): Promise<string | undefined> {
  const place = await placeOf(app, argument);
  const claim = claimAt(place.article, place);
  if (place.id !== undefined && !claim) throw new Error(vscode.l10n.t("There is no claim with the id {0}.", place.id));
  const given = argument && !isViewItem(argument) ? argument : undefined;
  if (given?.verdict !== undefined && !verdicts.includes(given.verdict)) {
    throw new Error(vscode.l10n.t("“{0}” is no verdict. Verdicts are: {1}.", given.verdict, verdicts.join(", ")));
  }
  const evidence = given?.evidence === undefined ? [] : evidenceGiven(given.evidence);
  if (given?.rationale !== undefined) textGiven("rationale", given.rationale);
  const id = claim?.stored?.annotation.id;
  const words = claim ? claim.span : wordsAt(place.article, place.span);
  if (given?.verdict) {
    if (!words) throw new Error(vscode.l10n.t("The words of this claim are gone: put it on other words first."));
    const { verdict, rationale } = given;
    const answers = { verdict, ...(rationale !== undefined && { rationale }), evidence };
    return storeCheck(app, { place, words, id }, answers);
  }
  if (!words) {
    // What is to be done first is asked, instead of a message that leaves one alone.
    await vscode.commands.executeCommand("factmark.repairAnnotation", { uri: place.uri, id });
    return undefined;
  }
  return checkByQuestions(app, { place, words, claim }, argument);
}

function evidenceGiven(given: readonly Partial<Evidence>[]): readonly Evidence[] {
  for (const one of listGiven("evidence", given) as readonly Partial<Evidence>[]) {
    const { stance = "context" } = one;
    if (!stances.includes(stance)) {
      throw new Error(vscode.l10n.t("“{0}” is no stance. Stances are: {1}.", stance, stances.join(", ")));
    }
    for (const key of ["url", "article", "quote", "title"] as const) {
      if (one[key] !== undefined) textGiven(key, one[key]);
    }
  }
  return cleanEvidence(given);
}

async function checkByQuestions(
  app: App,
  { place, words, claim }: { place: Place; words: Span; claim: ArticleClaim | undefined },
  argument: object | undefined,
): Promise<string | undefined> {
  const stored = claim?.stored?.annotation;
  const before = stored?.check;
  const key = keyOf(place, words, stored?.id);
  const kept = draftsOf(app)[key];
  const start = draftOf(before);
  const session: Session = {
    app,
    place,
    words,
    before,
    id: stored?.id,
    stale: claim?.stale ?? [],
    isResumed: kept !== undefined,
    draft: kept ?? start,
    end: undefined,
  };
  const asked = await ask(session, start);
  const { draft, end } = session;
  if (end === "confirm") {
    await vscode.commands.executeCommand("factmark.confirmVerdict", { uri: place.uri, id: stored?.id });
    app.decided.fire({ from: startedFrom(argument) });
    return stored?.id;
  }
  if (asked === "left" || draft.verdict === undefined) {
    await leave(session, key, start);
    return undefined;
  }
  const id = await storeDraft(session, draft.verdict).catch(async (error: unknown) => {
    await keepDraft(app, key, draft);
    throw withRest(error, vscode.l10n.t("What you answered is kept for when you check this claim again."));
  });
  await keepDraft(app, key, undefined);
  if (end === "comment") await vscode.commands.executeCommand("factmark.writeRationale", { uri: place.uri, id });
  else {
    app.say(vscode.l10n.t("Checked: {0}", verdictWord(draft.verdict).label));
    app.decided.fire({ from: startedFrom(argument) });
  }
  return id;
}

/** Stored claims keep their id, others their words. */
const keyOf = ({ uri, article }: Place, { start, end }: Span, id: string | undefined): string =>
  `${uri} ${id ?? article.text.slice(start, end)}`;

const draftsKey = "factmark.drafts";
const draftsOf = (app: App): Drafts => app.memory.get<Drafts>(draftsKey, {});
const keepDraft = (app: App, key: string, draft: Draft | undefined): Thenable<void> =>
  app.memory.update(draftsKey, withDraft(draftsOf(app), key, draft));

/** Escape stores nothing and loses nothing. */
async function leave({ app, draft, place, words, id }: Session, key: string, start: Draft): Promise<void> {
  if (!isChanged(draft, start)) return keepDraft(app, key, undefined);
  await keepDraft(app, key, draft);
  const goOn = vscode.l10n.t("Go On");
  const discard = vscode.l10n.t("Throw Away");
  const message = vscode.l10n.t(
    "The fact-check of “{0}” is not stored yet. What you answered is kept for when you check this claim again.",
    clip(asRead(place.article.text.slice(words.start, words.end)), 60),
  );
  const choose = async (): Promise<void> => {
    const chosen = await inform(message, goOn, discard);
    if (chosen === discard) await keepDraft(app, key, undefined);
    const { uri, article } = place;
    if (chosen !== goOn) return;
    await app.reveal(uri, article, words);
    await vscode.commands.executeCommand("factmark.checkClaim", id === undefined ? undefined : { uri, id });
  };
  inBackground(choose());
}

/** Asks until all is answered or the person leaves. */
async function ask(session: Session, start: Draft): Promise<"on" | "left"> {
  for (;;) {
    session.end = undefined;
    const steps = [() => askVerdict(session), () => askRationale(session), () => askEvidence(session)];
    const outcome = await inTurn(steps, session.draft.step);
    if (session.end !== "restart") return outcome === "on" || session.end === "comment" ? "on" : "left";
    session.draft = start;
    session.isResumed = false;
  }
}

/** Only what differs is written: a check that says the same is no further one, and evidence alone no other verdict. */
async function storeDraft({ app, before, draft, id, place, stale, words }: Session, verdict: Verdict): Promise<string> {
  const store = toStore(before, draft, stale.length > 0);
  if (id !== undefined && store.kind === "nothing") return id;
  if (id !== undefined && store.kind === "evidence") {
    await app.library.update(place.uri.toString(), ({ sidecar }) => setEvidence(sidecar, id, draft.evidence));
    return id;
  }
  const rationale = fromLine(draft.rationale, before?.rationale);
  const answers = { verdict, evidence: draft.evidence, ...(rationale !== undefined && { rationale }) };
  return (await storeCheck(app, { place, words, id }, answers)) ?? "";
}

async function storeCheck(
  app: App,
  { place, words, id }: { place: Place; words: Span; id: string | undefined },
  answers: { verdict: Verdict; rationale?: string; evidence: readonly Evidence[] },
): Promise<string | undefined> {
  const held = hold(place.article, words);
  // Of the sentence as it was read: where another fact came into it meanwhile, the verdict is out of date and says so.
  const grounds = groundsOf(place.article, words);
  if (id === undefined) await describeAhead(place.article, words);
  const edited = await app.library.update(place.uri.toString(), ({ sidecar, article, by, at }) => {
    const span = id === undefined ? held.in(article) : held.of(article, id);
    const target: Target = id === undefined ? { anchor: describeIn(article, span) } : { id };
    const signature = { at, ...(by !== undefined && { by }) };
    const checked = checkClaim(sidecar, target, { ...answers, ...grounds, ...signature });
    return id === undefined ? checked : takeWords(checked, article, id);
  });
  return edited.id;
}
