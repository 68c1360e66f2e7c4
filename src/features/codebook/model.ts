import type { UsedTag } from "../../library/library.ts";

/** A description as it is stored: one line. */
export const cleanDescription = (typed: string): string => typed.replace(/\s+/g, " ").trim();

/** Tags in the order of the alphabet: whoever looks for one in a list knows its name. */
export const sortedTags = (tags: readonly UsedTag[]): readonly UsedTag[] =>
  [...tags].sort((a, b) => a.tag.localeCompare(b.tag));

/** "#1F77B4", "1f77b4" or "Red" as a codebook has it; undefined for no colour that it knows. */
export function cleanColour(typed: string, isColour: (colour: string) => boolean): string | undefined {
  const colour = typed.trim().toLowerCase();
  return [colour, `#${colour}`].find(isColour);
}
