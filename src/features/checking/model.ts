import type { Evidence } from "../../core/sidecar/sidecar.ts";

/** A link as typed: with a scheme; undefined where it is none that a browser opens. */
export function cleanLink(typed: string): string | undefined {
  const text = typed.trim();
  if (/^https?:\/\/\S+\.\S+$/i.test(text)) return text;
  return /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) ? `https://${text}` : undefined;
}

/** Evidence as given by a program, without what is no evidence. */
export function cleanEvidence(given: readonly Partial<Evidence>[]): readonly Evidence[] {
  return given
    .filter(({ url, article, quote }) => url !== undefined || article !== undefined || quote !== undefined)
    .map((one) => ({ ...one, stance: one.stance ?? "context" }));
}

/** The address of one article from another: as a link between files, relative to the folder of `from`. */
export function relativePath(from: string, to: string): string {
  const base = from.split("/").slice(0, -1);
  const target = to.split("/");
  let shared = 0;
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared++;
  return [...base.slice(shared).map(() => ".."), ...target.slice(shared)].join("/");
}
