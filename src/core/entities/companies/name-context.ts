import type { Sentence } from "../../text/sentences.ts";
import type { Token } from "../../text/tokens.ts";
import { Cue, cuesOf } from "./cue-words.ts";
import { Evidence } from "./evidence.ts";
import { isNameToken, type Piece } from "./name-pieces.ts";
import { tickerEnd } from "./tickers.ts";

/** What the words before and after a piece say of it, as bits of `Evidence`. */
export function contextOf(tokens: readonly Token[], piece: Piece, sentence: Sentence): number {
  return before(tokens, piece, sentence) | after(tokens, piece, sentence);
}

function before(tokens: readonly Token[], piece: Piece, { first }: Sentence): number {
  let at = piece.from - 1;
  if (at < first) return 0;
  let found = Evidence.inside as number;
  let token = tokens[at] as Token;
  let article = false;
  // "the carmaker X", "of the X group": look behind the article and behind a quotation mark.
  if (token.lower === "the" || token.lower === "a" || token.lower === "an") {
    article = true;

    at--;
  } else if (/^["']$/.test(token.lower)) at--;
  if (article) found |= Evidence.article;
  if (at < first) {
    return token.kind === "punctuation" ? found & ~Evidence.inside : found;
  }
  token = tokens[at] as Token;
  const lower = token.lower;
  const previous = tokens[at - 1];
  const previousCues = at > first && previous ? cuesOf(previous.lower) : 0;
  if (token.kind !== "word") {
    if (lower === ":" && previous && credits.has(previous.lower)) return found | Evidence.source;
    if (lower === "%" || lower === ":") return lower === ":" ? found & ~Evidence.inside : found;
    if (token.text === "/" && token.gap === "" && (tokens[piece.from] as Token).gap === "")
      return found | Evidence.source;
    // "BRUSSELS, April 9 (Reuters) - " and "HOUSTON (Dow Jones)--"
    if (token.text === "(" && tokens[piece.to]?.text === ")" && /^--?$/.test(tokens[piece.to + 1]?.lower ?? ""))
      return found | Evidence.source;
    // "Irish low-cost airline, X, said"
    if (token.text === "," && previousCues & Cue.companyNoun && previous?.shape === "lower" && !article) {
      return hasAppositionEnd(tokens, piece) ? found | Evidence.nounBefore : found;
    }
    if (token.text === "•" || token.text === "-" || token.text === "|") return found & ~Evidence.inside;
    return found;
  }
  const cues = cuesOf(lower);
  if (token.shape === "lower" || token.shape === "Capital") {
    const noun = (cues & Cue.companyNoun) !== 0 || lower.endsWith("maker");
    if (noun && !article && !(isPersonLike(piece) && personsToo.has(lower))) found |= Evidence.nounBefore;
    if (cues & Cue.companyNouns && !article && (token.shape === "lower" || at === first)) found |= Evidence.nounBefore;
  }
  // "Dubai-based X", "state-owned X"
  if (/^(based|owned|listed|backed|headquartered|controlled)$/.test(lower) && previous?.text === "-")
    return found | (article ? 0 : Evidence.nounBefore);
  if (token.shape !== "lower") return found;
  if (lower === "of") {
    if (previousCues & Cue.ofHead) found |= article ? 0 : Evidence.ofHead;
    else if (previousCues & Cue.role && !article) found |= Evidence.ofHead;
    else if (previousCues & Cue.deal && !article) found |= Evidence.deal;
  } else if (lower === "in") {
    if (
      /^(stake|stakes|share|shares|invest|invested|investment|investing|investor|investors|stock|holding|interest)$/.test(
        previous?.lower ?? "",
      )
    )
      found |= Evidence.deal;
    else found |= Evidence.place;
  } else if (lower === "at") {
    if (
      previousCues & Cue.role ||
      /^(friends?|colleagues?|teams?|designers?|engineers?|managers?|desk|analysts?|lawyers?|attorneys?|worked|works|working|job|jobs|staff|workers|career|stints?|factory|plant)$/.test(
        previous?.lower ?? "",
      )
    )
      found |= Evidence.atRole;
    else found |= Evidence.weakBefore;
  } else if (lower === "by") {
    if (surveys.has(previous?.lower ?? "")) found |= Evidence.source;
    found |= previousCues & Cue.deal ? Evidence.deal : Evidence.weakBefore;
  } else if ((lower === "is" || lower === "was" || lower === "are" || lower === "were") && !article) {
    // "its largest shareholder is X"
    if (previousCues & (Cue.companyNoun | Cue.companyNouns) || /^shareholders?$/.test(previous?.lower ?? ""))
      found |= Evidence.nounBefore;
  } else if (lower === "them" && previous?.lower === "among") {
    // "creditors, among them X and Y"
    found |= Evidence.nounBefore;
  } else if (lower === "with") {
    found |= previousCues & Cue.deal ? Evidence.deal : Evidence.weakBefore;
  } else if (lower === "told") {
    found |= Evidence.source;
  } else if (lower === "to" || lower === "from" || lower === "between" || lower === "like" || lower === "including") {
    if ((lower === "like" || lower === "including") && previousCues & Cue.companyNouns) found |= Evidence.nounBefore;
    else if (lower === "to" && previous?.lower === "according") found |= Evidence.weakBefore | Evidence.source;
    else if (lower === "between") {
      if (previousCues & Cue.deal) found |= Evidence.deal;
    } else if (
      /^(sale|sell|sold|contract|contracts|supplier|suppliers|supply|supplied|rival|competition|competitor|spun|bought|order|orders|acquired)$/.test(
        previous?.lower ?? "",
      )
    )
      found |= Evidence.deal;
    else found |= Evidence.weakBefore;
  } else if (lower === "as") {
    if (previous?.lower === "such" && cuesOf(tokens[at - 2]?.lower ?? "") & Cue.companyNouns)
      found |= Evidence.nounBefore;
    else if (/^(known|rebranded|renamed|traded|trades|trading|listed)$/.test(previous?.lower ?? ""))
      found |= Evidence.weakBefore;
  } else if (lower === "called" || lower === "named" || lower === "dubbed") {
    if (previousCues & Cue.companyNoun) found |= Evidence.nounBefore;
  } else if (lower === "for") {
    if (
      /^(bid|offer|works|work|worked|working|spokesman|spokeswoman|spokesperson|lawyer|lawyers|analyst|takeover|counsel|attorney)$/.test(
        previous?.lower ?? "",
      )
    )
      found |= previousCues & Cue.role ? Evidence.ofHead : Evidence.deal;
    else found |= Evidence.weakBefore;
  } else if (cues & Cue.speech && !article && !(cues & Cue.companyVerb)) {
    // `…," says X` and "says X."
    found |= Evidence.speech;
  } else if (lower === "and" || lower === "or") {
    // Lists are judged as a whole.
  } else if (cues & Cue.deal && !article) {
    // "acquired X", but not "joint X" or "sale X".
    if (dealVerb(lower)) found |= Evidence.deal;
  } else if (cues & Cue.place) found |= Evidence.place;
  else if (lower === "rivals" || lower === "versus" || lower === "vs" || lower === "against")
    found |= Evidence.weakBefore;
  return found;
}

/** "estimates compiled by X" */
const surveys = new Set(
  "compiled polled surveyed seen reviewed obtained reported cited quoted published interviewed rated tracked audited".split(
    " ",
  ),
);

/** "angel investor Tarvo Hindrek": two capitals after such a noun are a person's name. */
const personsToo = new Set(
  "auditor broker customer dealer developer employer investor landlord owner partner player specialist trader".split(
    " ",
  ),
);
const isPersonLike = (piece: Piece): boolean =>
  piece.core - piece.from > 1 && piece.kind === "unknown" && !piece.tail && piece.to === piece.core;

/** "Source: X", "Photograph: Dan Moyes/X". */
const credits = new Set(
  "source sources via photo photos photograph picture pictures image images credit credits graphic courtesy".split(" "),
);

const dealVerb = (word: string): boolean =>
  /^(acquir(e|ed|es|ing)|buy|buys|buying|bought|merge|merging|sue|sued|suing|rescue|outbid|overtak(en|ing|e)|overtook|own|owns|owned|purchas(e|ed|ing)|backed|founded|joined|rivall?ing|left|sold|sell|selling|supply|supplying|supplies|list|delist|float)$/.test(
    word,
  );

/** After "airline, X": a comma, an end or a verb follows, so that X is the airline's name. */
function hasAppositionEnd(tokens: readonly Token[], piece: Piece): boolean {
  const next = tokens[piece.to];
  return (
    !next ||
    next.text === "," ||
    next.text === "." ||
    (cuesOf(next.lower) & (Cue.speech | Cue.companyVerb)) !== 0 ||
    /^(has|is|was|will|had)$/.test(next.lower)
  );
}

function after(tokens: readonly Token[], piece: Piece, { last }: Sentence): number {
  let at = piece.to;
  if (at > last) return 0;
  let token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (token.lower === "'s" || (token.lower === "'" && token.gap === "" && next?.gap === " ")) {
    return afterPossessive(tokens, at + 1, last);
  }
  if (token.text === "-" && token.gap === "" && next && next.gap === "") {
    if (next.shape !== "lower") return 0;
    if (/^(based|born|wide|style|area|bound|style|held)$/.test(next.lower)) return Evidence.place;
    return cuesOf(next.lower) & Cue.hyphen ? Evidence.hyphen : 0;
  }
  if (token.text === "(") {
    // "Lucid (LCID)"
    const letters = piece.kind === "known" && next?.shape === "UPPER" && tokens[at + 2]?.text === ")";
    return letters || tickerEnd(tokens, at, last) > at ? Evidence.ticker : 0;
  }
  if (/^["')]$/.test(token.lower) && token.gap === "" && at < last) token = tokens[++at] as Token;
  if (token.text === ",") return apposition(tokens, at + 1, last);
  // "Ariane 6" is a product, "cost Lindqvist 340 flights" and "Lindqvist 2024" say nothing.
  if (token.kind === "number" && token.gap === " " && at < last && next?.kind === "word" && next.shape === "lower")
    return 0;
  if (token.kind === "number" && token.gap === " ")
    return isYear(token.text) || piece.kind === "known" ? 0 : Evidence.product;
  if (token.kind !== "word" || token.gap === "\n") return 0;
  const cues = cuesOf(token.lower);
  let found = 0;
  if (token.shape === "lower") {
    if (cues & Cue.companyAsset) found |= Evidence.asset;
    if (
      cues & Cue.role &&
      /^(chief|ceo|cfo|coo|chairman|chairwoman|president|boss|executive|executives|spokesman|spokeswoman|spokesperson|founder|vice|analyst|analysts|economist|director|co-founder|cofounder|chair|economists|strategist|employee|employees|manager)$/.test(
        token.lower,
      )
    )
      found |= Evidence.chiefOf;
    if (cues & Cue.companyVerb) found |= Evidence.verb;
    if (cues & Cue.speech) found |= Evidence.speech;
    if (cues & Cue.move && next && movesBy(next)) found |= Evidence.verb;
    if (cues & Cue.product) found |= Evidence.product;
    if (cues & Cue.companyNoun && token.lower !== "app" && token.lower !== "series") found |= Evidence.asset;
    // "the Nikkei business daily"
    if (next && at < last && /^(daily|newspaper|magazine|website|paper)$/.test(next.lower)) found |= Evidence.asset;
    if (cues & Cue.person && token.lower !== "who" && token.lower !== "whose") found |= Evidence.person;
    if (token.lower === "who" || token.lower === "whom") found |= Evidence.person;
    if (passive.has(token.lower)) found |= afterIs(tokens, at + 1, last);
    else if (subjects.has(token.lower)) found |= afterAuxiliary(tokens, at + 1, last);
    return found;
  }
  if (
    cues & Cue.rank &&
    !/^(editor|secretary|minister|governor|senator|premier|chancellor|commissioner|ambassador|professor|deputy)$/.test(
      token.lower,
    )
  )
    return Evidence.chiefOf;
  if (token.lower === "shares" || token.lower === "stock") return Evidence.asset;
  if (token.shape === "UPPER" && cues & Cue.product) return Evidence.product;
  return 0;
}

/** "fell 4%", "lost €2", "rose nearly 3%", "slid to 17 pence". */
const movesBy = (next: Token): boolean =>
  next.kind === "number" ||
  next.kind === "symbol" ||
  /^(by|to|nearly|about|almost|more|as|sharply|around|over|another|up)$/.test(next.lower);

const subjects = new Set(
  "have are were both is was has had will would plans aims agreed began continues faces intends hopes wants said also already does did can could may might recently currently now first".split(
    " ",
  ),
);

/** "Nausea was reported": what follows is done to the subject, not by it. */
const passive = new Set(["is", "was", "are", "were"]);

/** "X is installing chargers", "X is a maker of pumps". */
function afterIs(tokens: readonly Token[], at: number, last: number): number {
  const token = tokens[at];
  if (!token || at > last) return Evidence.subject;
  if (progressive.has(token.lower)) return Evidence.subject | Evidence.verb;
  return Evidence.subject | (/^(a|an|the|one)$/.test(token.lower) ? apposition(tokens, at, last) : 0);
}

const progressive = new Set(
  (
    "acquiring adding building buying closing considering cutting developing expanding exploring hiring installing investing launching merging moving negotiating offering opening planning " +
    "preparing producing raising recalling relocating restructuring seeking selling shutting spending suing supplying testing trying weighing"
  ).split(" "),
);

/** "X has acquired", "X will launch", "X also said". */
function afterAuxiliary(tokens: readonly Token[], at: number, last: number): number {
  let found = Evidence.subject as number;
  for (let index = at; index <= last && index < at + 3; index++) {
    const token = tokens[index] as Token;
    if (token.kind !== "word" || token.lower === "been" || token.lower === "be") break;
    const cues = cuesOf(token.lower);
    if (cues & Cue.companyVerb) return found | Evidence.verb;
    if (cues & Cue.speech) return found | Evidence.speech;
    if (
      /^(invest|launch|build|acquire|sell|supply|open|cut|hire|recall|produce|buy|merge|list|expand|deliver|manufacture|ship|publish|issue|operate|pay|appoint)$/.test(
        token.lower,
      )
    )
      found |= Evidence.verb;
  }
  return found;
}

const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text);

/** "X's revenue", "X's latest quarterly results", "X's wife". */
function afterPossessive(tokens: readonly Token[], at: number, last: number): number {
  for (let index = at; index <= last && index < at + 5; index++) {
    const token = tokens[index] as Token;
    if (token.kind === "punctuation" && token.text !== "-") break;
    const cues = cuesOf(token.lower);
    if (token.kind === "word" && token.shape === "Capital" && !(cues & Cue.rank)) break;
    if (cues & Cue.person && token.shape === "lower") return Evidence.person;
    if (cues & Cue.companyAsset || cues & Cue.role) return Evidence.possession;
  }
  return 0;
}

/** After "X,": "the maker of", "a Berlin-based software company", "which makes", "chief executive of". */
function apposition(tokens: readonly Token[], at: number, last: number): number {
  const token = tokens[at];
  if (!token || at > last) return 0;
  if (token.kind === "number") {
    // "Gupta, 54, said"
    const next = tokens[at + 1];
    return next?.text === "," && token.text.length === 2 ? Evidence.person : 0;
  }
  if (token.kind !== "word") return 0;
  const lower = token.lower;
  if (lower === "who" || lower === "whom") return Evidence.person;
  if (lower === "whose" || lower === "which") {
    for (let index = at + 1; index <= last && index < at + 5; index++) {
      const cues = cuesOf((tokens[index] as Token).lower);
      if (cues & Cue.companyAsset && lower === "whose") return Evidence.apposition;
      if (cues & Cue.companyVerb && lower === "which") return Evidence.apposition;
    }
    return lower === "which" ? Evidence.subject : 0;
  }
  if (
    lower === "owned" ||
    lower === "backed" ||
    lower === "listed" ||
    lower === "formerly" ||
    lower === "founded" ||
    lower === "known"
  )
    return Evidence.apposition;
  // "Wyeside Bakes, run by a couple"
  if (
    /^(run|led|headed|established|created|set|spun|bought|acquired)$/.test(lower) &&
    /^(by|up|off|in|out)$/.test(tokens[at + 1]?.lower ?? "")
  )
    return Evidence.apposition;
  if (lower === "based" || lower === "headquartered") return Evidence.apposition;
  const determined =
    lower === "the" ||
    lower === "a" ||
    lower === "an" ||
    lower === "one" ||
    lower === "part" ||
    lower === "another" ||
    lower === "its" ||
    lower === "maker" ||
    lower === "owner" ||
    lower === "parent";
  if (!determined && isNameToken(token) && !(cuesOf(lower) & Cue.rank))
    return roleOfPerson(tokens, at, last) ? Evidence.person : 0;
  // "Circle, issuer of a stablecoin"
  if (!determined && token.shape === "lower" && cuesOf(lower) & Cue.companyNoun && tokens[at + 1]?.lower === "of")
    return Evidence.apposition;
  if (!determined && !(cuesOf(lower) & Cue.role)) return 0;
  if (!determined) return token.shape === "lower" || cuesOf(lower) & Cue.rank ? Evidence.person : 0;
  let role = 0;
  for (let index = at; index <= last && index < at + 11; index++) {
    const word = tokens[index] as Token;
    if (word.kind === "punctuation" && word.text !== "-") break;
    if (word.kind !== "word") continue;
    const cues = cuesOf(word.lower);
    if (/^(that|which|who|with|in|at|for|from)$/.test(word.lower)) break;
    if (isPersonNoun(word.lower)) return Evidence.person;
    if (cues & (Cue.companyNoun | Cue.companyNouns) && word.shape === "lower") {
      const next = tokens[index + 1];
      // "the company chairman" is a person, "a chip maker" is not.
      if (next && index < last && cuesOf(next.lower) & Cue.role && next.shape === "lower") role = Evidence.person;
      // "Scattered Spider, a group that hacks" may be anything.
      else if (
        index === at + 1 &&
        tokens[index + 1]?.lower !== "of" &&
        /^(group|unit|outfit|label|chain|player|partner)$/.test(word.lower)
      )
        return 0;
      else if (!role) return Evidence.apposition;
    }
    if (cues & Cue.role && word.shape === "lower") return Evidence.person;
    if (word.lower === "of" && index > at + 1) break;
  }
  return role;
}

/** "Ashwani Gupta, Nissan's COO," */
function roleOfPerson(tokens: readonly Token[], at: number, last: number): boolean {
  for (let index = at; index <= last && index < at + 8; index++) {
    const token = tokens[index] as Token;
    if (token.kind === "punctuation" && token.text !== "-") return false;
    if (index > at && cuesOf(token.lower) & Cue.rank) return true;
    if (token.shape === "lower" && cuesOf(token.lower) & (Cue.companyVerb | Cue.speech)) return false;
  }
  return false;
}

const isPersonNoun = (word: string): boolean =>
  /^(analyst|economist|professor|lawyer|chairman|founder|executive|director|spokesman|spokeswoman|minister|veteran|billionaire|entrepreneur|researcher|scientist|fellow|senator|politician|strategist|engineer|manager|resident|father|mother|president|chief|head|author|consultant)$/.test(
    word,
  );

/** A piece directly after another company, as "Ariya" in "Nissan Ariya" or "Nissan's Ariya". */
export function followsCompany(tokens: readonly Token[], piece: Piece, previous: Piece | undefined): boolean {
  if (previous?.kind !== "known") return false;
  if (previous.to === piece.from) return (tokens[piece.from] as Token).gap === " ";
  if (previous.to + 1 !== piece.from) return false;
  return (tokens[previous.to] as Token).lower === "'s" || isNameToken(tokens[previous.to]);
}
