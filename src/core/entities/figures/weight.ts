import { wordSet } from "../../text/word-lists.ts";
import type { Passage, WrittenNumber } from "./draft.ts";

/**
 * "1,200-pound bear", "400 million pounds of copper", "lost 25 pounds", "$3 for 2 pounds" are weights; "361 million pounds"
 * and "50 million pounds of debt" are money.
 */
export function isWeight({ tokens, first, end }: Passage, number: WrittenNumber, at: number): boolean {
  const next = at + 1 < end ? tokens[at + 1] : undefined;
  // "a 24,000-pound truck", "a 500-pound fine"
  if (tokens[at]?.gap === "" && number.scale < 1e6 && tokens[at]?.lower === "pound") {
    return next?.kind === "word" && next.gap === " " && !moneyWords.holds(next);
  }
  if (next?.lower === "of")
    return ![tokens[at + 2], tokens[at + 3]].some((token) => moneyWords.holds(token) || owners.holds(token));
  if (next?.lower === "heavier" || next?.lower === "lighter") return true;
  for (let index = number.first - 1; index >= first && index >= number.first - 4; index--) {
    if (weighing.holds(tokens[index])) return true;
    if (number.value <= 200 && number.scale === 1 && slimming.holds(tokens[index])) return true;
  }
  if (number.scale >= 1e6) return false;
  // "907 kilograms (2,000 pounds)", "a ton is 2,240 pounds", "6 feet tall and 210 pounds"
  for (let index = Math.max(first, number.first - 9); index < end && index < at + 8; index++) {
    if (weights.holds(tokens[index])) return true;
  }
  return false;
}

/** Whether nothing around plain pounds says that they are of money: "carried 2,000 pounds". */
export function isDoubtful({ tokens, first, end }: Passage, number: WrittenNumber, at: number): boolean {
  if (number.scale >= 1e6) return false;
  for (let index = Math.max(first, number.first - 9); index < end && index < at + 9; index++) {
    if (moneyWords.holds(tokens[index])) return false;
  }
  return true;
}

const slimming = wordSet(["gain", "gained", "gaining", "lose", "losing", "lost", "shed"]);
const weights = wordSet(
  "cargo feet foot inches kg kilogram kilograms kilos ounces thrust ton tonne tonnes tons weight",
);

const weighing = wordSet(
  "weigh weighs weighed weighing weighting weight drop dropped heavier lift lifts lifting payload",
);

/** Beside pounds of money. */
const moneyWords = wordSet(
  "$ assets bank bid bill bonds bonus budget capital cash charged contract cost costs cuts damage deal deals debt " +
    "debts earn earns equity fee fees fine fined fines fraud funding funds goods government grant home house income " +
    "investment investments loan loans losses money note notes offer paid pay paying payment penalty pence pension " +
    "per price priced prices prize profit profits property public rent revenue revenues rise salary sales savings " +
    "sell share shares sold spend spending spent state sterling stock support tax taxes taxpayer taxpayers ticket " +
    "trade turnover value wages worth £",
);
const owners = wordSet("a his its new orders our their");
