import type { ClaimKind } from "./claim.ts";
import { type KindEvidence, kindFeatures, kinds } from "./kind-features.ts";
import { weights } from "./kind-weights.ts";

/**
 * The kind that the evidence as a whole speaks for. The main verb alone takes "Fourteen million shares changed hands" for an
 * event; that a sum is its subject outweighs it. Weights come from `scripts/train-kinds.ts`, on the project's own annotated articles.
 */
export function weighKind(evidence: KindEvidence): ClaimKind {
  const features = kindFeatures(evidence);
  let best = evidence.suggested;
  let most = Number.NEGATIVE_INFINITY;
  for (let kind = 0; kind < kinds.length; kind++) {
    let sum = 0;
    for (const feature of features) sum += table[feature * kinds.length + kind] ?? 0;
    if (sum > most) {
      most = sum;
      best = kinds[kind] as ClaimKind;
    }
  }
  return best;
}

const table = Int16Array.from(weights.split(" "), Number);
