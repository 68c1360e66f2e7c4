import type { Article, ArticleClaim, ArticleEntity } from "../core/article/article.ts";
import { printDate, printFigure } from "../core/entities/print-value.ts";
import { createLineMap } from "./line-map.ts";
import { printTable } from "./table.ts";

/** What is found in an article, for people. */
export function printArticleTable(article: Article, file: string, width: number | undefined): string {
  const { document, entities, claims, reading } = article;
  const { lineAt } = createLineMap(article.text);
  const about = [document.title, document.author, document.source, document.published].filter(Boolean).join(" · ");
  const heading = about ? `${file}\n${about}\n` : `${file}\n`;
  if (reading.language === "other") return `${heading}This text is not in English: nothing was looked for.\n`;
  const shown = claims.filter(({ span, status }) => span && status !== "rejected");
  const entityTable = printTable(
    ["line", "what", "in the text", "value"],
    entities.map((entity) => [String(lineAt(entity.start)), entity.type, entity.text, valueText(entity)]),
    { width, right: [0] },
  );
  const claimTable = printTable(
    ["line", "check", "kind", "claim", "says"],
    shown.map((claim) => [
      String(lineAt(claim.span?.start ?? 0)),
      "*".repeat(claim.checkworthiness ?? 0),
      claim.kind ?? "",
      claim.text,
      saysOf(claim),
    ]),
    { width, right: [0], shrink: 3 },
  );
  return `${heading}\n${count(entities.length, "entity", "entities")}\n${entityTable}\n${count(shown.length, "claim", "claims")}\n${claimTable}`;
}

function valueText(entity: ArticleEntity): string {
  if (entity.type === "company") return entity.name;
  if (entity.type === "date") return printDate(entity) ?? "?";
  return [entity.qualifier, printFigure(entity)].filter(Boolean).join(" ");
}

const saysOf = ({ claimants, tags, verdict }: ArticleClaim): string =>
  [claimants.join(", "), tags.map((tag) => `#${tag}`).join(" "), verdict === "unchecked" ? "" : `[${verdict}]`]
    .filter(Boolean)
    .join(" ");

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
