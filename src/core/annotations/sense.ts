import type { Token } from "../text/tokens.ts";
import type { FactChange } from "./anchor.ts";

/**
 * Whether what went up now goes down: the words for one direction are gone, and not merely replaced by others for the same
 * one ("rose" to "climbed"). Right on "rose 12%" to "fell 12%"; wrong on "rose less than expected" to "rose as expected",
 * where "less" said nothing of the direction.
 */
export function directionChange(before: readonly Token[], after: readonly Token[]): readonly FactChange[] {
  for (const { up, down } of directions) {
    const old = { up: pick(before, up), down: pick(before, down) };
    const now = { up: pick(after, up), down: pick(after, down) };
    const isTurned =
      (now.up.length < old.up.length && now.down.length > old.down.length) ||
      (now.down.length < old.down.length && now.up.length > old.up.length);
    if (!isTurned) continue;
    const turnedDown = now.down.length > old.down.length;
    return [
      {
        what: "direction",
        before: textOf(turnedDown ? lost(old.up, now.up) : lost(old.down, now.down)),
        after: textOf(turnedDown ? lost(now.down, old.down) : lost(now.up, old.up)),
      },
    ];
  }
  return [];
}

/** Whether something is denied that was not, or no longer: "will open", "will not open", "won't open", "denied that it will". */
export function negationChange(before: readonly Token[], after: readonly Token[]): readonly FactChange[] {
  const old = before.filter(isNegation);
  const now = after.filter(isNegation);
  const turned = prefixTurned(before, after) ?? prefixTurned(after, before)?.toReversed();
  if (old.length === now.length && !turned) return [];
  if (turned && old.length === now.length)
    return [{ what: "negation", before: turned[0] ?? "", after: turned[1] ?? "" }];
  return [{ what: "negation", before: textOf(old), after: textOf(now) }];
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Pairs of opposites. The first pair is of movement and comparison; in the others a word only counts against its own opposites. */
const directions: readonly { readonly up: ReadonlySet<string>; readonly down: ReadonlySet<string> }[] = [
  {
    up: set(
      "rose rise rises risen rising up upward upwards increase increases increased increasing grew grow grows grown growing " +
        "growth gain gains gained gaining climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging " +
        "soar soars soared soaring rally rallied rallies rebound rebounds rebounded recover recovered recovers higher more " +
        "greater larger bigger faster stronger longer wider above expand expands expanded expanding expansion accelerate " +
        "accelerated accelerates improve improved improves improvement raise raises raised raising advance advanced advances " +
        "exceed exceeds exceeded exceeding top topped tops outperformed doubled tripled quadrupled double triple widen " +
        "widened widens strengthen strengthened strengthens hike hiked hikes boost boosted boosts",
    ),
    down: set(
      "fell fall falls fallen falling down downward downwards decrease decreases decreased decreasing decline declines " +
        "declined declining drop drops dropped dropping slump slumps slumped slumping plunge plunges plunged plunging slide " +
        "slides slid sliding sink sinks sank sunk tumble tumbles tumbled tumbling shrink shrinks shrank shrunk shrinking " +
        "lower less fewer smaller slower weaker shorter narrower below contract contracts contracted contraction slow slows " +
        "slowed slowing worsen worsened worsens cut cuts cutting reduce reduces reduced reducing reduction lowered lowers " +
        "lowering retreat retreated retreats halved halve halves lag lagged lags trailed underperformed narrow narrowed " +
        "narrows weaken weakened weakens ease eased eases trim trimmed trims slash slashed slashes dip dipped dips",
    ),
  },
  { up: set("over above exceeding least minimum beyond"), down: set("under below most maximum within") },
  { up: set("profit profits profitable surplus"), down: set("loss losses lossmaking unprofitable deficit") },
  { up: set("after since following"), down: set("before until ahead") },
  {
    up: set("buy buys bought buying acquire acquired acquires purchase purchased"),
    down: set("sell sells sold selling divest divested divests"),
  },
  { up: set("open opens opened opening reopen reopened"), down: set("close closes closed closing shut shuts") },
  {
    up: set("hire hires hired hiring recruit recruited"),
    down: set("fire fires fired firing dismiss dismissed layoff layoffs"),
  },
  { up: set("win wins won winning"), down: set("lose loses lost losing") },
  { up: set("export exports exported exporting"), down: set("import imports imported importing") },
  { up: set("highest most best largest biggest"), down: set("lowest least worst smallest") },
  {
    up: set("accept accepts accepted approve approves approved confirm confirms confirmed"),
    down: set("reject rejects rejected refuse refuses refused"),
  },
  { up: set("first earliest"), down: set("last latest") },
  { up: set("inflow inflows upgrade upgraded"), down: set("outflow outflows downgrade downgraded") },
];

const negations = set(
  "not no never cannot without neither nor none nobody nothing nowhere hardly scarcely deny denies denied denying " +
    "fail fails failed failing",
);

const isNegation = ({ lower }: Token): boolean => negations.has(lower) || lower.endsWith("n't");

const pick = (tokens: readonly Token[], words: ReadonlySet<string>): readonly Token[] =>
  tokens.filter(({ lower }) => words.has(lower));

/** The tokens of `from` that `other` has not. */
function lost(from: readonly Token[], other: readonly Token[]): readonly Token[] {
  const rest = other.map(({ lower }) => lower);
  return from.filter(({ lower }) => {
    const at = rest.indexOf(lower);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(" ");

/** A word of `before` that is in `after` with a prefix that turns it: "likely", "unlikely"; "compliance", "non-compliance". */
function prefixTurned(before: readonly Token[], after: readonly Token[]): readonly [string, string] | undefined {
  const words = new Map(lost(before, after).map((token) => [token.lower, token.text]));
  for (const { lower, text } of lost(after, before)) {
    for (const prefix of ["un", "in", "im", "ir", "il", "dis", "non", "non-"]) {
      const stem =
        lower.startsWith(prefix) && lower.length - prefix.length >= 4
          ? words.get(lower.slice(prefix.length))
          : undefined;
      if (stem !== undefined) return [stem, text];
    }
  }
  return undefined;
}
