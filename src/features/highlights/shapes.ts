/** The lines of a mark, as in CSS. */
export interface Shape {
  readonly borderStyle: "dotted" | "solid" | "dashed" | "double";
  /** Top, right, bottom, left; or all. */
  readonly borderWidth: string;
  readonly borderRadius?: string;
}

/**
 * Each kind has a shape of its own beside its hue, for who can't tell all hues apart and for print in black and white. Lines of
 * a word and of the passage around it do not cover each other: words have theirs below or around, claims at the left.
 */
export const shapes = {
  company: { borderStyle: "dotted", borderWidth: "0 0 2px 0" },
  figure: { borderStyle: "solid", borderWidth: "0 0 2px 0" },
  date: { borderStyle: "dashed", borderWidth: "1px", borderRadius: "3px" },
  claim: { borderStyle: "solid", borderWidth: "0 0 0 2px" },
  note: { borderStyle: "double", borderWidth: "0 0 3px 0" },
} as const satisfies Readonly<Record<string, Shape>>;

/** As faint as text may be that is still to be read: 4.5 to 1 in the default themes. */
export const boilerplateOpacity = 0.72;
