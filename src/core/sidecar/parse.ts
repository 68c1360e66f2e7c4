import type { Sidecar } from "./sidecar.ts";

/** Reads a sidecar's text (undefined: there is no file). Never fails: what is wrong stands in `state` and `problems`. */
export function parseSidecar(text: string | undefined): Sidecar {
  return { text: text ?? "", state: { kind: "absent" }, article: {}, annotations: [], problems: [] };
}
