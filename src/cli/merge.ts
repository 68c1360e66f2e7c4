import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { mergeSidecars } from "../core/sidecar/merge.ts";
import { decodeText, encodeText, messageOf } from "../library/decode.ts";
import type { Context } from "./context.ts";
import { createNodeFiles, reasonOf } from "./node-files.ts";

export interface MergePaths {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * `factmark merge BASE OURS THEIRS`: writes the merged sidecar to OURS. Where one of the three is no sidecar that can be
 * read, lines are merged as git does, with conflict markers, so that neither side is lost.
 */
export async function merge(context: Context, paths: MergePaths): Promise<void> {
  const [base, ours, theirs] = await Promise.all([paths.base, paths.ours, paths.theirs].map(read));
  if (base === undefined || ours === undefined || theirs === undefined) return;
  const merged = mergeSidecars(base.text, ours.text, theirs.text);
  if (!merged) {
    await mergeLines(context, paths);
    return;
  }
  for (const conflict of merged.conflicts) context.err(`factmark: ${paths.ours}: ${conflict}\n`);
  if (merged.conflicts.length > 0) context.found();
  if (merged.text === ours.text) return;
  const uri = pathToFileURL(resolve(paths.ours)).href;
  if (!(await createNodeFiles().write(uri, encodeText(merged.text), ours.bytes))) {
    throw new Error(`${paths.ours}: it changed while it was being merged; nothing was written`);
  }
}

async function read(path: string): Promise<{ readonly text: string; readonly bytes: Uint8Array }> {
  try {
    const bytes = await readFile(path);
    return { bytes, text: decodeText(bytes, "with mark") };
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error && "code" in error ? reasonOf(error) : messageOf(error)}`);
  }
}

async function mergeLines(context: Context, { base, ours, theirs }: MergePaths): Promise<void> {
  context.err(`factmark: ${ours}: one of the three versions is no sidecar that can be read; merged by lines\n`);
  try {
    await promisify(execFile)("git", ["merge-file", "-L", "ours", "-L", "base", "-L", "theirs", ours, base, theirs]);
  } catch (error) {
    // git's exit code is the number of conflicts left; above 127 it has failed.
    const code = error instanceof Error && "code" in error ? Number(error.code) : Number.NaN;
    if (!(code > 0 && code < 128)) throw new Error(`${ours}: ${messageOf(error).split("\n")[0]}`);
  }
  context.found();
}
