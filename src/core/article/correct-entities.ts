import { daysIn } from "../entities/dates/calendar.ts";
import type { Company, DateMention, Entity, Figure, FigureKind } from "../entities/entity.ts";
import type { Correction } from "../sidecar/sidecar.ts";
import { firstAfter, overlapping, type Span } from "../text/span.ts";
import type { ArticleEntity, PlacedAnnotation } from "./model.ts";
import type { Reading } from "./reading.ts";

/** The engine's entities with people's corrections put in their place; the later of two corrections of a place wins. */
export function correctEntities(reading: Reading, annotations: readonly PlacedAnnotation[]): readonly ArticleEntity[] {
  let entities: ArticleEntity[] | undefined;
  for (const { annotation, resolution } of annotations) {
    if (!annotation.correction || annotation.status === "rejected" || !resolution) continue;
    for (const span of resolution.span ? [resolution.span] : everywhere(annotation.anchor, resolution.candidates)) {
      entities ??= [...reading.entities];
      const inTheWay = overlapping(entities, span);
      const entity = build(reading.text, span, annotation.correction, inTheWay);
      const corrected = entity ? [{ ...entity, correction: annotation.id }] : [];
      entities.splice(firstAfter(entities, span.start), inTheWay.length, ...corrected);
    }
  }
  return entities ?? reading.entities;
}

/** `quote: Arm` alone, written by hand, means every mention. */
export const everywhere = (
  anchor: { readonly prefix?: string; readonly suffix?: string; readonly start?: number } | undefined,
  candidates: readonly Span[],
): readonly Span[] =>
  anchor && anchor.prefix === undefined && anchor.suffix === undefined && anchor.start === undefined ? candidates : [];

function build(text: string, span: Span, correction: Correction, found: readonly Entity[]): Entity | undefined {
  const base = { start: span.start, end: span.end, text: text.slice(span.start, span.end) };
  switch (correction.entity) {
    case "none":
      return undefined;
    case "company": {
      const before = found.find((entity): entity is Company => entity.type === "company");
      return { type: "company", ...base, name: correction.name ?? before?.name ?? base.text };
    }
    case "figure": {
      const before = found.find((entity): entity is Figure => entity.type === "figure");
      const value = correction.value ?? before?.value ?? plainNumber(base.text);
      if (value === undefined) return undefined;
      const unit = correction.unit ?? before?.unit ?? "";
      const kind = before?.unit === unit ? before.kind : kindOf(unit);
      const qualifier = before?.qualifier === undefined ? {} : { qualifier: before.qualifier };
      return { type: "figure", ...base, value, unit, kind, ...qualifier };
    }
    case "date": {
      const before = found.find((entity): entity is DateMention => entity.type === "date");
      const from = correction.from ?? correction.to ?? before?.from;
      const to = correction.to ?? correction.from ?? before?.to;
      return {
        type: "date",
        ...base,
        ...(from === undefined ? {} : { from: firstDay(from) }),
        ...(to === undefined ? {} : { to: lastDay(to) }),
      };
    }
  }
}

function plainNumber(text: string): number | undefined {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(",", "");
  return digits === undefined ? undefined : Number(digits);
}

function kindOf(unit: string): FigureKind {
  if (unit === "%") return "percent";
  if (unit === "ratio") return "ratio";
  if (/^[A-Z]{3}$/.test(unit)) return "money";
  return measures.has(unit) ? "measure" : "count";
}

/** Units that are no counted nouns, as far as people write them into corrections. */
const measures = new Set(
  (
    "km m cm mm mile mi ft foot yard in V kV W kW MW GW TW Wh kWh MWh GWh TWh A Ah J Hz GHz g kg t tonne lb oz l litre " +
    "gallon barrel ha acre s second min minute h hour day week month quarter year decade °C °F K GB TB MB kph mph"
  ).split(" "),
);

/** A person may write "2023" or "2023-05" for the whole of it. */
const firstDay = (date: string): string =>
  date.slice(0, 10) + "-01-01".slice(Math.max(0, date.slice(0, 10).length - 4));

function lastDay(date: string): string {
  const day = date.slice(0, 10);
  if (day.length === 4) return `${day}-12-31`;
  if (day.length !== 7) return day;
  const [year = 0, month = 1] = day.split("-").map(Number);
  return `${day}-${daysIn(year, month)}`;
}
