import type { FactChange } from "../../core/annotations/anchor.ts";
import type { FactCheck } from "../../core/sidecar/sidecar.ts";
import type { Span } from "../../core/text/span.ts";
import type { App } from "../../host/app.ts";
import type { Place } from "../../host/targets.ts";
import type { Draft } from "./model.ts";

/** What the questions are about, and what was answered so far. */
export interface Session {
  readonly app: App;
  readonly place: Place;
  readonly words: Span;
  readonly before: FactCheck | undefined;
  readonly stale: readonly FactChange[];
  readonly id: string | undefined;
  /** Kept from an earlier time. */
  isResumed: boolean;
  draft: Draft;
  /** Why the questions ended, where it was neither by answering the last nor by leaving. */
  end: "confirm" | "comment" | "restart" | undefined;
}
