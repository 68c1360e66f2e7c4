import type { Context } from "./context.ts";

export async function merge(
  _context: Context,
  _paths: { readonly base: string; readonly ours: string; readonly theirs: string },
): Promise<void> {}
