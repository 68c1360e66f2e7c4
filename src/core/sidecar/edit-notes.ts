import { changeEntry, type Edited, refuse, without } from "./change.ts";
import { defined } from "./fields.ts";
import { isList, isMap, type Plain, type PlainMap } from "./plain.ts";
import type { Note, Sidecar } from "./sidecar.ts";

/** One of an annotation's notes: by its words and signature, because others may have been added or removed meanwhile. */
export interface WhichNote {
  readonly id: string;
  readonly note: Note;
}

/** Writes other words into a note; who wrote it and when stays. */
export const editNote = (sidecar: Sidecar, which: WhichNote, text: string): Edited =>
  changeNote(sidecar, which, (note) => (isMap(note) ? { ...note, text } : text));

/** Takes a note away; with its last one goes an annotation that is nothing but a note. */
export const removeNote = (sidecar: Sidecar, which: WhichNote): Edited => changeNote(sidecar, which, () => undefined);

function changeNote(sidecar: Sidecar, { id, note }: WhichNote, change: (note: Plain) => Plain | undefined): Edited {
  const found = sidecar.annotations.find((annotation) => annotation.id === id);
  const isOnly = found?.type === "note" && found.notes.length === 1;
  if (found && !found.notes.some((one) => isSameNote(one, note))) {
    return refuse(sidecar, "the note is not there any more: somebody changed or removed it meanwhile");
  }
  return changeEntry(sidecar, { id }, (entry) => {
    // A note that is an annotation of its own has its words in the entry itself; later ones stand in the list.
    if (entry.text !== undefined && isSameNote(plainNote(entry), note)) {
      const text = change({ text: entry.text });
      if (isMap(text)) return { ...entry, ...text };
      return isOnly ? undefined : without(entry, ["text"]);
    }
    const notes = isList(entry.notes) ? entry.notes : entry.notes === undefined ? [] : [entry.notes];
    const at = notes.findIndex((one) => isSameNote(plainNote(one), note));
    const changed = notes.flatMap((one, index) => (index === at ? (change(one) ?? []) : [one]));
    if (changed.length > 0) return { ...entry, notes: changed };
    return isOnly ? undefined : without(entry, ["notes"]);
  });
}

function plainNote(note: Plain | PlainMap): Partial<Note> {
  if (!isMap(note)) return { text: String(note) };
  const { text, by, at } = note;
  return defined({ text: textOf(text) ?? "", by: textOf(by), at: textOf(at) });
}

const textOf = (value: Plain | undefined): string | undefined =>
  value === undefined || value === null ? undefined : String(value);

const isSameNote = (a: Partial<Note>, b: Partial<Note>): boolean => a.text === b.text && a.by === b.by && a.at === b.at;
