import type { Article, Problem, RelatedPlace } from "../core/article/article.ts";
import type { Context, Input } from "./context.ts";
import { eachArticle } from "./each-article.ts";
import type { Finding } from "./finding.ts";
import { createLineMap } from "./line-map.ts";
import { printSarif } from "./sarif.ts";

/** `factmark check`: problems of sidecars, of places and of verdicts. */
export async function check(
  context: Context,
  paths: readonly string[],
  { format }: { readonly format: "text" | "json" | "sarif" },
): Promise<void> {
  const findings: Finding[] = [];
  await eachArticle(context, paths, {
    unreadableSidecars: "report",
    visit: (article, input) => {
      const found = article.problems.map((problem) => locate(article, input, problem));
      found.sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : 0));
      for (const finding of found) findings.push(finding);
    },
  });
  if (findings.some(({ severity }) => severity !== "info")) context.found();
  if (format === "json") context.out(`${JSON.stringify(findings, undefined, 2)}\n`);
  else if (format === "sarif") context.out(`${JSON.stringify(printSarif(findings), undefined, 2)}\n`);
  else context.out(findings.map(printText).join(""));
}

function locate(article: Article, { path }: Input, problem: Problem): Finding {
  const { code, severity, message, related } = problem;
  return {
    ...placeOf(article, path, problem),
    code,
    severity,
    message,
    related: related.map((one) => ({ ...placeOf(article, path, one), message: one.message })),
  };
}

function placeOf(
  article: Article,
  path: string,
  { in: where, span }: Pick<Problem | RelatedPlace, "in" | "span">,
): { file: string; line: number; column: number } {
  const { lineAt, columnAt } = createLineMap(where === "article" ? article.text : article.sidecar.text);
  const file = where === "article" ? path : `${path}.factmark.yaml`;
  return { file, line: lineAt(span.start), column: columnAt(span.start) };
}

const printText = ({ file, line, column, severity, code, message, related }: Finding): string =>
  [
    `${file}:${line}:${column}: ${severity}: ${message} [${code}]\n`,
    ...related.map((place) => `  ${place.file}:${place.line}:${place.column}: ${place.message}\n`),
  ].join("");
