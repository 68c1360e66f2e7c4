import type { Passage } from "./draft.ts";
import { isHyphen } from "./hyphen.ts";

export interface Percent {
  readonly last: number;
  readonly factor: number;
}

/**
 * "%", "percent", "per cent", "pc", "percentage points", "basis points" after a number. All are given in percent or points
 * of it: 50 basis points are 0.5.
 */
export function percentAfter(passage: Passage, last: number): Percent | undefined {
  const { tokens, end } = passage;
  let at = last + 1;
  let next = at < end ? tokens[at] : undefined;
  if (!next || next.gap === "\n") return undefined;
  if (isHyphen(next) && tokens[at + 1]?.gap === "") next = ++at < end ? tokens[at] : undefined;
  if (!next) return undefined;
  switch (next.lower) {
    case "of": {
      // "three-tenths of 1 percent"
      const whole = tokens[at + 1];
      if ((whole?.text === "1" || whole?.lower === "one") && at + 1 < end) return percentAfter(passage, at + 1);
      // "0.7 of a percentage point"
      const point = whole?.lower === "a" && tokens[at + 2]?.lower === "percentage" ? pointAfter(at + 3) : undefined;
      return point === undefined ? undefined : { last: point, factor: 1 };
    }
    case "%":
    case "％": {
      const point = pointAfter(at + 1);
      return { last: point ?? at, factor: 1 };
    }
    case "percent":
    case "pct":
    case "percents": {
      const stop = next.lower === "pct" && tokens[at + 1]?.text === "." && tokens[at + 2]?.shape === "lower" ? 1 : 0;
      return { last: at + stop, factor: 1 };
    }
    case "pc":
      return next.text === "pc" ? { last: at, factor: 1 } : undefined;
    case "per": {
      const hyphen = tokens[at + 1]?.text === "-" ? 1 : 0;
      const cent = tokens[at + 1 + hyphen];
      return cent?.lower === "cent" && at + 1 + hyphen < end ? { last: at + 1 + hyphen, factor: 1 } : undefined;
    }
    case "percentage": {
      const point = pointAfter(at + 1);
      return point === undefined ? undefined : { last: point, factor: 1 };
    }
    case "pp":
    case "ppt":
    case "ppts":
    case "pps":
      return { last: at, factor: 1 };
    case "basis": {
      const point = pointAfter(at + 1);
      return point === undefined ? undefined : { last: point, factor: 0.01 };
    }
    case "bp":
    case "bps":
      return { last: at, factor: 0.01 };
    default:
      return undefined;
  }

  function pointAfter(index: number): number | undefined {
    const skip = isHyphen(tokens[index]) ? 1 : 0;
    const word = tokens[index + skip];
    if (index + skip >= end || (word?.lower !== "point" && word?.lower !== "points")) return undefined;
    return index + skip;
  }
}
