// Builds everything that runs into dist/: `node esbuild.js [--production] [--tests]`.
// Plain JavaScript without any package but esbuild, so that every Node from 20 on can start it.
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as esbuild from "esbuild";

const root = import.meta.dirname;
const { values: flags } = parseArgs({
  options: { production: { type: "boolean", default: false }, tests: { type: "boolean", default: false } },
});

/** @type {import("esbuild").BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  charset: "utf8",
  logLevel: "warning",
  minify: flags.production,
  sourcemap: flags.production ? false : "linked",
  legalComments: "none",
};

/** What the oldest VS Code that we support runs: Node.js 20 and the browser engine of the same year. */
const node = { platform: "node", target: "node20" };
const web = { platform: "browser", target: "es2022", mainFields: ["browser", "module", "main"] };
const extension = { format: "cjs", external: ["vscode"] };

/** @type {(import("esbuild").BuildOptions & { entry: string })[]} */
const products = [
  { entry: "src/extension.ts", outfile: "dist/extension.cjs", ...node, ...extension },
  { entry: "src/extension.ts", outfile: "dist/web/extension.cjs", ...web, ...extension },
  { entry: "src/cli/main.ts", outfile: "dist/cli.js", ...node, format: "esm", banner: { js: cliBanner() } },
];

/** The suites of test/host, one bundle for each extension host. `*.node.test.ts` needs Node.js: not in the web bundle. */
const suites = [
  {
    entry: "test/host/index.ts",
    outfile: "dist/test/host/node.cjs",
    ...node,
    ...extension,
    minify: false,
    sourcemap: "inline",
    external: ["vscode", "mocha"],
    supported: { "dynamic-import": true },
    plugins: [hostTests(() => true)],
  },
  {
    entry: "test/host/index.ts",
    outfile: "dist/test/host/web.cjs",
    ...web,
    ...extension,
    minify: false,
    sourcemap: "inline",
    alias: {
      mocha: join(root, "node_modules/mocha/mocha.js"),
      "node:assert/strict": join(root, "test/host/assert-web.ts"),
    },
    plugins: [hostTests((name) => !name.endsWith(".node.test.ts"))],
  },
];

const started = performance.now();
if (flags.production) rmSync(join(root, "dist"), { recursive: true, force: true }); // nothing left over in the package
const wanted = [...products, ...(flags.tests ? suites : [])].filter(({ entry }) => existsSync(join(root, entry)));
try {
  await Promise.all(
    wanted.map(({ entry, ...options }) => esbuild.build({ ...shared, ...options, entryPoints: [entry] })),
  );
} catch {
  process.exit(1); // esbuild has printed what is wrong and where
}
if (existsSync(join(root, "dist/cli.js"))) chmodSync(join(root, "dist/cli.js"), 0o755);
process.stderr.write(`Built ${wanted.length} bundles in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);

/** CommonJS packages inside the ESM bundle call `require("readline")`, which an ES module has to make for itself. */
function cliBanner() {
  const main = join(root, "src/cli/main.ts");
  const hasShebang = existsSync(main) && readFileSync(main, "utf8").startsWith("#!");
  const require = `import { createRequire as factmarkCreateRequire } from "node:module";\nconst require = factmarkCreateRequire(import.meta.url);`;
  return hasShebang ? require : `#!/usr/bin/env node\n${require}`;
}

/** `import { load } from "factmark:host-tests"`: defines the suites, but only when called, after mocha has made its globals. */
function hostTests(/** @type {(name: string) => boolean} */ takes) {
  const folder = join(root, "test/host");
  return {
    name: "host-tests",
    setup(/** @type {import("esbuild").PluginBuild} */ build) {
      build.onResolve({ filter: /^factmark:host-tests$/ }, ({ path }) => ({ path, namespace: "host-tests" }));
      build.onLoad({ filter: /.*/, namespace: "host-tests" }, () => {
        const names = readdirSync(folder, { recursive: true }).map(String);
        const tests = names.filter((name) => name.endsWith(".test.ts") && takes(name)).sort();
        const calls = tests.map((name) => `require(${JSON.stringify(`./${name.replaceAll("\\", "/")}`)});`);
        return { contents: `export function load() {\n${calls.join("\n")}\n}`, resolveDir: folder, loader: "ts" };
      });
    },
  };
}
