import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join } from "node:path";
import { ROOT } from "./paths.ts";

const maps = new Map<string, SourceMap | undefined>();

/** Where the bundle broke, as an extension host prints it; the worker host wraps a bundle in two lines of its own. */
const FRAME = /(?:[\w-]+:\/\/)?[^\s("']*(dist\/[\w./-]+\.cjs)(#vscode-extension)?:(\d+):(\d+)/g;

/** The stack with `dist/….cjs:120:7` as `test/host/….test.ts:14:3`, without mocha's own frames. */
export function inSources(stack: string): string {
  const named = stack.replace(FRAME, (whole, bundle, wrapped, line, column) => {
    const entry = mapOf(bundle)?.findEntry(Number(line) - (wrapped ? 3 : 1), Number(column) - 1);
    if (entry === undefined || !("originalSource" in entry)) return whole;
    const source = entry.originalSource.replace(/^(?:\.\.\/)+/, "");
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
  return named.replace(/^.*(?:node_modules\/mocha\/|node:internal\/).*\n/gm, "");
}

function mapOf(bundle: string): SourceMap | undefined {
  if (!maps.has(bundle)) maps.set(bundle, readMap(join(ROOT, bundle)));
  return maps.get(bundle);
}

/** Beside the bundle, or inside it after `base64,`. */
function readMap(path: string): SourceMap | undefined {
  if (existsSync(`${path}.map`)) return new SourceMap(JSON.parse(readFileSync(`${path}.map`, "utf8")));
  if (!existsSync(path)) return undefined;
  const inline = /\n\/\/# sourceMappingURL=data:application\/json;base64,([\w+/=]+)\s*$/.exec(
    readFileSync(path, "utf8"),
  );
  return inline?.[1] === undefined ? undefined : new SourceMap(JSON.parse(Buffer.from(inline[1], "base64").toString()));
}
