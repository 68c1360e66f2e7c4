import * as vscode from "vscode";
import type { Article, ArticleClaim, ArticleEntity } from "../../core/article/article.ts";
import type { Company, DateMention, Figure } from "../../core/entities/entity.ts";
import { printDate, printFigure } from "../../core/entities/print-value.ts";
import type { App } from "../../host/app.ts";
import { type Row, rowsMarkdown } from "../../host/markdown.ts";
import { offsetOf, rangeOf } from "../../host/positions.ts";
import { changeLabel, placementWord, staleWord, stanceLabel, statusWord, verdictWord } from "../../host/words.ts";
import { hoverAt } from "./model.ts";

/** Says what the engine understood of the words under the pointer, what is written there and what is inferred. */
export function registerHovers(app: App): vscode.Disposable {
  const provideHover = (document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined => {
    const article = app.dossier.isArticle(document.uri) ? app.dossier.file(document.uri)?.article : undefined;
    if (!article || !app.isSettled(document.uri)) return undefined;
    const content = hoverAt(article, offsetOf(article, position));
    if (!content) return undefined;
    const parts = [
      ...(content.entity
        ? [entityText(content.entity, article, content.mentions, dossierMentions(app, content.entity))]
        : []),
      ...content.claims.map(claimText),
      ...content.notes.map(({ annotation }) =>
        rowsMarkdown(annotation.notes.map(({ text }) => ["note", text] as const)),
      ),
    ];
    return new vscode.Hover(parts, rangeOf(article, content.span));
  };
  return vscode.languages.registerHoverProvider({ scheme: "*" }, { provideHover });
}

interface DossierMentions {
  readonly mentions: number;
  readonly articles: number;
}

function dossierMentions(app: App, entity: ArticleEntity): DossierMentions {
  if (entity.type !== "company") return { mentions: 0, articles: 0 };
  const counts = app.dossier.files
    .map(({ article }) => article?.entities.filter((one) => one.type === "company" && one.name === entity.name).length)
    .filter((count) => count !== undefined && count > 0) as number[];
  return { mentions: counts.reduce((a, b) => a + b, 0), articles: counts.length };
}

function entityText(
  entity: ArticleEntity,
  article: Article,
  mentions: number,
  dossier: DossierMentions,
): vscode.MarkdownString {
  const rows =
    entity.type === "company"
      ? companyRows(entity, mentions, dossier)
      : entity.type === "figure"
        ? figureRows(entity)
        : dateRows(entity, article.document.published);
  return rowsMarkdown(
    entity.correction === undefined ? rows : [...rows, ["edit", vscode.l10n.t("corrected by a person")]],
  );
}

function companyRows({ name }: Company, mentions: number, dossier: DossierMentions): readonly Row[] {
  const here = mentions === 1 ? vscode.l10n.t("1 mention here") : vscode.l10n.t("{0} mentions here", mentions);
  const count =
    dossier.articles > 1 ? vscode.l10n.t("{0}, {1} in {2} articles", here, dossier.mentions, dossier.articles) : here;
  return [
    ["organization", name],
    ["list-unordered", count],
  ];
}

function figureRows(figure: Figure): readonly Row[] {
  const implied = figure.implied ?? [];
  const value = figure.qualifier ? `${figure.qualifier} ${printFigure(figure)}` : printFigure(figure);
  const what = implied.map((part) =>
    part === "scale" ? vscode.l10n.t("scale") : part === "unit" ? vscode.l10n.t("unit") : vscode.l10n.t("value"),
  );
  return [
    ["symbol-number", value],
    certainty(what),
    ...(figure.ambiguous ? [["warning", figure.ambiguous] as const] : []),
  ];
}

function dateRows(date: DateMention, published: string | undefined): readonly Row[] {
  const value = printDate(date);
  if (value === undefined) {
    return [
      [
        "calendar",
        published
          ? vscode.l10n.t("no exact date")
          : vscode.l10n.t("no exact date: the article's own date is not known"),
      ],
    ];
  }
  const what = (date.implied ?? []).flatMap((part) =>
    part === "year"
      ? vscode.l10n.t("year")
      : part === "month"
        ? vscode.l10n.t("month")
        : part === "day"
          ? vscode.l10n.t("day")
          : [],
  );
  return [
    ["calendar", value],
    (date.implied ?? []).includes("period") ? ["lightbulb", vscode.l10n.t("inferred, not written")] : certainty(what),
    ...(date.relative && published
      ? [["link", vscode.l10n.t("counted from the article's date, {0}", published)] as const]
      : []),
  ];
}

const certainty = (inferred: readonly string[]): Row =>
  inferred.length === 0
    ? ["pass", vscode.l10n.t("as written")]
    : ["lightbulb", vscode.l10n.t("inferred, not written: {0}", inferred.join(", "))];

function claimText(claim: ArticleClaim): vscode.MarkdownString {
  const check = claim.stored?.annotation.check;
  const placement = claim.stored?.resolution && placementWord(claim.stored.resolution.status);
  const verdict = claim.verdict === "unchecked" ? statusWord("accepted") : verdictWord(claim.verdict);
  const by = check?.by ? `${verdict.label} (${check.by})` : verdict.label;
  return rowsMarkdown([
    [verdict.icon, claim.tags.length > 0 ? `${by} · ${claim.tags.map((tag) => `#${tag}`).join(" ")}` : by],
    ...(claim.stale.length > 0 ? [[staleWord().icon, staleWord().label] as const] : []),
    ...(placement ? [[placement.icon, placement.label] as const] : []),
    ...claim.stale.map(
      ({ what, before, after }) => ["arrow-right", `${changeLabel(what)}: ${before} → ${after}`] as const,
    ),
    ...(check?.rationale ? [["comment", check.rationale] as const] : []),
    ...(check?.evidence ?? []).map(
      ({ stance, title, url, quote, article }) =>
        ["link", `${stanceLabel(stance)}: ${title ?? url ?? quote ?? article ?? ""}`] as const,
    ),
    ...(claim.stored?.annotation.notes ?? []).map(({ text }) => ["note", text] as const),
  ]);
}
