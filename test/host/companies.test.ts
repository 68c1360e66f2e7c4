import assert from "node:assert/strict";
import { article, articleFile, at, command, eventually, read, write } from "./world.ts";

const list = () => read(at(".factmark", "companies.yaml"));

describe("Companies that are renamed and merged", () => {
  const text =
    "Deal\n\nKestrel Foods bought Ordwin Group for $3 million on Monday. Kestrel said so. Ordwin Holdings sold it.\n";
  const names = async (uri: Awaited<ReturnType<typeof articleFile>>) => [
    ...new Set((await article(uri)).entities.filter(({ type }) => type === "company").map(({ name }) => name)),
  ];

  it("are called otherwise in the whole dossier, until that is taken back", async () => {
    const uri = await articleFile("rename-company.txt", text);
    await write(at(".factmark", "companies.yaml"), "# Our companies.\n- name: Tall Pines\n  aliases: []\n");
    await eventually(
      () => names(uri),
      (found) => assert.ok(found.includes("Kestrel Foods"), String(found)),
    );
    await command("renameCompany", { uri, name: "Kestrel Foods", newName: "Kestrel" });
    const found = await eventually(
      () => names(uri),
      (now) => assert.ok(now.includes("Kestrel"), String(now)),
    );
    assert.ok(!found.includes("Kestrel Foods"), String(found));
    assert.match((await list()) ?? "", /^# Our companies\.\n- name: Tall Pines\n[\s\S]*- name: Kestrel\n/);
    await command("undoLastChange");
    assert.doesNotMatch((await list()) ?? "", /Kestrel/);
  });

  it("are one company under one name, with the others as its aliases", async () => {
    const uri = await articleFile("merge-companies.txt", text);
    await eventually(
      () => names(uri),
      (found) => assert.ok(found.length > 1, String(found)),
    );
    const [one, two] = (await names(uri)).filter((name) => name?.startsWith("Ordwin"));
    assert.ok(one && two, "two companies to merge");
    await command("mergeCompanies", { uri, names: [one, two], newName: "Ordwin" });
    await eventually(
      () => names(uri),
      (found) => {
        assert.ok(found.includes("Ordwin"), String(found));
        assert.ok(!found.includes(one) && !found.includes(two), String(found));
      },
    );
    await command("undoLastChange");
  });

  it("must be in some article", async () => {
    await assert.rejects(command("renameCompany", { name: "Nobody Ltd", newName: "Somebody" }), /Nobody Ltd/);
    await assert.rejects(command("mergeCompanies", { names: ["Nobody Ltd"] }), /two companies/);
  });
});
