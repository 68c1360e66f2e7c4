import assert from "node:assert/strict";
import { isDataList, RULES } from "./rules.ts";
import type { SourceFile } from "./source.ts";

/** Each law on a made-up tree that breaks it, and on one that does not: a law that cannot fail holds nothing. */
describe("A law of the source tree", () => {
  check("every file of src belongs to a ring", {
    broken: [file("src/helpers/misc.ts", "")],
    kept: [file("src/core/article.ts", ""), file("src/core/article/read.ts", ""), file("src/extension.ts", "")],
  });

  check("imports run one way, from the extension down to the text", {
    broken: [
      file("src/core/text/span.ts", `import { type Layout } from "../layout/layout.ts";`),
      file("src/core/claims/select.ts", `export { edit } from "../sidecar/edit.ts";`),
      file("src/library/library.ts", `import { app } from "../host/app.ts";`),
      file("src/host/app.ts", `import { main } from "../cli/main.ts";`),
      file("src/cli/main.ts", `import { app } from "../host/app.ts";`),
      file("src/worker/main.ts", `const late = await import("../features/search/model.ts");`),
      file("src/features/search/model.ts", `import {\n  activate,\n} from "../../extension.ts";`),
    ],
    kept: [
      file("src/core/layout/header.ts", `import { span } from "../text/span.ts";`),
      file(
        "src/cli/main.ts",
        `import { article } from "../core/article.ts";\nimport { l } from "../library/library.ts";`,
      ),
      file(
        "src/features/search/model.ts",
        `// import { app } from "../../extension.ts";\nexport const a = "../../extension.ts";`,
      ),
    ],
  });

  check("features never import each other", {
    broken: [file("src/features/search/model.ts", `import { claim } from "../tagging/model.ts";`)],
    kept: [file("src/features/search/register.ts", `import { rows } from "./model.ts";`)],
  });

  check("recognisers never import each other", {
    broken: [file("src/core/entities/dates/years.ts", `import { digits } from "../figures/digits.ts";`)],
    kept: [
      file("src/core/entities/dates/years.ts", `import { draft } from "../draft.ts";`),
      file("src/core/entities/recognise.ts", `import { dates } from "./dates/recognise.ts";`),
    ],
  });

  check("vscode is only in the host, in features outside their models, and in the extension", {
    broken: [
      file("src/features/search/model.ts", `import * as vscode from "vscode";`),
      file("src/features/search/list-model.ts", `import * as vscode from "vscode";`),
      file("src/library/library.ts", `import type { Uri } from "vscode";`),
    ],
    kept: [
      file("src/features/search/register.ts", `import * as vscode from "vscode";`),
      file("src/features/search/items.ts", `import * as vscode from "vscode";`),
      file("src/host/files.ts", `import * as vscode from "vscode";`),
      file("src/extension.ts", `import type * as vscode from "vscode";`),
    ],
  });

  check("notifications are shown by the host alone, which makes their words plain", {
    broken: [file("src/features/status/register.ts", `void vscode.window.showWarningMessage(title);`)],
    kept: [
      file("src/host/notify.ts", `void vscode.window.showWarningMessage(plainMessage(title));`),
      file("src/features/status/register.ts", `void warn(title);`),
    ],
  });

  check("nothing that also runs in a browser imports Node.js", {
    broken: [
      file("src/host/files.ts", `import { readFile } from "node:fs/promises";`),
      file("src/core/text/span.ts", `import assert from "node:assert";`),
    ],
    kept: [file("src/cli/main.ts", `import { readFile } from "node:fs/promises";`)],
  });

  check("the engine imports itself and its two packages only", {
    broken: [file("src/core/sidecar/parse.ts", `import { Command } from "commander";`)],
    kept: [file("src/core/sidecar/parse.ts", `import { parseDocument } from "yaml";`)],
  });

  check("the engine knows no clock, no randomness, no console and no process", {
    broken: [
      file("src/core/text/a.ts", "const now = Date.now();"),
      file("src/core/text/b.ts", "const today = new Date();"),
      file("src/core/text/c.ts", "const id = Math.random();"),
      file("src/core/text/d.ts", "console.log(1);"),
      file("src/core/text/e.ts", "if (process.env.DEBUG) return;"),
    ],
    kept: [
      file("src/core/text/a.ts", "const day = new Date(Date.UTC(year, month)); // never new Date()"),
      file("src/core/text/b.ts", "/** console.log would not do */ const words = ['in the process. Then'];"),
      file("src/host/app.ts", "const now = new Date();"),
    ],
  });

  check("imports go round in no circle", {
    broken: [
      file("src/core/text/a.ts", `import { b } from "./b.ts";`),
      file("src/core/text/b.ts", `import { c } from "./c.ts";`),
      file("src/core/text/c.ts", `import type { a } from "./a.ts";`),
    ],
    kept: [
      file("src/core/text/a.ts", `import { b } from "./b.ts";\nimport { c } from "./c.ts";`),
      file("src/core/text/b.ts", `import { c } from "./c.ts";`),
      file("src/core/text/c.ts", ""),
    ],
  });

  check("no file is longer than 300 lines, data lists aside", {
    broken: [file("src/core/text/a.ts", "  const one = two(three);\n".repeat(301))],
    kept: [
      file("src/core/text/a.ts", "  const one = two(three);\n".repeat(300)),
      file("src/core/text/b.ts", `export const names = [\n${'  "Nissan",\n'.repeat(900)}];\n`),
    ],
  });

  it("knows a data list by its entries, not by its name", () => {
    assert.ok(isDataList(file("a.ts", `const CODES = {\n${'  yen: { code: "JPY" },\n'.repeat(9)}};\n`)));
    assert.ok(isDataList(file("a.ts", `const WORDS = \`\n${"menu\nmore for you\n".repeat(9)}\`;\n`)));
    assert.equal(isDataList(file("a.ts", "if (a) return b;\nconst c = d ?? e;\nf();\n".repeat(9))), false);
  });
});

function check(law: string, { broken, kept }: { broken: SourceFile[]; kept: SourceFile[] }): void {
  const rule = RULES[law];
  it(`can be broken: ${law}`, () => {
    assert.ok(rule, `there is no law "${law}"`);
    const found = rule(broken);
    for (const { path } of broken)
      assert.ok(
        found.some((breach) => breach.includes(path)),
        `${path} went unnoticed`,
      );
    assert.deepEqual(rule(kept), []);
  });
}

function file(path: string, text: string): SourceFile {
  return { path, text };
}
