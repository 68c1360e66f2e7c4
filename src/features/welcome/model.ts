/** The files of the packaged sample dossier: in a browser, an extension's folder can be read from and not listed. */
export const sampleFiles = [
  ".factmark/companies.yaml",
  ".factmark/config.yaml",
  ".factmark/tags.yaml",
  ".vscode/settings.json",
  "alliance-components.txt",
  "ariya-blog.txt",
  "battery-plants.md",
  "byd-hungary.article",
  "china-exports.md",
  "leaf-sunderland.txt",
  "leaf-sunderland.txt.factmark.yaml",
  "nissan-results.txt",
  "nissan-results.txt.factmark.yaml",
  "nissan-turnaround.txt",
  "saic-overseas.txt",
] as const;

/** The article that is opened first: one that nobody has worked on. */
export const firstArticle = "nissan-turnaround.txt";
