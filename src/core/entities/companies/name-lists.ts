import type { Token } from "../../text/tokens.ts";
import { Evidence } from "./evidence.ts";
import type { Piece } from "./piece.ts";

/** "Volvo, Lindqvist and Scania": what is said of one member of a list counts for all, and a company makes the others one. */
export function shareInLists(tokens: readonly Token[], pieces: readonly Piece[], evidence: number[]): void {
  for (let start = 0; start < pieces.length; ) {
    let end = start + 1;
    while (end < pieces.length && areListed(tokens, pieces[end - 1] as Piece, pieces[end] as Piece)) end++;
    if (end - start > (isMereComma(tokens, pieces[start], pieces[start + 1]) ? 2 : 1)) {
      let shared = 0;
      let companies = 0;
      let others = 0;
      let words = 0;
      for (let at = start; at < end; at++) {
        const piece = pieces[at] as Piece;
        const bits = evidence[at] ?? 0;
        if (at === end - 1) shared |= bits & (Evidence.subject | Evidence.verb | Evidence.speech | Evidence.asset);
        if (at === start)
          shared |=
            bits &
            (Evidence.nounBefore | Evidence.ofHead | Evidence.deal | Evidence.atRole | Evidence.place | Evidence.other);
        if (piece.kind === "known" && piece.match?.class === "word") words++;
        if ((piece.kind === "known" && piece.match?.class === "company") || bits & (Evidence.suffix | Evidence.form))
          companies++;
        if (piece.kind === "other" || piece.kind === "person") others++;
      }
      for (let at = start; at < end; at++) {
        const piece = pieces[at] as Piece;
        const own = piece.kind === "known" && piece.match?.class === "company" ? 1 : 0;
        let bits = (evidence[at] ?? 0) | shared;
        // "OpenAI's ChatGPT and Google's Gemini" lists products.
        if (bits & Evidence.product) continue;
        // "Shell, Harbour Energy and Ithaca": a place's name among companies.
        if (piece.kind === "other" && piece.core === piece.from + 1 && companies > 1 && others === 1)
          bits |= Evidence.list;
        // "out of Scranton and Delta flights": where the first of a list is a place by itself.
        const isPlace = ((evidence[at] ?? 0) & Evidence.place) !== 0 && piece.kind === "unknown";
        if (companies - own > 0 && companies > others && !isPlace) bits = (bits | Evidence.list) & ~Evidence.ordinary;
        else if (words > 1 && others === 0 && piece.kind === "known")
          bits = (bits | Evidence.list) & ~Evidence.ordinary;
        if (others > 0 && companies === 0 && piece.kind === "unknown" && !(bits & businessBits)) bits |= Evidence.place;
        evidence[at] = bits;
      }
    }
    start = end;
  }
}

/** "Farmland Industries and Harvest States": a business word says more than a neighbour. */
const businessBits = Evidence.suffix | Evidence.tail | Evidence.nounBefore | Evidence.ofHead;

/** "In Kimitsu, Lindqvist", "the BBC, Derby": two with nothing but a comma between are no list. */
const isMereComma = (tokens: readonly Token[], a: Piece | undefined, b: Piece | undefined): boolean =>
  a !== undefined && b !== undefined && b.from === a.to + 1 && tokens[a.to]?.text === ",";

const isJoint = (token: Token | undefined): boolean => token?.text === "," || token?.lower === "and";

/** Whether two pieces are neighbours in a list: "X, Y", "X and Y", "X, and Y", "X/Y". */
function areListed(tokens: readonly Token[], a: Piece, b: Piece): boolean {
  if (a.kind === "rank" || b.kind === "rank") return false;
  const gap = b.from - a.to;
  if (gap < 1 || gap > 3) return false;
  let joined = false;
  for (let at = a.to; at < b.from; at++) {
    const { lower } = tokens[at] as Token;
    // "at Old Trafford, the Daily Mail reported" is no list.
    if (lower === "the" && tokens[at - 1]?.text === ",") return false;
    if (lower === "," || lower === "and" || lower === "or" || lower === "/" || lower === "&") joined = true;
    else if (lower !== "the" && lower !== "both" && lower !== "with" && !(lower === "'s" && isJoint(tokens[at + 1])))
      return false;
  }
  return joined;
}
