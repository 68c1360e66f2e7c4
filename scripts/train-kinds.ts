// Learns how evidence weighs for a claim's kind, from the project's own annotated articles (test/gold), and writes
// src/core/claims/kind-weights.ts. Prints for each set how many kinds are right when the weights are learned from the other sets.
// The same articles give the same bytes.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createReader } from "../src/core/article/reader.ts";
import { evidenceOf } from "../src/core/claims/extract-claims.ts";
import { featureCount, kindFeatures, kinds } from "../src/core/claims/kind-features.ts";
import { ownSets, readGold } from "../test/gold/read-gold.ts";
import { ROOT } from "./paths.ts";

interface Example {
  readonly set: string;
  readonly features: readonly number[];
  readonly kind: number;
  readonly suggested: number;
}

const examples = ownSets.flatMap((set): readonly Example[] =>
  readGold(set).flatMap(({ gold, text }) => {
    const reader = createReader();
    reader.open(text);
    const { published } = reader.finish().document;
    const found: Example[] = [];
    for (const part of reader.parts()) {
      for (const sentence of part.prose) {
        const { start, end } = sentence.notes.sentence;
        const claim = part.claims.find((candidate) => candidate.start < end && start < candidate.end);
        const from = part.start + start;
        const length = end - start;
        const meant = gold.claims.find(
          (wanted) => Math.min(wanted.end, from + length) - Math.max(wanted.start, from) > length / 2,
        );
        const evidence = claim && evidenceOf(sentence, claim.claimants, published);
        if (!meant || !evidence) continue;
        const suggested = kinds.indexOf(evidence.suggested);
        found.push({ set: set.name, features: kindFeatures(evidence), kind: kinds.indexOf(meant.kind), suggested });
      }
    }
    return found;
  }),
);

/** Multinomial logistic regression by gradient descent, with weights held small. */
function train(from: readonly Example[]): Float64Array {
  const size = kinds.length;
  const weights = new Float64Array(featureCount * size);
  for (let round = 0; round < 800; round++) {
    const gradient = weights.map((weight) => 0.01 * weight);
    for (const { features, kind } of from) {
      const scores = scoresOf(weights, features).map(Math.exp);
      const sum = scores.reduce((a, b) => a + b, 0);
      for (let at = 0; at < size; at++) {
        const miss = ((scores[at] ?? 0) / sum - (at === kind ? 1 : 0)) / from.length;
        for (const feature of features) gradient[feature * size + at] = (gradient[feature * size + at] ?? 0) + miss;
      }
    }
    for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] ?? 0) - 0.3 * (gradient[at] ?? 0);
  }
  return weights;
}

const scoresOf = (weights: Float64Array, features: readonly number[]): number[] =>
  kinds.map((_, at) => features.reduce((sum, feature) => sum + (weights[feature * kinds.length + at] ?? 0), 0));

const best = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores));

for (const { name } of ownSets) {
  const own = examples.filter(({ set }) => set === name);
  const weights = train(examples.filter(({ set }) => set !== name));
  const right = own.filter(({ features, kind }) => best(scoresOf(weights, features)) === kind).length;
  const alone = own.filter(({ suggested, kind }) => suggested === kind).length;
  const share = (count: number): string => (count / own.length).toFixed(3);
  console.log(`${name}: ${own.length} claims, ${share(right)} right, ${share(alone)} by the main verb alone`);
}

const learned = [...train(examples)].map((weight) => Math.round(weight * 100));
const path = join(ROOT, "src/core/claims/kind-weights.ts");
writeFileSync(
  path,
  `/** Hundredths: for each feature of kind-features.ts the weights of ${kinds.join(", ")}. Written by scripts/train-kinds.ts. */\nexport const weights =\n  "${learned.join(" ")}";\n`,
);
console.log(`Wrote ${path}`);
