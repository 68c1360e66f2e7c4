/** A place in an editor: line and character, from 0. VS Code's own positions are such places. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

/** What a key, a paste or an undo did to a text: the words at `range` became others. */
export interface Change {
  readonly range: Stretch;
  /** How many line ends the new words have, and how many characters stand after the last of them. */
  readonly lines: number;
  readonly rest: number;
}

export function changeOf(range: Stretch, text: string): Change {
  const lines = text.split(/\r\n|\r|\n/);
  return { range, lines: lines.length - 1, rest: lines.at(-1)?.length ?? 0 };
}

/** The same for many; those that are left. The same list where none moves, as at nearly every key. */
export function moveStretches(stretches: readonly Stretch[], change: Change): readonly Stretch[] {
  let after: Stretch[] | undefined;
  stretches.forEach((stretch, at) => {
    const moved = moveStretch(stretch, change);
    if (moved !== stretch) after ??= stretches.slice(0, at);
    if (moved) after?.push(moved);
  });
  return after ?? stretches;
}

/** Two changes one after the other as one, where somebody types on or takes back letter by letter; undefined: they are two. */
export function joinChanges(first: Change, second: Change): Change | undefined {
  const { start, end } = second.range;
  if (first.lines > 0 || second.lines > 0 || start.line !== end.line) return undefined;
  const at = first.range.start;
  if (at.line !== start.line || first.range.end.line !== at.line) return undefined;
  const isInsertion = first.range.end.character === at.character && end.character === start.character;
  if (isInsertion && start.character === at.character + first.rest) return { ...first, rest: first.rest + second.rest };
  const isDeletion = first.rest === 0 && second.rest === 0 && end.character === at.character;
  return isDeletion ? { ...first, range: { start, end: first.range.end } } : undefined;
}

/** Where a stretch is after a change, as an editor moves its own marks; undefined where the change reached into it. */
export function moveStretch(stretch: Stretch, change: Change): Stretch | undefined {
  const { range } = change;
  if (!isBefore(range.start, stretch.end)) return stretch;
  if (isBefore(stretch.start, range.end)) return undefined;
  const start = movePlace(stretch.start, change);
  const end = movePlace(stretch.end, change);
  return start === stretch.start && end === stretch.end ? stretch : { start, end };
}

/** Where a line is after a change; one that the change reached over begins where the change does. */
export function moveLine(line: number, { range: { start, end }, lines }: Change): number {
  if (line > end.line) return line + lines - (end.line - start.line);
  return Math.min(line, Math.max(start.line + lines, start.line));
}

/** Of a place behind the change, or at its end. */
function movePlace(place: Place, { range: { start, end }, lines, rest }: Change): Place {
  const by = lines - (end.line - start.line);
  if (place.line > end.line) return by === 0 ? place : { line: place.line + by, character: place.character };
  const from = lines === 0 ? start.character + rest : rest;
  return { line: place.line + by, character: place.character - end.character + from };
}

export const isBefore = (a: Place, b: Place): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

export const sameStretches = (a: readonly Stretch[], b: readonly Stretch[]): boolean =>
  a === b || (a.length === b.length && a.every((one, at) => isSame(one, b[at] as Stretch)));

const isSame = (a: Stretch, b: Stretch): boolean =>
  a === b ||
  (a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character);
