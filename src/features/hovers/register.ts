import * as vscode from "vscode";
import type { ArticleEntity } from "../../core/article/article.ts";
import type { Company, DateMention, Figure } from "../../core/entities/entity.ts";
import type { App } from "../../host/app.ts";
import { nameOf } from "../../host/files.ts";
import { type CommandLink, dotted, type LinkedCommand, type Row, rowsMarkdown } from "../../host/markdown.ts";
import { offsetOf, rangeOf } from "../../host/positions.ts";
import { shownDate, shownFigure } from "../../host/shown-values.ts";
import { whereEnabled } from "../../host/where-enabled.ts";
import { conversionLabel, groundLabel, scalingLabel } from "./derivation-words.ts";
import { companyPlaces, type Derivation, derivationOf, hoverAt, listedCompany } from "./model.ts";
import { plainRange, type Shown, storedRows } from "./stored-rows.ts";

/** Says what the engine understood of the words under the pointer or the cursor, what was inferred, and what people stored. */
export function registerHovers(app: App): vscode.Disposable {
  const provideHover = async (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> => {
    const { uri } = document;
    const article = app.dossier.isArticle(uri) ? app.dossier.file(uri)?.article : undefined;
    if (!article || !app.isSettled(uri)) return undefined;
    const content = hoverAt(article, offsetOf(article, position));
    if (!content) return undefined;
    const { entity, claims, notes, span } = content;
    const shown: Shown = { uri, article, other: (address) => app.dossier.file(address)?.article };
    const listed =
      entity?.type === "company" ? listedCompany(await app.library.companies(uri.toString()), entity) : false;
    const parts = [
      ...(entity ? [[...entityRows(app, shown, entity), ...(listed ? [listedRow()] : [])]] : []),
      ...claims.map((claim) => storedRows(shown, { claim, among: claims.length })),
      ...notes.map((note) => storedRows(shown, { note })),
    ];
    return new vscode.Hover(parts.map(rowsMarkdown), rangeOf(article, span));
  };
  return whereEnabled(app, ({ articles }) => vscode.languages.registerHoverProvider(articles, { provideHover }));
}

function entityRows(app: App, shown: Shown, entity: ArticleEntity): readonly Row[] {
  return [...valueRows(app, shown, entity), ...correctedRows(shown, entity), correctRow(shown, entity)];
}

function valueRows(app: App, shown: Shown, entity: ArticleEntity): readonly Row[] {
  switch (entity.type) {
    case "company":
      return companyRows(app, shown, entity);
    case "figure":
      return figureRows(entity, derivationOf(shown.article, entity));
    case "date":
      return dateRows(shown, entity);
  }
}

type Corrected = Pick<ArticleEntity, "correction">;

/** So many other articles are named; the list of all mentions has the rest. */
const mostArticles = 3;

function companyRows(app: App, { uri, article }: Shown, company: Company): readonly Row[] {
  const { name } = company;
  const places = companyPlaces(app.dossier.files, article, name);
  const range = plainRange(article, company);
  const here = places.here === 1 ? vscode.l10n.t("1 mention here") : vscode.l10n.t("{0} mentions here", places.here);
  const all = vscode.l10n.t("{0} mentions in {1} articles", places.total, places.articles);
  const count: CommandLink = {
    text: places.articles > 1 ? all : here,
    command: "showMentions",
    argument: { uri: uri.toString(), range },
  };
  const others = places.others.slice(0, mostArticles).map((place): CommandLink => {
    const [first] = place.mentions;
    return {
      text: `${nameOf(place.uri)} (${place.mentions.length})`,
      command: "revealClaim",
      argument: { uri: place.uri.toString(), range: first && plainRange(place.article, first) },
    };
  });
  return [
    ["organization", { strong: name }],
    ["references", ...dotted(places.articles > 1 ? [here, count] : [count])],
    ...(others.length > 0 ? [["files", ...dotted(others)] satisfies Row] : []),
    ...claimCount(places.claimsHere, places.claims, name),
  ];
}

function claimCount(here: number, all: number, query: string): readonly Row[] {
  if (all === 0) return [];
  const text =
    here === all
      ? here === 1
        ? vscode.l10n.t("named in 1 claim")
        : vscode.l10n.t("named in {0} claims", here)
      : here === 1
        ? vscode.l10n.t("named in 1 claim here, {0} in all", all)
        : vscode.l10n.t("named in {0} claims here, {1} in all", here, all);
  return [["quote", { text, command: "searchDossier", argument: { query } }]];
}

function figureRows(figure: Figure & Corrected, derivation: Derivation): readonly Row[] {
  const value = shownFigure(figure);
  const { scaling, conversion } = derivation.kind === "figure" ? derivation : {};
  const what = (figure.implied ?? []).map((part) =>
    part === "scale" ? vscode.l10n.t("scale") : part === "unit" ? vscode.l10n.t("unit") : vscode.l10n.t("value"),
  );
  return [
    ["symbol-number", ...(figure.qualifier ? [`${figure.qualifier} `] : []), { strong: value }],
    ...(scaling ? [["symbol-operator", scalingLabel(scaling)] satisfies Row] : []),
    ...(conversion ? [["arrow-swap", conversionLabel(conversion)] satisfies Row] : []),
    ...certainty(figure, what),
    ...(figure.ambiguous ? [["warning", figure.ambiguous] satisfies Row] : []),
  ];
}

function dateRows({ article }: Shown, date: DateMention & Corrected): readonly Row[] {
  const derivation = derivationOf(article, date);
  const { grounds = [], published } = derivation.kind === "date" ? derivation : {};
  const value = shownDate(date);
  if (value === undefined) {
    const why = vscode.l10n.t("no exact date: the article's own date is not known");
    return [["calendar", article.document.published ? vscode.l10n.t("no exact date") : why]];
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
  const day = published?.day ?? "";
  return [
    ["calendar", { strong: value }],
    ...grounds.map((ground): Row => ["arrow-right", groundLabel(ground)]),
    ...(published?.by === "person"
      ? [["account", vscode.l10n.t("article's date: {0}, as a person wrote it down", day)] satisfies Row]
      : published
        ? [["file-text", vscode.l10n.t("article's date: {0}, as the article says", day)] satisfies Row]
        : []),
    ...(isWorkedOut(date)
      ? [["lightbulb", vscode.l10n.t("inferred, not written")] satisfies Row]
      : certainty(date, what)),
  ];
}

/** As a whole: nothing of "last year" is the day that it begins with. */
const isWorkedOut = ({ implied = [], relative }: DateMention): boolean =>
  implied.includes("period") || (relative === true && implied.length === 0);

/** A person's own value is neither written nor inferred. */
function certainty({ correction }: Corrected, inferred: readonly string[]): readonly Row[] {
  if (correction !== undefined) return [];
  return inferred.length === 0
    ? [["pass", vscode.l10n.t("as written")]]
    : [["lightbulb", vscode.l10n.t("inferred, not written: {0}", inferred.join(", "))]];
}

/** That a person made it what it is, who, and how to take it back. */
function correctedRows(shown: Shown, entity: ArticleEntity): readonly Row[] {
  const { correction: id } = entity;
  if (id === undefined) return [];
  const by = shown.article.annotations.find(({ annotation }) => annotation.id === id)?.annotation.by;
  const text = by ? vscode.l10n.t("corrected by {0}", by) : vscode.l10n.t("corrected by a person");
  const entry = { uri: shown.uri.toString(), id };
  return [
    [
      "account",
      ...dotted([
        text,
        correcting(shown, entity, "removeCorrection", vscode.l10n.t("Take it back")),
        { text: vscode.l10n.t("Entry in the sidecar"), command: "openSidecar", argument: entry },
      ]),
    ],
  ];
}

/** What a person wrote of a company holds in the whole dossier, so it stands in no sidecar. */
const listedRow = (): Row => ["account", vscode.l10n.t("named so by a person, in the dossier's list of companies")];

/** What a person can say where the engine is wrong. */
function correctRow(shown: Shown, entity: ArticleEntity): Row {
  const ways: Readonly<Record<ArticleEntity["type"], readonly (readonly [LinkedCommand, string])[]>> = {
    company: [
      ["aliasCompany", vscode.l10n.t("Another name of…")],
      ["notACompany", vscode.l10n.t("Not a company…")],
    ],
    figure: [
      ["correctFigure", vscode.l10n.t("Different value…")],
      ["dismissEntity", vscode.l10n.t("Not a figure")],
    ],
    date: [
      ["correctDate", vscode.l10n.t("Different date…")],
      ["dismissEntity", vscode.l10n.t("Not a date")],
    ],
  };
  return ["edit", ...dotted(ways[entity.type].map(([command, text]) => correcting(shown, entity, command, text)))];
}

/** As a row of the Entities view gives itself: the command asks for what it needs. */
function correcting(
  { uri }: Shown,
  { type, start, end }: ArticleEntity,
  command: LinkedCommand,
  text: string,
): CommandLink {
  return { text, command, argument: { view: "entities", uri: uri.toJSON(), type, span: { start, end } } };
}
