import type { Block } from "../../text/block.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { Cue, cuesOf } from "./cue-words.ts";
import { Evidence } from "./evidence.ts";
import { entryOf } from "./lexicon.ts";
import { isInitials, namePart } from "./lexicon-key.ts";
import type { NameCandidate } from "./name-candidate.ts";
import { contextOf, followsCompany } from "./name-context.ts";
import { findPieces, hasAmpersand, isNameToken, type Piece, type SentenceStyle } from "./name-pieces.ts";
import { personRole, speechAround } from "./person-roles.ts";

/**
 * The names of a block with what speaks for and against each being a company's. Knows nothing of the rest of the article,
 * so that a block keeps its names; `resolveNames` decides.
 */
export function findNames(block: Block): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const sentence of block.sentences) {
    const style = styleOf(block.tokens, sentence);
    const pieces = findPieces(block.tokens, sentence, style);
    if (pieces.length === 0) continue;
    const evidence = pieces.map((piece, at) =>
      piece.kind === "rank" ? 0 : evidenceOf(block.tokens, piece, { sentence, style, previous: pieces[at - 1] }),
    );
    shareInLists(block.tokens, pieces, evidence);
    dropTickers(block.tokens, pieces, evidence);
    pieces.forEach((piece, at) => {
      if (piece.kind !== "rank") found.push(candidate(block, piece, evidence[at] ?? 0, sentence));
    });
  }
  return found;
}

interface PieceContext {
  readonly sentence: Sentence;
  readonly style: SentenceStyle;
  readonly previous: Piece | undefined;
}

/** A heading has capitals on most of its longer words and no final stop; capitals say less there. */
function styleOf(tokens: readonly Token[], { first, last }: Sentence): SentenceStyle {
  let lower = 0;
  let capital = 0;
  let upper = 0;
  for (let at = first; at <= last; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== "word") continue;
    if (token.shape === "lower") {
      if (token.text.length > 3) lower++;
    } else if (token.shape === "UPPER") upper++;
    else if (at > first) capital++;
  }
  const capitals = upper > 2 && upper > 2 * (lower + capital);
  const stop = tokens[last]?.text;
  const heading = stop !== "." && capital > 2 && capital > 1.5 * lower;
  return { heading: capitals || heading, capitals };
}

function evidenceOf(tokens: readonly Token[], piece: Piece, { sentence, style, previous }: PieceContext): number {
  let found = contextOf(tokens, piece, sentence);
  if (style.heading) found = (found & headingBits) | Evidence.heading;
  if (piece.to > piece.core) found |= Evidence.suffix;
  if (piece.tail && piece.to === piece.core && !style.heading) found |= Evidence.tail;
  // The article in "a Lindqvist-owned plant" and "the Lindqvist shares" belongs to the plant and the shares.
  if (found & nounAfter || piece.core - piece.from > 1) found &= ~Evidence.article;
  // "lawyers at Hale & Rowe, who said"
  if (piece.tail || piece.to > piece.core) found &= ~Evidence.person;
  // "Japan's Aeon, Chief Operating Officer Niran Suwan said" does not speak of Aeon.
  if (piece.kind === "known" && piece.match?.class !== "person" && tokens[piece.to]?.text === ",")
    found &= ~Evidence.person;
  // "in Lindqvist's plant" is no place.
  if (found & Evidence.place && tokens[piece.to]?.lower === "'s") found &= ~Evidence.place;
  const first = tokens[piece.from] as Token;
  const lastToken = tokens[piece.core - 1] as Token;
  const single = piece.core === piece.from + 1;
  if (piece.kind === "unknown" && !(found & Evidence.suffix) && followsCompany(tokens, piece, previous)) {
    // "Volvo FH Electric" is a product, "Macquarie's Aula Energy" a company.
    if (previous?.to === piece.from) found = (found | Evidence.product) & ~Evidence.tail;
    else if (!(found & Evidence.tail)) found |= Evidence.product;
  }
  // "Outlaws" in "Star Wars Outlaws"; but "Swedish Orvanto"
  if (
    piece.kind === "unknown" &&
    previous?.kind === "other" &&
    previous.to === piece.from &&
    first.gap === " " &&
    !(found & Evidence.suffix)
  ) {
    if (!/(an|ese|ish|ch|ic|ss|i)$/.test((tokens[previous.core - 1] as Token).lower)) found |= Evidence.product;
  }
  // "Mini" in "iPod Mini"
  if (
    piece.kind === "known" &&
    piece.match?.class !== "company" &&
    previous &&
    previous.kind !== "rank" &&
    previous.to === piece.from &&
    first.gap === " "
  ) {
    found |= Evidence.product;
  }
  // "Target the right customers" at the start of a sentence.
  if (piece.kind === "known" && single && piece.match?.class === "word") {
    const cues = cuesOf(first.lower);
    if (cues & Cue.bodyTail || (cues & Cue.ordinary && !(found & Evidence.inside))) found |= Evidence.ordinary;
  }
  // "The Sun revealed": the article belongs to the name.
  if (piece.kind === "known" && piece.match && piece.from > sentence.first) {
    const the = tokens[piece.from - 1] as Token;
    if (the.text === "The" && piece.article) {
      found = (found & ~Evidence.article) | Evidence.publisher;
    }
  }
  if (piece.maker) found = (found | Evidence.list) & ~Evidence.ordinary;
  // "Google's Gemini"
  if (
    piece.kind === "known" &&
    piece.match?.class !== "company" &&
    previous &&
    previous.to < piece.from &&
    followsCompany(tokens, piece, previous)
  )
    found |= Evidence.product;
  if (isIndex(tokens, piece.to)) found |= Evidence.product;
  if (piece.kind === "unknown") {
    const cues = cuesOf(first.lower);
    if (single) {
      // "Purchasing chief": a verb's form at the start of a sentence.
      const verb = !(found & Evidence.inside) && /(ing|ed|ly)$/.test(first.text);
      if (verb || cues & (Cue.ordinary | Cue.rank | Cue.bodyTail)) found |= Evidence.ordinary;
      if (cues & Cue.given) found |= Evidence.given;
      if (first.shape === "UPPER") found |= Evidence.acronym;
      if (first.shape === "miXed" && first.text.charAt(0) !== first.lower.charAt(0)) found |= Evidence.form;
      // "Teslas" are vehicles.
      if (first.text.endsWith("s") && entryOf(first.text.slice(0, -1))?.class === "company")
        found |= Evidence.product | Evidence.ordinary;
    } else if (cuesOf(lastToken.lower) & Cue.publisherTail || cuesOf(first.lower) & Cue.publisherHead)
      found |= Evidence.publisher;
    else if (allOrdinary(tokens, piece)) found |= Evidence.ordinary;
    else if (hasAmpersand(tokens, piece.from, piece.core)) found |= Evidence.domain;
    else if (tokens[piece.core - 2]?.text === "." && lastToken.shape === "lower") found |= Evidence.domain;
    if (lastToken.kind === "number" && tokens[piece.core - 2]?.kind === "word") found |= Evidence.product;
    if (!single) {
      found |= speechAround(tokens, piece, sentence) ? Evidence.person : 0;
      if (/^[,]$/.test(tokens[piece.to]?.text ?? "") && isPlace(tokens, piece.to + 1)) found |= Evidence.place;
    }
  }
  return found;
}

const nounAfter =
  Evidence.hyphen | Evidence.asset | Evidence.possession | Evidence.chiefOf | Evidence.suffix | Evidence.tail;

/** "Nikkei stock index", "Topix benchmark". */
function isIndex(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 3; index++) {
    const token = tokens[index];
    if (token?.kind !== "word") return false;
    if (/^(index|average|benchmark|futures|composite|gauge)$/.test(token.lower)) return true;
  }
  return false;
}

/** "New Energy Vehicles" is a term. */
function allOrdinary(tokens: readonly Token[], piece: Piece): boolean {
  for (let at = piece.from; at < piece.core; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "word" && !(cuesOf(token.lower) & Cue.ordinary)) return false;
  }
  return true;
}

/** In a heading only what is not a matter of capitals counts. */
const headingBits = ~(
  Evidence.inside |
  Evidence.subject |
  Evidence.chiefOf |
  Evidence.asset |
  Evidence.verb |
  Evidence.nounBefore
);

const isPlace = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return (
    token !== undefined && isNameToken(token) && /^(inc|ltd)$/.test(token.lower) === false && states.has(token.lower)
  );
};
const states = new Set(
  "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming england scotland wales france germany spain italy japan china india canada ontario quebec mexico brazil sweden norway denmark finland poland".split(
    " ",
  ),
);

/** "Volvo, Lindqvist and Scania": what is said of one member of a list counts for all, and a company makes the others one. */
function shareInLists(tokens: readonly Token[], pieces: readonly Piece[], evidence: number[]): void {
  for (let start = 0; start < pieces.length; ) {
    let end = start + 1;
    while (end < pieces.length && areListed(tokens, pieces[end - 1] as Piece, pieces[end] as Piece)) end++;
    if (end - start > 1) {
      let shared = 0;
      let companies = 0;
      let others = 0;
      let words = 0;
      for (let at = start; at < end; at++) {
        const piece = pieces[at] as Piece;
        const bits = evidence[at] ?? 0;
        if (at === end - 1) shared |= bits & (Evidence.subject | Evidence.verb | Evidence.speech | Evidence.asset);
        if (at === start)
          shared |= bits & (Evidence.nounBefore | Evidence.ofHead | Evidence.deal | Evidence.atRole | Evidence.place);
        if (piece.kind === "known" && piece.match?.class === "word") words++;
        if ((piece.kind === "known" && piece.match?.class === "company") || bits & Evidence.suffix) companies++;
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
        if (companies - own > 0 && companies > others) bits = (bits | Evidence.list) & ~Evidence.ordinary;
        else if (words > 1 && others === 0 && piece.kind === "known")
          bits = (bits | Evidence.list) & ~Evidence.ordinary;
        if (others > 0 && companies === 0 && piece.kind === "unknown" && !(bits & Evidence.suffix))
          bits |= Evidence.place;
        evidence[at] = bits;
      }
    }
    start = end;
  }
}

/** In "Calder Petroleum Inc. (CLP)" the letters are a ticker, though a company goes by them. */
function dropTickers(tokens: readonly Token[], pieces: readonly Piece[], evidence: number[]): void {
  for (let at = 1; at < pieces.length; at++) {
    const before = pieces[at - 1] as Piece;
    const piece = pieces[at] as Piece;
    if (piece.from !== before.to + 1 || piece.to !== piece.from + 1 || (tokens[before.to] as Token).text !== "(")
      continue;
    const token = tokens[piece.from] as Token;
    if (token.shape !== "UPPER" || tokens[piece.to]?.text !== ")" || before.kind === "rank") continue;
    const named = before.kind === "known" || (evidence[at - 1] ?? 0) & (Evidence.suffix | Evidence.tail);
    const same = piece.match?.name === before.match?.name && piece.match !== undefined;
    const alias = bracketed(tokens, before, partsOf(tokens, before));
    if (before.kind === "other" && before.to - before.from > 1 && !same) evidence[at] = Evidence.other;
    if (named && !same && alias === undefined) evidence[at] = Evidence.other;
  }
}

const partsOf = (tokens: readonly Token[], piece: Piece): readonly string[] =>
  tokens.slice(piece.from, piece.core).map(namePart).filter(Boolean);

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
    else if (lower !== "the" && lower !== "both" && lower !== "with") return false;
  }
  return joined;
}

function candidate(block: Block, piece: Piece, evidence: number, sentence: Sentence): NameCandidate {
  const { text, tokens } = block;
  const parts: string[] = [];
  const bounds: number[] = [];
  let known = 0;
  for (let at = piece.from; at < piece.core; at++) {
    const token = tokens[at] as Token;
    const part = namePart(token);
    if (part === "") continue;
    parts.push(part);
    bounds.push(token.start, token.end);
    if (piece.match && at < piece.match.end) known++;
  }
  const start = (tokens[piece.from] as Token).start;
  const end = (tokens[piece.to - 1] as Token).end;
  const kind = kindOf(piece, parts, evidence);
  const alias = kind !== "person" ? bracketed(tokens, piece, parts) : undefined;
  const clitic = kind === "name" && !piece.match ? genitiveAfter(block, piece.to) : undefined;
  const role = kind === "person" || evidence & Evidence.person ? personRole(block, piece, sentence) : undefined;
  return {
    kind,
    start,
    end,
    text: text.slice(start, end),
    coreEnd: (tokens[piece.core - 1] as Token).end,
    parts,
    bounds,
    key: parts.join(" "),
    known,
    evidence,
    lexicon: piece.match?.class,
    usual: piece.match?.name,
    clitic: clitic?.clitic,
    genitive: clitic?.genitive,
    alias,
    role,
  };
}

/** After a name: "'s", and whether it belongs to the name, as in "Carrow's said", "at Carrow's, which". */
function genitiveAfter({ text, tokens }: Block, at: number): Pick<NameCandidate, "clitic" | "genitive"> | undefined {
  const token = tokens[at];
  if (token?.lower !== "'s") return undefined;
  const next = tokens[at + 1];
  const alone = !next || /^[,.;)]$/.test(next.text) || (next.shape === "lower" && afterGenitive.has(next.lower));
  return { clitic: text.slice((tokens[at - 1] as Token).end, token.end), genitive: alone };
}

const afterGenitive = new Set(
  "are had has have is of said says was were which who will would to in at on with for from declined opened".split(" "),
);

function kindOf(piece: Piece, parts: readonly string[], evidence: number): NameCandidate["kind"] {
  // "packaging group Marlowe Board"
  const proved =
    piece.kind === "other" &&
    (piece.match
      ? (evidence & Evidence.list) !== 0 && parts.length === 1 && !(evidence & (Evidence.place | Evidence.other))
      : (evidence & bodyProof) !== 0);
  if (piece.kind === "person" || (piece.kind === "other" && !proved)) return piece.kind;
  if (evidence & Evidence.other) return "other";
  const introduced = piece.kind === "unknown" && parts.length > 1 && (evidence & Evidence.person) !== 0;
  return introduced && !(evidence & companyBits) ? "person" : "name";
}

const bodyProof = Evidence.nounBefore | Evidence.ticker | Evidence.deal | Evidence.hyphen | Evidence.suffix;

const companyBits =
  Evidence.suffix |
  Evidence.tail |
  Evidence.ticker |
  Evidence.form |
  Evidence.nounBefore |
  Evidence.hyphen |
  Evidence.publisher;

/** The initials in brackets after a long name: "European Aeronautic Defence and Space Company EADS N.V. (EADS)". */
function bracketed(tokens: readonly Token[], piece: Piece, parts: readonly string[]): string | undefined {
  const open = tokens[piece.to];
  let at = piece.to + 1;
  if (open?.text !== "(") return undefined;
  if (/^["']$/.test(tokens[at]?.lower ?? "")) at++;
  const token = tokens[at];
  if (!token || !isNameToken(token)) return undefined;
  const close = tokens[at + 1];
  if (close?.text !== ")" && !/^["']$/.test(close?.lower ?? "")) return undefined;
  const alias = namePart(token);
  // A body's letters may be those of another tongue: "National Hydrocarbons Agency (ANH)".
  return parts.includes(alias) || isInitials(alias, parts) || (piece.kind === "other" && token.shape === "UPPER")
    ? alias
    : undefined;
}
