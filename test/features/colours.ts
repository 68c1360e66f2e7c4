import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/paths.ts";

/** Red, green and blue, 0 to 255, and how much they cover, 0 to 1. */
export interface Colour {
  readonly rgb: readonly [number, number, number];
  readonly alpha: number;
}

export const themes = ["light", "dark", "highContrastLight", "highContrast"] as const;
export type Theme = (typeof themes)[number];

/** A colour that package.json contributes, as it is by default in a kind of theme. */
export function contributed(id: string, theme: Theme): Colour {
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    readonly contributes: {
      readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<Theme, string>> }[];
    };
  };
  const found = manifest.contributes.colors.find((colour) => colour.id === `factmark.${id}`);
  if (!found) throw new Error(`no colour factmark.${id}`);
  return parse(found.defaults[theme]);
}

/** `#RRGGBB` or `#RRGGBBAA`. */
export function parse(hex: string): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 255] = (hex.slice(1).match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  return { rgb: [red, green, blue], alpha: alpha / 255 };
}

/** A colour laid over an opaque one. */
export const over = ({ rgb, alpha }: Colour, below: Colour): Colour => ({
  rgb: mapRgb(rgb, (value, at) => value * alpha + (below.rgb[at] ?? 0) * (1 - alpha)),
  alpha: 1,
});

const mapRgb = (rgb: Colour["rgb"], change: (value: number, at: number) => number): [number, number, number] => [
  change(rgb[0], 0),
  change(rgb[1], 1),
  change(rgb[2], 2),
];

const linear = (value: number): number =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;

const encoded = (value: number): number =>
  255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);

/** WCAG 2.2, relative luminance. */
const luminance = ({ rgb: [red, green, blue] }: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** WCAG 2.2, contrast ratio of two opaque colours: 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Machado, Oliveira and Fernandes (2009), severity 1.0; for linear light. */
export const deficiencies = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
export type Deficiency = keyof typeof deficiencies;

/** As somebody with that deficiency sees it. */
export function simulate({ rgb, alpha }: Colour, deficiency: Deficiency): Colour {
  const light = rgb.map(linear);
  const matrix = deficiencies[deficiency];
  const seen = (row: number): number => {
    const sum = light.reduce((total, value, at) => total + value * (matrix[row * 3 + at] ?? 0), 0);
    return encoded(Math.min(1, Math.max(0, sum)));
  };
  return { rgb: [seen(0), seen(1), seen(2)], alpha };
}

/** The distance in CIE L*a*b* (CIE76): 2.3 is just noticed, 20 is another colour to anybody. */
export function distance(a: Colour, b: Colour): number {
  const [first, second] = [lab(a), lab(b)];
  return Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

function lab({ rgb }: Colour): readonly [number, number, number] {
  const [red, green, blue] = mapRgb(rgb, linear);
  const bend = (value: number): number => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116);
  const x = bend((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = bend(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = bend((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
