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
    return next?.kind === "word" && next.gap === " " && !paid.holds(next) && !moneyMass.holds(next);
  }
  if (next?.lower === "of") return !moneyMass.holds(tokens[at + 2]) && !moneyMass.holds(tokens[at + 3]);
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
    if (moneyMass.holds(tokens[index]) || paying.holds(tokens[index])) return false;
  }
  return true;
}

const slimming = wordSet(["gain", "gained", "gaining", "lose", "losing", "lost", "shed"]);
const paying = wordSet(
  "$ £ bank charged cost earn earned earns fee fine fined paid pay paying pays pence per price priced prices prize salary sell sold spend spent " +
    "sterling worth",
);
const weights = wordSet(
  "bushel bushels cargo feet foot grams inches kg kilogram kilograms kilos livestock ounces scale scales thrust ton tonne tonnes tons weight",
);
const paid = wordSet(
  "a-week bid bill bonus budget cheque coin contract deal donation fee fine flat gift grant home house jackpot limit loan note notes offer pay " +
    "payment payout penalty pledge price prize rebate rent reward rise salary share shares ticket voucher",
);

const weighing = wordSet(
  "weigh weighs weighed weighing weighting weight drop dropped heavier lift lifts lifting payload",
);
const moneyMass = wordSet(
  "a additional assets bonds borrowing capital cash costs cuts damage damages deals debt debts equity extra fees financing " +
    "fines fraud fresh funding funds goods government gross his income investment investments its lending liabilities loans " +
    "losses money new orders our pension pensions profit profits property public revenue revenues sales savings shares " +
    "spending state stock support tax taxes taxpayer taxpayers their trade turnover value wages",
);
