import { fileURLToPath } from "node:url";
import { faultOf, messageOf } from "../library/decode.ts";
import { sidecarOf } from "../library/library.ts";
import type { Input } from "./context.ts";

/** What failed on an article, on one line, with the file's path as it was given. */
export function describeError(error: unknown, { path, uri }: Input): string {
  const fault = faultOf(error);
  if (!fault) return `${path}: ${messageOf(error)}`;
  const file =
    fault.uri === uri ? path : fault.uri === sidecarOf(uri) ? `${path}.factmark.yaml` : fileURLToPath(fault.uri);
  return fault.action === "change" ? `${file}: ${fault.reason}` : `${file}: cannot ${fault.action} it: ${fault.reason}`;
}
