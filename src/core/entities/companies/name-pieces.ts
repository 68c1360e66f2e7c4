import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { Cue, cuesOf } from "./cue-words.ts";
import { legalSuffixEnd } from "./legal-suffixes.ts";
import { type LexiconMatch, lookUp, lookUpCapitals, startsLowerName } from "./lexicon.ts";
import { tickerEnd } from "./tickers.ts";

/**
 * A stretch of name tokens. known: the lexicon has it as a company; unknown: capitals that may be anything; other: a place, a
 * body, a product; person: given name or title and surname; rank: "Chief Executive".
 */
export interface Piece {
  readonly kind: "known" | "unknown" | "other" | "person" | "rank";
  /** Token indices: first, after the name proper, after its legal suffix. */
  readonly from: number;
  readonly core: number;
  readonly to: number;
  readonly match?: LexiconMatch | undefined;
  /** Ends with a business word: "Robotics". */
  readonly tail?: boolean;
  /** The lexicon's name goes on with words of its own: "Nissan China". */
  readonly extended?: boolean;
  /** The lexicon's name begins with an article, which is no part of the mention: "The Sun". */
  readonly article?: boolean;
  /** A product of the company follows that the lexicon knows: "Watch" in "Apple Watch". */
  readonly maker?: boolean;
}

export interface SentenceStyle {
  /** Capitals say nothing here: a heading in Title Case or a line in capitals. */
  readonly heading: boolean;
  readonly capitals: boolean;
}

/** The pieces of a sentence in order; they do not overlap. */
export function findPieces(tokens: readonly Token[], sentence: Sentence, style: SentenceStyle): readonly Piece[] {
  const pieces: Piece[] = [];
  const { last } = sentence;
  for (let index = sentence.first; index <= last; ) {
    const token = tokens[index] as Token;
    const ticker = token.text === "(" ? tickerEnd(tokens, index, last) : index;
    if (ticker > index) {
      index = ticker;
      continue;
    }
    // "2GB" holds no name.
    if (!mayStart(token) || (token.gap === "" && tokens[index - 1]?.kind === "number")) {
      index++;
      continue;
    }
    const piece = pieceAt(tokens, index, { last, first: sentence.first, style });
    if (!piece) {
      index++;
      continue;
    }
    pieces.push(piece);
    index = piece.to;
  }
  return pieces;
}

interface Scope extends Pick<Sentence, "first" | "last"> {
  readonly style: SentenceStyle;
}

const mayStart = (token: Token): boolean =>
  token.kind === "word"
    ? token.shape === "lower"
      ? startsLowerName(token.text)
      : token.text.length > 1 || token.shape === "Capital"
    : token.kind === "number" && token.text.length < 4 && token.gap !== "";

export const isNameToken = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === "word" && token.shape !== "lower";

function pieceAt(tokens: readonly Token[], index: number, scope: Scope): Piece | undefined {
  const token = tokens[index] as Token;
  const firm = isNameToken(token) && !scope.style.capitals ? firmEnd(tokens, index, scope.last) : index;
  if (firm > index) return unknownPiece(tokens, index, firm, scope);
  const match = known(tokens, index, scope);
  if (match && match.class !== "other" && match.class !== "product") return knownPiece(tokens, index, match, scope);
  if (match?.class === "product") {
    const maker = makerOf(tokens, index, match);
    if (maker) return { kind: "known", from: index, core: maker.end, to: maker.end, match: maker, maker: true };
  }
  if (!isNameToken(token)) return match ? other(index, match) : undefined;
  if ((!match || match.end === index + 1) && followsRank(tokens, index, scope)) {
    const end = nameEnd(tokens, index, scope);
    return { kind: "person", from: index, core: end, to: end };
  }
  if (match && match.end - index > 1) {
    const end = runEnd(tokens, index, scope);
    return end > match.end && endsAsCompany(tokens, match.end, end, scope)
      ? unknownPiece(tokens, index, end, scope)
      : other(index, match);
  }
  const person = personEnd(tokens, index, scope);
  if (person > index && (!match || match.end === index + 1))
    return { kind: "person", from: index, core: person, to: person };
  const cues = cuesOf(token.lower);
  if (cues & Cue.rank && !match) {
    const end = rankEnd(tokens, index, scope.last);
    if (end > index) return { kind: "rank", from: index, core: end, to: end };
  }
  if (token.lower === "i") return undefined;
  if (cues & Cue.calendar) {
    // "May Department Stores Company"
    const end = runEnd(tokens, index, scope);
    const named =
      end - index > 2 && !lookUp(tokens, index + 1, scope.last) && endsAsCompany(tokens, index + 1, end, scope);
    return named ? unknownPiece(tokens, index, end, scope) : undefined;
  }
  // "Automaker X", "Rivals X": the sentence begins with a noun, then comes the name.
  if (
    index === scope.first &&
    !match &&
    cues & (Cue.companyNoun | Cue.companyNouns) &&
    (token.lower === "fintech" || !(cues & (Cue.tail | Cue.publisherTail)))
  )
    return undefined;
  // "But Lindqvist", "The Lindqvist Times": the opener is no part of the name.
  if ((cues & Cue.opener) !== 0 && token.shape === "Capital" && !match) return undefined;
  const end = runEnd(tokens, index, scope);
  if (match) {
    const named =
      endsAsCompany(tokens, match.end, end, scope) || cuesOf((tokens[end - 1] as Token).lower) & Cue.publisherTail;
    return end > match.end && named
      ? unknownPiece(tokens, index, end, scope)
      : isBody(tokens, index, end)
        ? { kind: "other", from: index, core: end, to: end, match }
        : other(index, match);
  }
  return unknownPiece(tokens, index, end, scope);
}

/** "President Toshiro Honda", "managing director Rio Kingsley": whatever the second word is, this is a person. */
function followsRank(tokens: readonly Token[], index: number, scope: Scope): boolean {
  const before = index > scope.first ? tokens[index - 1] : undefined;
  const token = tokens[index] as Token;
  const next = tokens[index + 1];
  if (before?.kind !== "word" || !(cuesOf(before.lower) & Cue.rank) || token.gap !== " ") return false;
  if (!next || index + 1 > scope.last || next.gap !== " " || next.shape !== "Capital" || token.shape !== "Capital")
    return false;
  if (
    cuesOf(token.lower) & (Cue.rank | Cue.calendar | Cue.nationality) ||
    cuesOf(next.lower) & (Cue.tail | Cue.weakTail | Cue.rank | Cue.bodyTail)
  )
    return false;
  const hit = lookUp(tokens, index + 1, scope.last);
  return hit === undefined || hit.end === index + 2;
}

const other = (from: number, match: LexiconMatch): Piece => ({
  kind: "other",
  from,
  core: match.end,
  to: match.end,
  match,
});

function known(tokens: readonly Token[], index: number, scope: Scope): LexiconMatch | undefined {
  const match = lookUp(tokens, index, scope.last);
  if (match || !isNameToken(tokens[index])) return match && !isPartOfWord(tokens, match.end) ? match : undefined;
  const token = tokens[index] as Token;
  // "NISSAN TO CUT JOBS" in a heading; "NVIDIA" anywhere.
  if (token.shape !== "UPPER" || token.text.length < 4) return undefined;
  const lowered = lookUpCapitals(tokens, index, scope.last);
  return lowered && (scope.style.capitals || lowered.class === "company") ? lowered : undefined;
}

/** "3M" is no part of "3MW", "Next" none of "Next-generation", "X" none of "X-ray". */
function isPartOfWord(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  if (next?.gap !== "") return false;
  if (next.kind === "word") return !next.lower.startsWith("'");
  return next.kind === "number";
}

function knownPiece(tokens: readonly Token[], index: number, match: LexiconMatch, scope: Scope): Piece {
  const suffix = suffixAfter(tokens, match.end, scope.last);
  // A leading article is no part of the name: "The Guardian".
  const from = (tokens[index] as Token).lower === "the" ? index + 1 : index;
  if (suffix > match.end) return { kind: "known", from, core: match.end, to: suffix, match };
  const single = match.end === index + 1;
  if (scope.style.heading || !isJoined(tokens, match.end))
    return { kind: "known", from, core: match.end, to: match.end, match, article: from > index };
  if (single && match.class !== "company" && isPersonName(tokens, index, match, scope)) {
    const end = runEnd(tokens, index, scope);
    return { kind: "person", from, core: end, to: end };
  }
  // "Chief Executive Dell Hopkins"
  const before = index > scope.first ? tokens[index - 1] : undefined;
  const following = tokens[match.end] as Token;
  if (
    single &&
    before?.kind === "word" &&
    cuesOf(before.lower) & Cue.rank &&
    following.shape === "Capital" &&
    !(cuesOf(following.lower) & (Cue.tail | Cue.weakTail | Cue.rank))
  ) {
    const end = nameEnd(tokens, index, scope);
    return { kind: "person", from: index, core: end, to: end };
  }
  const end = extensionEnd(tokens, match.end, scope);
  if (end > match.end) {
    const to = suffixAfter(tokens, end, scope.last);
    return { kind: "known", from, core: end, to, match, extended: true, tail: true };
  }
  const run = runEnd(tokens, index, scope);
  if (run > match.end) {
    if (isBody(tokens, match.end, run) && !isSite(tokens, run)) return { kind: "other", from, core: run, to: run };
    if ((match.class !== "company" || from > index) && cuesOf((tokens[run - 1] as Token).lower) & Cue.publisherTail)
      return unknownPiece(tokens, from, run, scope);
    if (endsAsCompany(tokens, match.end, run, scope) && !isModel(tokens, match.end, run)) {
      const piece = unknownPiece(tokens, index, run, scope);
      return { ...piece, kind: "known", match, extended: true };
    }
  }
  return { kind: "known", from, core: match.end, to: match.end, match, article: from > index };
}

/** "Nissan Sunderland Plant" is a place of the company; "Ford Foundation" a body of its own. */
const isSite = (tokens: readonly Token[], end: number): boolean =>
  /^(campus|center|centre|classic|conference|cup|fleet|plan|plant|project|program|programme|quarter|show|station|tower|team|day|award|awards)$/.test(
    (tokens[end - 1] as Token).lower,
  );

/** "Volvo FH Electric": letters after the maker's name are a model's. */
function isModel(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "number" || (token.shape === "UPPER" && token.text.length < 4)) return true;
  }
  return false;
}

/** "Morgan Hale" begins like a company but is a person. */
function isPersonName(tokens: readonly Token[], index: number, match: LexiconMatch, scope: Scope): boolean {
  const first = tokens[index] as Token;
  const next = tokens[match.end] as Token;
  if (!(cuesOf(first.lower) & Cue.given) || next.shape !== "Capital") return false;
  const end = runEnd(tokens, index, scope);
  return (
    end - index <= 4 && !endsAsCompany(tokens, match.end, end, scope) && !(cuesOf(next.lower) & (Cue.rank | Cue.tail))
  );
}

/** The maker in "Nissan Leaf". */
function makerOf(tokens: readonly Token[], index: number, match: LexiconMatch): LexiconMatch | undefined {
  for (let last = match.end - 2; last >= index; last--) {
    const maker = lookUp(tokens, index, last);
    // "MG4" is one word.
    if (maker && tokens[maker.end]?.gap === "") continue;
    if (maker && maker.class !== "other" && maker.class !== "product") return maker;
  }
  return undefined;
}

const isJoined = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at];
  return next !== undefined && next.gap !== "" && isNameToken(next);
};

/** "Acme Robotics, Inc." has a comma before its suffix. */
function suffixAfter(tokens: readonly Token[], at: number, last: number): number {
  if (at > last) return at;
  const next = tokens[at] as Token;
  // "Tai Wo Land (Holdings) Ltd"
  if (next.text === "(" && at + 3 <= last && tokens[at + 2]?.text === ")" && isNameToken(tokens[at + 1])) {
    return legalSuffixEnd(tokens, at + 3, last) > at + 3 ? legalSuffixEnd(tokens, at + 3, last) : at;
  }
  if (next.kind === "word")
    return next.shape === "lower" && next.lower !== "plc" ? at : legalSuffixEnd(tokens, at, last);
  if ((next.text === "," || next.text === "&") && at < last) {
    const end = legalSuffixEnd(tokens, at + 1, last);
    if (end > at + 1) return end;
  }
  return at;
}

/** After a known company: words that make a unit of it: "China", "Commercial Airplanes", "Energy". */
function extensionEnd(tokens: readonly Token[], at: number, scope: Scope): number {
  let end = at;
  while (end <= scope.last && end - at < 4) {
    const token = tokens[end] as Token;
    if (!isNameToken(token) || token.gap === "" || !(cuesOf(token.lower) & (Cue.tail | Cue.weakTail))) break;
    if (lookUp(tokens, end, scope.last)?.class === "company") break;
    end++;
  }
  if (end === at) return at;
  const next = tokens[end];
  if (end <= scope.last && next && next.gap !== "" && isNameToken(next)) {
    const cues = cuesOf(next.lower);
    if (!(cues & Cue.rank) && lookUp(tokens, end, scope.last)?.class !== "company") return at;
  }
  // "Apple US sales": the country belongs to the sales, but "Nissan US said" is a unit.
  return end;
}

/** Whether the capitals from `at` to `end` end as a company's name does: "Green Hydrogen Holdings", "Robotics Ltd". */
function endsAsCompany(tokens: readonly Token[], at: number, end: number, scope: Scope): boolean {
  if (suffixAfter(tokens, end, scope.last) > end) return true;
  const lastToken = tokens[end - 1] as Token;
  if (end - 1 < at) return false;
  if (legalSuffixEnd(tokens, end - 1, end - 1) === end) return true;
  const cues = cuesOf(lastToken.lower);
  return (cues & Cue.tail) !== 0 && !scope.style.heading;
}

const isBody = (tokens: readonly Token[], from: number, end: number): boolean => {
  if (end - from < 1) return false;
  const lastCues = cuesOf((tokens[end - 1] as Token).lower);
  return (lastCues & Cue.bodyTail) !== 0;
};

function unknownPiece(tokens: readonly Token[], index: number, end: number, scope: Scope): Piece {
  let core = end;
  // A suffix within the run: "Lindqvist Inc" was read as two capitals.
  for (let at = index + 1; at < end; at++) {
    if (
      isNameToken(tokens[at]) &&
      legalSuffixEnd(tokens, at, scope.last) > at &&
      !(cuesOf((tokens[at + 1] ?? (tokens[at] as Token)).lower) & Cue.tail)
    ) {
      const before = tokens[at - 1] as Token;
      core = before.text === "&" ? at - 1 : at;
      const to = legalSuffixEnd(tokens, at, scope.last);
      // "European Aeronautic Defence and Space Company EADS N.V." has two.
      if (to < end) continue;
      // "Life Insurance Corporation of India"
      const of = tokens[to];
      const place = tokens[to + 1];
      if (
        of?.lower === "of" &&
        to + 1 <= scope.last &&
        isNameToken(place) &&
        (tokens[at] as Token).text === "Corporation"
      ) {
        return { kind: "unknown", from: index, core: to + 2, to: to + 2, tail: true };
      }
      return { kind: "unknown", from: index, core, to, tail: true };
    }
  }
  const to = scope.style.capitals ? end : suffixAfter(tokens, end, scope.last);
  // "Tamil Nadu Industries Minister T R B Rajaa"
  if (offices.has(tokens[end]?.lower ?? "") && tokens[end]?.shape === "Capital")
    return { kind: "other", from: index, core: end, to: end };
  if (to > end) return { kind: "unknown", from: index, core: end, to, tail: true };
  if (isBody(tokens, index, end) && (end - index > 1 || isHeadOfBody(tokens, index)))
    return { kind: "other", from: index, core: end, to: end };
  const bank = (tokens[index] as Token).lower === "bank" && tokens[index + 1]?.lower === "of";
  const head = end - index > 1 && (cuesOf((tokens[index] as Token).lower) & Cue.head) !== 0;
  const tail = bank || head || (end - index > 1 && (cuesOf((tokens[end - 1] as Token).lower) & Cue.tail) !== 0);
  return { kind: "unknown", from: index, core: end, to: end, tail };
}

const offices = new Set("minister secretary commissioner governor senator".split(" "));

/** "Brown & Rowe", but not "R&D". */
export function hasAmpersand(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from + 1; at < end - 1; at++) {
    const token = tokens[at] as Token;
    if (token.lower === "&" || token.text === "+")
      return (tokens[at - 1] as Token).text.length > 1 && (tokens[at + 1] as Token).text.length > 1;
  }
  return false;
}

const isHeadOfBody = (tokens: readonly Token[], index: number): boolean =>
  (cuesOf((tokens[index] as Token).lower) & Cue.bodyTail) !== 0;

/** The end of the capitals that begin at `index`, as far as they can be one unknown name. */
function runEnd(tokens: readonly Token[], index: number, scope: Scope): number {
  // "SHARES IN ACME FALL": in capitals nothing tells where a name ends.
  if (scope.style.capitals) return index + 1;
  const firm = firmEnd(tokens, index, scope.last);
  if (firm > index) return firm;
  let end = index + 1;
  const limit = Math.min(scope.last, index + 12);
  while (end <= limit) {
    const token = tokens[end] as Token;
    const next = tokens[end + 1];
    const before = tokens[end - 1] as Token;
    if (token.kind === "word" && token.shape !== "lower") {
      if (token.gap === "" && before.kind === "punctuation" && before.text !== "-" && before.text !== ".") break;
      const cues = cuesOf(token.lower);
      if (cues & (Cue.rank | Cue.calendar) || token.lower === "i") break;
      const match = lookUp(tokens, end, scope.last);
      // "Yamato Life Insurance": an ordinary word goes on with the name though a company is called by it.
      const place = end === index + 1 && placeHeads.has(before.lower);
      const plain = place || (match?.end === end + 1 && (cues & (Cue.tail | Cue.ordinary)) !== 0);
      if (match && !plain && (match.class === "company" || (match.end > end + 1 && match.class !== "other"))) break;
      if (match?.class === "other" && match.end > end + 1 && end - index > 0 && !joinsBody(before)) break;
      end++;
      continue;
    }
    if (end >= limit || !next) break;
    // "Hartwell-Brandt", "C3.ai", "A330", "J. Smith", "Brown & Rowe".
    if (token.text === "-" && token.gap === "" && next.gap === "" && (isNameToken(next) || next.kind === "number")) {
      if (lookUp(tokens, end + 1, scope.last)?.class === "company") break;
      end += 2;
    } else if (
      token.text === "." &&
      token.gap === "" &&
      next.gap === "" &&
      next.shape === "lower" &&
      domains.has(next.lower)
    )
      end += 2;
    else if (
      token.text === "." &&
      token.gap === "" &&
      before.text.length === 1 &&
      isNameToken(next) &&
      next.gap === " "
    )
      end++;
    else if (token.text === "." && token.gap === "" && before.lower === "st" && isNameToken(next)) end++;
    else if (token.kind === "number" && token.gap === "") end++;
    else if (token.lower === "'s" && isNameToken(next) && legalSuffixEnd(tokens, end + 1, scope.last) > end + 1)
      end += 2;
    else if (
      (token.lower === "&" || (token.text === "+" && token.gap === " ")) &&
      isNameToken(next) &&
      (tokens[end + 1] as Token).gap === token.gap
    ) {
      if (lookUp(tokens, end + 1, scope.last)?.class === "company") break;
      end += 2;
    } else if (token.lower === "of" && takesOf(before) && (isNameToken(next) || next.lower === "the")) {
      end += next.lower === "the" && isNameToken(tokens[end + 2]) ? 3 : isNameToken(next) ? 2 : 0;
      if (!isNameToken(tokens[end - 1])) break;
    } else if (token.lower === "and" && isNameToken(next) && joinsTail(tokens, end, scope.last)) end += 2;
    else if (cuesOf(token.lower) & Cue.particle && next.shape === "Capital" && next.gap === " " && token.lower !== "al")
      end += 2;
    else if (token.lower === "de" && next.lower === "la" && isNameToken(tokens[end + 2])) end += 3;
    else break;
  }
  return end;
}

/** "Port Talbot", "San Miguel": the second word is no company's. */
const placeHeads = new Set("cape ciudad el fort lake las los monte mount mt port puerto san santa santo".split(" "));

/** "Skadden, Arps, Slate, Meagher & Flom", "Goldman, Sachs & Company": commas before an ampersand join partners' names. */
function firmEnd(tokens: readonly Token[], index: number, last: number): number {
  let at = index;
  let commas = 0;
  while (at + 2 <= last && at - index < 14) {
    const next = tokens[at + 1] as Token;
    const name = tokens[at + 2] as Token;
    if (!isNameToken(name)) return index;
    if (next.lower === "&") return commas > 0 ? at + 3 : index;
    if (next.text !== "," || name.gap === "" || lookUp(tokens, at + 2, last)?.class === "company") return index;
    commas++;
    at += 2;
  }
  return index;
}

const joinsBody = (before: Token): boolean => before.lower === "of" || before.lower === "the";
const domains = new Set("com ai io net co org uk de in tv app dev eu tech".split(" "));
const takesOf = (before: Token): boolean => before.lower === "bank" || (cuesOf(before.lower) & Cue.bodyTail) !== 0;

/** "Defence and Space Company", "Hale and Sons": business words on the right, a suffix or another of them after. */
function joinsTail(tokens: readonly Token[], and: number, last: number): boolean {
  const word = tokens[and + 1] as Token;
  if (/^(sons|daughters|associates|co|company|partners)$/.test(word.lower)) return true;
  if (!(cuesOf(word.lower) & Cue.tail) && word.lower !== "space") return false;
  if (and + 2 > last) return false;
  return legalSuffixEnd(tokens, and + 2, last) > and + 2;
}

/** The end of "Chief Executive Officer", "President and CEO", "Vice President"; `index` where these are no ranks. */
function rankEnd(tokens: readonly Token[], index: number, last: number): number {
  let end = index;
  while (end <= last) {
    const token = tokens[end] as Token;
    const word = token.kind === "word" && token.shape !== "lower";
    if (
      word &&
      (cuesOf(token.lower) & Cue.rank ||
        /^(operating|financial|general|technology|marketing|legal|investment|state|prime|foreign|finance|trade)$/.test(
          token.lower,
        ))
    ) {
      end++;
    } else if (end > index && (token.lower === "and" || token.text === "-" || token.text === "&")) {
      const next = tokens[end + 1];
      if (!next || !isNameToken(next) || !(cuesOf(next.lower) & Cue.rank)) break;
      end++;
    } else break;
  }
  return end;
}

/** The end of a person's name that begins at `index` with a title or a given name; `index` where none does. */
function personEnd(tokens: readonly Token[], index: number, scope: Scope): number {
  const token = tokens[index] as Token;
  const cues = cuesOf(token.lower);
  if (!(cues & (Cue.given | Cue.title)) || token.shape === "miXed") return index;
  let start = index + 1;
  if (cues & Cue.title) {
    if (tokens[start]?.text === "." && tokens[start]?.gap === "") start++;
    const next = tokens[start];
    if (!next || start > scope.last || !isNameToken(next) || next.shape === "UPPER" || next.gap === "") return index;
    const honorific = honorifics.has(token.lower);
    if (!honorific && !(cuesOf(next.lower) & Cue.given)) return index;
    return nameEnd(tokens, start, scope);
  }
  const next = tokens[start];
  if (!next || start > scope.last || scope.style.capitals) return index;
  if (!isNameToken(next) && !(cuesOf(next.lower) & Cue.particle)) return index;
  // "Mark Nissan": a word at the start of a sentence before a company.
  if (index === scope.first && cues & Cue.opener) return index;
  if (
    lookUp(tokens, start, scope.last)?.class === "company" &&
    (index === scope.first || lookUp(tokens, start, scope.last)?.end !== start + 1)
  )
    return index;
  const end = nameEnd(tokens, index, scope);
  if (end === index + 1 || end - index > 7) return index;
  const lastCues = cuesOf((tokens[end - 1] as Token).lower);
  if (lastCues & (Cue.tail | Cue.bodyTail | Cue.calendar) || legalSuffixEnd(tokens, end - 1, scope.last) > end - 1)
    return index;
  return suffixAfter(tokens, end, scope.last) > end ? index : end;
}

const honorifics = new Set(
  "mr mrs ms mx miss dr prof professor sir dame rev sen rep gov senator justice judge minister chancellor premier lord lady baroness sgt capt col lt madam congressman congresswoman cllr".split(
    " ",
  ),
);

function nameEnd(tokens: readonly Token[], index: number, scope: Scope): number {
  let end = index + 1;
  for (; end <= scope.last && end - index < 7; end++) {
    const token = tokens[end] as Token;
    const before = tokens[end - 1] as Token;
    if (isNameToken(token) && token.gap !== "\n") {
      if (cuesOf(token.lower) & (Cue.rank | Cue.calendar)) break;
      if (scope.style.heading && end - index >= 2) break;
      continue;
    }
    const next = tokens[end + 1];
    if (!next || end + 1 > scope.last) break;
    if (token.text === "." && token.gap === "" && before.text.length === 1 && isNameToken(next)) continue;
    if (token.text === "-" && token.gap === "" && next.gap === "" && isNameToken(next)) continue;
    if (
      cuesOf(token.lower) & Cue.particle &&
      token.kind === "word" &&
      (next.shape === "Capital" || cuesOf(next.lower) & Cue.particle)
    )
      continue;
    if ((token.text === '"' || token.text === "(") && next.shape === "Capital" && tokens[end + 2]?.lower === '"') {
      end += 2;
      continue;
    }
    break;
  }
  return end;
}
