import assert from "node:assert/strict";
import { putCompany, readCompanies } from "../../src/library/companies.ts";

const text = `# ours
- name: Ferrovia Torino
  aliases: [Ferrovia] # short
- Lyon Trams
- name: Rail Weekly
  not: true
`;

describe("the dossier's companies", () => {
  it("are read entry by entry, bad ones reported", () => {
    const { entries, problems } = readCompanies(`${text}- aliases: [x]\n- {name: Y, not: maybe}\n`);
    assert.deepEqual(entries, [
      { name: "Ferrovia Torino", aliases: ["Ferrovia"] },
      { name: "Lyon Trams", aliases: [] },
      { name: "Rail Weekly", aliases: [], not: true },
      { name: "Y", aliases: [] },
    ]);
    assert.deepEqual(
      problems.map(({ fault }) => fault.kind),
      ["name", "not"],
    );
  });

  it("get further aliases, and keep those that somebody wrote", () => {
    assert.equal(
      putCompany(text, { name: "Ferrovia Torino", aliases: ["FT"] }),
      text.replace("[Ferrovia]", "[Ferrovia, FT]"),
    );
    assert.equal(
      putCompany(text, { name: "Rail Weekly", aliases: [] }),
      text.replace("  not: true\n", "  aliases: []\n"),
    );
  });

  it("take over a company that becomes an alias, with its aliases", () => {
    assert.equal(
      putCompany(text, { name: "Lyon Trams", aliases: ["Ferrovia Torino"] }),
      "# ours\n- name: Lyon Trams\n  aliases: [Ferrovia Torino, Ferrovia]\n- name: Rail Weekly\n  not: true\n",
    );
    const both = "- name: A\n  aliases: [Alpha]\n- name: B\n  aliases: []\n";
    assert.equal(
      putCompany(both, { name: "B", aliases: ["Alpha"] }),
      "- name: A\n  aliases: []\n- name: B\n  aliases: [Alpha]\n",
    );
  });
});
