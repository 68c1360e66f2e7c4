import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";

/**
 * The token index after the bracket at `open` where it holds a ticker, "(NYSE: XYZ)", "(NASDAQ:XYZ)", "(7201.T)"; else
 * `open`. Initials in brackets, "(EADS)", are no tickers.
 */
export function tickerEnd(tokens: readonly Token[], open: number, last: number): number {
  const token = tokens[open + 1];
  const next = tokens[open + 2];
  if (!token || !next || open + 3 > last) return open;
  const listed = exchanges.holds(token) && /^[:-]$/.test(next.text);
  const market = tokens[open + 3] as Token;
  const dotted =
    next.text === "." &&
    next.gap === "" &&
    market.gap === "" &&
    market.text.length <= 3 &&
    market.text === market.text.toUpperCase() &&
    (token.kind === "number" || token.shape === "UPPER" || token.shape === "Capital");
  if (!listed && !dotted) return open;
  for (let at = open + 3; at <= last && at < open + 16; at++) if ((tokens[at] as Token).text === ")") return at + 1;
  return open;
}

const exchanges = wordSet(
  "aim ams asx bit bme bse cse ebr epa euronext etr fra hkex hkg hkse idx jse kosdaq krx kse lon lse mil nasdaq " +
    "nasdaqgm nasdaqgs nse nyse otc otcmkts otcqb otcqx pse sehk set sgx six ss sse sto swx sz szse tadawul tase tse tsx tsxv tyo wse xetra",
);
