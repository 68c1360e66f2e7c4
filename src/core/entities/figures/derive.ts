import type { Figure } from "../entity.ts";

/** How a figure's value comes from the digits that stand there: "200 billion" is 200 times a billion. */
export interface Scaling {
  readonly digits: number;
  readonly factor: number;
  readonly name: ScaleName;
}

export type ScaleName =
  | "dozen"
  | "hundred"
  | "thousand"
  | "lakh"
  | "million"
  | "crore"
  | "billion"
  | "trillion"
  | "hundredth";

/** undefined: the digits are the value, or it is written in words. */
export function scalingOf({ text, value }: Pick<Figure, "text" | "value">): Scaling | undefined {
  const written = /\d+(?:[,\u00a0\u202f ]\d{3})*(?:\.\d+)?/.exec(text)?.[0];
  const digits = Number(written?.replace(/[^\d.]/g, ""));
  if (written === undefined || !(digits > 0)) return undefined;
  const factor = Math.abs(value) / digits;
  const scale = scales.find(([size]) => Math.abs(factor / size - 1) < 1e-9);
  return scale && { digits, factor: scale[0], name: scale[1] };
}

const scales: readonly (readonly [number, ScaleName])[] = [
  [12, "dozen"],
  [100, "hundred"],
  [1e3, "thousand"],
  [1e5, "lakh"],
  [1e6, "million"],
  [1e7, "crore"],
  [1e9, "billion"],
  [1e12, "trillion"],
  [0.01, "hundredth"],
];
