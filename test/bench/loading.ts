import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { median, type Report, show, table } from "./timing.ts";

const root = join(import.meta.dirname, "../..");

/** How large the engine is when bundled alone, and how long a fresh process takes to load it and to read a first sentence. */
export async function loading(): Promise<Report> {
  const result = await build({
    entryPoints: [join(root, "src/core/article/read-article.ts")],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "esm",
    platform: "neutral",
    write: false,
    metafile: true,
  });
  const code = result.outputFiles[0]?.contents ?? new Uint8Array();
  const parts = Object.entries(Object.values(result.metafile.outputs)[0]?.inputs ?? {})
    .map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput }))
    .sort((a, b) => b.bytes - a.bytes);
  const starts = measureStarts(code);
  const figures = {
    bytes: code.length,
    gzip: gzipSync(code).length,
    brotli: brotliCompressSync(code).length,
    loadMs: median(starts.map(({ load }) => load)),
    firstReadingMs: median(starts.map(({ first }) => first)),
    largest: parts.slice(0, 8),
  };
  return {
    lines: [
      `The engine is ${show(figures.bytes / 1000)} kB (gzip ${show(figures.gzip / 1000)}, brotli ${show(figures.brotli / 1000)}), ` +
        `loads in ${show(figures.loadMs)} ms and reads its first sentence in ${show(figures.firstReadingMs)} ms ` +
        `(medians of ${starts.length} fresh processes)`,
      "",
      table(figures.largest.map(({ path, bytes }) => [path, `${show(bytes / 1000)} kB`])),
    ],
    figures,
  };
}

/** In processes of their own: what is measured is the import alone, not Node's own start. */
function measureStarts(code: Uint8Array): readonly { readonly load: number; readonly first: number }[] {
  const folder = mkdtempSync(join(tmpdir(), "factmark-bench-"));
  try {
    const engine = join(folder, "engine.mjs");
    const probe = join(folder, "probe.mjs");
    writeFileSync(engine, code);
    writeFileSync(
      probe,
      `const a = performance.now();
      const { readArticle } = await import(${JSON.stringify(pathToFileURL(engine).href)});
      const b = performance.now();
      readArticle("Acme Motor Ltd sold 1,200 cars for $3 million in March 2024.", {});
      process.stdout.write(JSON.stringify({ load: b - a, first: performance.now() - b }));`,
    );
    const start = () => JSON.parse(execFileSync(process.execPath, [probe], { encoding: "utf8" }));
    return Array.from({ length: 9 }, start);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
