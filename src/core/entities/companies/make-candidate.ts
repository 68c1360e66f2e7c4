import type { Block } from "../../text/block.ts";
import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { wordSet } from "../../text/word-lists.ts";
import { cuesAt, cuesOf } from "./cue-words.ts";
import { Evidence } from "./evidence.ts";
import { isInitials, namePart } from "./lexicon-key.ts";
import type { NameCandidate } from "./name-candidate.ts";
import { isNameToken } from "./name-runs.ts";
import { personRole } from "./person-roles.ts";
import type { Piece } from "./piece.ts";

export function candidate(
  block: Block,
  piece: Piece,
  evidence: number,
  sentence: Sentence,
  capitals: boolean,
): NameCandidate {
  const { text, tokens } = block;
  const parts: string[] = [];
  const bounds: number[] = [];
  let known = 0;
  let cues = 0;
  for (let at = piece.from; at < piece.core; at++) {
    const token = tokens[at] as Token;
    let part = namePart(token);
    if (part === "") continue;
    // "VOLTARRA TO CUT JOBS" in a heading is Voltarra.
    if (capitals && !piece.match && part.length > 3) part = part.charAt(0) + part.slice(1).toLowerCase();
    if (parts.length === 0) cues = part === token.text ? cuesAt(token) : cuesOf(part.toLowerCase());
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
    key: parts.length === 1 ? (parts[0] as string) : parts.join(" "),
    cues,
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
  const alone = !next || /^[,.;)]$/.test(next.text) || (next.shape === "lower" && afterGenitive.holds(next));
  return { clitic: text.slice((tokens[at - 1] as Token).end, token.end), genitive: alone };
}

const afterGenitive = wordSet(
  "are had has have is of said says was were which who will would to in at on with for from declined opened",
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

/** In "Calder Petroleum Inc. (CLP)" the letters are a ticker, though a company goes by them. */
export function dropTickers(tokens: readonly Token[], pieces: readonly Piece[], evidence: number[]): void {
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
