import { existsSync } from "node:fs";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "./paths.ts";

/**
 * A copy of the extension that has no Node.js entry. The server's page ignores `extensionDevelopmentKind`
 * (it is read under another name than it is kept), so an extension with both entries never gets into the worker.
 */
export async function webOnly(folder: string): Promise<string> {
  await mkdir(folder);
  const { main: _, ...manifest } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ ...manifest, extensionKind: ["web"] }));
  const parts = ["dist", "media", "syntaxes", "l10n", "package.nls.json", "package.nls.de.json"].filter((part) =>
    existsSync(join(ROOT, part)),
  );
  await Promise.all(parts.map((part) => cp(join(ROOT, part), join(folder, part), { recursive: true })));
  return folder;
}
