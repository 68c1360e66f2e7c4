import * as vscode from "vscode";
import { type Evidence, stances } from "../../core/sidecar/sidecar.ts";
import { clip } from "../../core/text/clip.ts";
import { overlaps } from "../../core/text/span.ts";
import type { Steps } from "../../core/text/steps.ts";
import { askPick } from "../../host/ask.ts";
import { nameOf } from "../../host/files.ts";
import { plainLabel } from "../../host/markdown.ts";
import { spanOf } from "../../host/positions.ts";
import { back, inTurn, left, type Unanswered } from "../../host/turns.ts";
import { visibleEditors } from "../../host/visible.ts";
import { asRead, stanceIcon, stanceLabel, verdictWord } from "../../host/words.ts";
import { dayOf } from "../../library/day.ts";
import { relativePath } from "../../library/paths.ts";
import { frame, restart } from "./frame.ts";
import { askAddress, askTitle } from "./link-questions.ts";
import { cleanLink, fromLine } from "./model.ts";
import { indexPassages, type Passage, type PassageSearch, passagesOf } from "./passages.ts";
import type { Session } from "./session.ts";

type Act =
  | "store"
  | "link"
  | "passage"
  | { readonly typed: string }
  | { readonly selected: Evidence }
  | { readonly at: number };
type ActItem = vscode.QuickPickItem & { readonly act?: Act };

const rowLimit = 50;

/** The third question: what the verdict rests on. Stays until the person stores the check. */
export async function askEvidence(session: Session): Promise<"on" | Unanswered> {
  session.draft = { ...session.draft, step: 2 };
  // A link that was being typed when the person left comes first.
  let act: Act | undefined = session.draft.link && "link";
  for (;;) {
    if (act === undefined) {
      const answer = await askPick<ActItem, "restart">({
        ...frame(session, 2),
        placeHolder: vscode.l10n.t("Evidence: links, or passages of articles. Enter stores the fact-check."),
        items: actItems(session),
        typed: typedItems,
        buttons: restart(session),
      });
      if (answer === back || answer === left) return answer;
      if (answer === "restart") {
        session.end = "restart";
        return left;
      }
      act = answer.act;
    }
    if (act === "store") return "on";
    const outcome =
      act === "link"
        ? await addLink(session)
        : act === "passage"
          ? await addPassage(session)
          : act !== undefined && "typed" in act
            ? await addTyped(session, act.typed)
            : act !== undefined && "selected" in act
              ? await add(session, act.selected)
              : act && (await change(session, act.at));
    if (outcome === left) return left;
    act = undefined;
  }
}

function actItems(session: Session): readonly ActItem[] {
  const { evidence, rationale, verdict = "unchecked" } = session.draft;
  const why = fromLine(rationale, undefined);
  const selected = selectedPassage(session);
  return [
    {
      label: vscode.l10n.t("Store the fact-check"),
      iconPath: new vscode.ThemeIcon("check"),
      description: [verdictWord(verdict).label, why ? plainLabel(clip(why, 80)) : ""].filter(Boolean).join(" · "),
      act: "store",
    },
    { label: vscode.l10n.t("Add a link…"), iconPath: new vscode.ThemeIcon("link"), act: "link" },
    { label: vscode.l10n.t("Add a passage of an article…"), iconPath: new vscode.ThemeIcon("quote"), act: "passage" },
    ...(selected
      ? [
          {
            label: vscode.l10n.t("Add the words that are selected"),
            iconPath: new vscode.ThemeIcon("list-selection"),
            description: `“${plainLabel(clip(selected.quote ?? "", 70))}”`,
            act: { selected },
          },
        ]
      : []),
    { label: vscode.l10n.t("Evidence so far"), kind: vscode.QuickPickItemKind.Separator },
    ...evidence.map((one, at) => ({
      label: `${stanceLabel(one.stance)}: ${plainLabel(clip(labelOf(one), 60))}`,
      iconPath: new vscode.ThemeIcon(stanceIcon(one.stance)),
      detail: vscode.l10n.t("Enter changes or removes it"),
      act: { at },
    })),
  ];
}

/** What a person types or pastes into the list instead of choosing what to add first. */
function typedItems(typed: string): readonly ActItem[] {
  const isLink = cleanLink(typed) !== undefined;
  return [
    {
      label: isLink ? vscode.l10n.t("Add this link") : vscode.l10n.t("Search the articles for these words"),
      iconPath: new vscode.ThemeIcon(isLink ? "link" : "search"),
      act: { typed },
    },
  ];
}

async function addTyped(session: Session, typed: string): Promise<"on" | Unanswered> {
  const url = cleanLink(typed);
  if (url === undefined) return addPassage(session, typed.trim());
  session.draft = { ...session.draft, link: { url } };
  return addLink(session, 1);
}

const labelOf = ({ title, url, quote, article }: Evidence): string =>
  title ?? url ?? [quote && `“${asRead(quote)}”`, article].filter(Boolean).join(" ");

/** Words that are selected in an article, and are not the claim's own. */
function selectedPassage({ app, place, words }: Session): Evidence | undefined {
  for (const { document, selection } of visibleEditors()) {
    const article = selection.isEmpty ? undefined : app.dossier.file(document.uri)?.article;
    if (!article || !isReachable(place.uri, document.uri)) continue;
    const span = spanOf(article, selection);
    if (document.uri.toString() === place.uri.toString() && overlaps(span, words)) continue;
    const quote = article.text.slice(span.start, span.end).trim();
    if (quote !== "") return { stance: "context", article: relativePath(place.uri.path, document.uri.path), quote };
  }
  return undefined;
}

/** A path can lead from one to the other. */
const isReachable = (from: vscode.Uri, to: vscode.Uri): boolean =>
  from.scheme === to.scheme && from.authority === to.authority;

const put = (session: Session, evidence: readonly Evidence[]): void => {
  session.draft = { ...session.draft, evidence };
};

async function add(session: Session, one: Evidence): Promise<"on" | Unanswered> {
  const stance = await askStance(session, one);
  if (stance === back || stance === left) return stance;
  put(session, [...session.draft.evidence, { ...one, stance }]);
  return "on";
}

async function askStance(session: Session, one: Evidence): Promise<Evidence["stance"] | Unanswered> {
  const items = stances.map((stance) => ({
    label: stanceLabel(stance),
    iconPath: new vscode.ThemeIcon(stanceIcon(stance)),
    stance,
  }));
  const placeHolder = vscode.l10n.t("What does “{0}” do to the claim?", clip(labelOf(one), 80));
  const answer = await askPick({ ...frame(session, 2), placeHolder, items });
  return answer === back || answer === left ? answer : answer.stance;
}

/** `first` is 1 where the address was given. */
async function addLink(session: Session, first = 0): Promise<"on" | Unanswered> {
  const type = (more: { url?: string; title?: string }): void => {
    session.draft = { ...session.draft, link: { url: "", ...session.draft.link, ...more } };
  };
  const outcome = await inTurn(
    [
      async () => {
        const answer = await askAddress(session, session.draft.link?.url ?? "", (url) => type({ url }));
        if (typeof answer === "string") type({ url: cleanLink(answer) ?? answer });
        return typeof answer === "string" ? "on" : answer;
      },
      async () => {
        const answer = await askTitle(session, session.draft.link?.title ?? "", (title) => type({ title }));
        if (typeof answer === "string") type({ title: answer.trim() });
        return typeof answer === "string" ? "on" : answer;
      },
      async () => {
        const { url = "", title } = session.draft.link ?? {};
        return add(session, { stance: "supports", url, ...(title && { title }), accessed: dayOf(new Date()) });
      },
    ],
    first,
  );
  if (outcome !== left) {
    const { link: _, ...draft } = session.draft;
    session.draft = draft;
  }
  return outcome;
}

/** Sentences of the dossier's articles, each shown in the editor as one moves through the list. */
async function addPassage(session: Session, value = ""): Promise<"on" | Unanswered> {
  const { app, place, words } = session;
  const files = app.dossier.files
    .filter(({ uri }) => isReachable(place.uri, uri))
    .map((file) => ({ ...file, uri: file.uri.toString() }));
  const claim = place.article.text.slice(words.start, words.end);
  const indexing = (function* () {
    return yield* indexPassages(yield* passagesOf(files, { uri: place.uri.toString(), span: words }), claim);
  })();
  let search: PassageSearch | undefined;
  /** What was begun for the key before goes on for this one. */
  function* find(typed: string): Steps<readonly ReturnType<typeof passageItem>[]> {
    search ??= yield* indexing;
    return (yield* search(typed, rowLimit)).map(passageItem);
  }
  const preview = ({ uri, span }: Passage): void => {
    const target = vscode.Uri.parse(uri, true);
    const article = app.dossier.file(target)?.article;
    if (article) app.glance(target, article, span);
  };
  const answer = await askPick({
    ...frame(session, 2),
    hasBack: true,
    placeHolder: vscode.l10n.t("Type words of the passage; the likeliest are listed first"),
    items: [],
    value,
    find,
    onActive: ({ passage }) => preview(passage),
  });
  const outcome = answer === back || answer === left ? answer : await add(session, evidenceOf(session, answer.passage));
  await app.reveal(place.uri, place.article, words, { preserveFocus: outcome !== left });
  return outcome === back && answer !== back ? addPassage(session) : outcome;
}

const passageItem = (passage: Passage) => {
  const iconPath = new vscode.ThemeIcon(passage.status === "accepted" ? "comment-discussion" : "quote");
  const detail = plainLabel(nameOf(vscode.Uri.parse(passage.uri, true)));
  // The list is ours: VS Code's own filter would drop what only a forgiving search finds.
  return { label: plainLabel(passage.text), iconPath, detail, alwaysShow: true, passage };
};

function evidenceOf({ place }: Session, { uri, quote }: Passage): Evidence {
  const target = vscode.Uri.parse(uri, true);
  return { stance: "context", article: relativePath(place.uri.path, target.path), quote };
}

/** What can be done about a piece of evidence that is there. */
async function change(session: Session, at: number): Promise<"on" | Unanswered> {
  const one = session.draft.evidence[at];
  if (!one) return back;
  const items = [
    ...stances.map((stance) => ({
      label: stanceLabel(stance),
      iconPath: new vscode.ThemeIcon(stanceIcon(stance)),
      description: stance === one.stance ? vscode.l10n.t("as it is now") : "",
      act: stance,
    })),
    ...(one.url === undefined
      ? []
      : [
          { label: vscode.l10n.t("Change the title…"), iconPath: new vscode.ThemeIcon("edit"), act: "title" as const },
          { label: vscode.l10n.t("Change the address…"), iconPath: new vscode.ThemeIcon("edit"), act: "url" as const },
        ]),
    { label: vscode.l10n.t("Remove it"), iconPath: new vscode.ThemeIcon("trash"), act: "remove" as const },
  ];
  const placeHolder = clip(labelOf(one));
  const answer = await askPick({
    ...frame(session, 2),
    placeHolder,
    items,
    active: items.find(({ act }) => act === one.stance),
  });
  if (answer === back || answer === left) return answer;
  const replace = (...by: readonly Evidence[]): "on" => {
    put(
      session,
      session.draft.evidence.flatMap((other, index) => (index === at ? by : [other])),
    );
    return "on";
  };
  if (answer.act === "remove") return replace();
  if (answer.act !== "title" && answer.act !== "url") return replace({ ...one, stance: answer.act });
  const typed = await (answer.act === "title"
    ? askTitle(session, one.title ?? "")
    : askAddress(session, one.url ?? ""));
  if (typeof typed !== "string") return typed;
  const { title: _, ...untitled } = one;
  if (answer.act === "title") return replace({ ...untitled, ...(typed.trim() && { title: typed.trim() }) });
  // Another page was looked at, and that was today.
  const url = cleanLink(typed) ?? typed;
  return replace(url === one.url ? one : { ...one, url, accessed: dayOf(new Date()) });
}
