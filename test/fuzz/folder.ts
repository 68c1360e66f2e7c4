import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A folder of its own for a fuzz; gone when `dispose` is called. */
export interface Folder {
  readonly path: string;
  at(name: string): string;
  write(name: string, content: string | Uint8Array): string;
  read(name: string): string;
  dispose(): void;
}

export function createFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), "factmark-fuzz-"));
  const at = (name: string): string => join(path, name);
  return {
    path,
    at,
    write: (name, content) => {
      writeFileSync(at(name), content);
      return at(name);
    },
    read: (name) => readFileSync(at(name), "utf8"),
    dispose: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** The command line's entry, for runs in a process of their own. */
export const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

/** Lines that are told apart by their number. */
export const makers = (count: number): string =>
  `${Array.from({ length: count }, (_, line) => `Maker ${line} sold ${line} cars.`).join("\n")}\n`;
