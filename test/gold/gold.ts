import type { ClaimKind } from "../../src/core/claims/claim.ts";
import type { FigureKind } from "../../src/core/entities/entity.ts";
import type { Span } from "../../src/core/text/span.ts";

/** What people found in one article, as its JSON file holds it. What each field means: see the glossary in CONTRIBUTING.md. */
export interface GoldDocument {
  /** The article's file name. */
  readonly file: string;
  /** The date that a careful reader would infer where the text does not say it (`document.published` is null then). */
  readonly published?: string | null;
  readonly document: GoldFields;
  /** One span a line. */
  readonly boilerplate: readonly Span[];
  readonly entities: readonly GoldEntity[];
  readonly claims: readonly GoldClaim[];
}

/** null: the text does not say. */
export interface GoldFields {
  readonly published: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly source: string | null;
}

export type GoldEntity = GoldCompany | GoldFigure | GoldDate;

export interface GoldCompany extends Span {
  readonly type: "company";
  readonly text: string;
  readonly name: string;
  /** Other names that are right too. */
  readonly accept?: readonly string[];
}

export interface GoldFigure extends Span {
  readonly type: "figure";
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly kind: FigureKind;
}

export interface GoldDate extends Span {
  readonly type: "date";
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface GoldClaim extends Span {
  readonly text: string;
  readonly kind: ClaimKind;
  readonly claimants: readonly string[];
}
