import { defaultArticleGlobs } from "../../library/globs.ts";

/** What a folder's `.factmark/config.yaml` says when it is turned on. */
export function configText(): string {
  return [
    "# Factmark reads these files of this folder as articles. A glob that starts with ! leaves files out:",
    '# - "!drafts/**"',
    "articles:",
    ...defaultArticleGlobs.map((glob) => `  - ${JSON.stringify(glob)}`),
    "",
  ].join("\n");
}
