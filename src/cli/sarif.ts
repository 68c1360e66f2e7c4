import type { Finding, RelatedFinding } from "./finding.ts";

/** Findings as SARIF 2.1.0 (OASIS), which code hosts show beside the lines. */
export function printSarif(findings: readonly Finding[]): object {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return {
    version: "2.1.0",
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    runs: [
      {
        tool: { driver: { name: "factmark", rules: codes.map((id) => ({ id })) } },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => ({
          ruleId: finding.code,
          ruleIndex: codes.indexOf(finding.code),
          level: finding.severity === "info" ? "note" : finding.severity,
          message: { text: finding.message },
          locations: [{ physicalLocation: place(finding) }],
          relatedLocations: finding.related.map((related, id) => ({
            id,
            message: { text: related.message },
            physicalLocation: place(related),
          })),
        })),
      },
    ],
  };
}

const place = ({ file, line, column }: Finding | RelatedFinding): object => ({
  artifactLocation: { uri: file.split(/[\\/]/).map(encodeURIComponent).join("/") },
  region: { startLine: line, startColumn: column },
});
