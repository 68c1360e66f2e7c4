import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where everything big is kept that `npm ci` does not bring: git-ignored, safe to delete. */
export const CACHE = join(ROOT, ".vscode-test");
