// Run as a process that is killed: tags the article's lines and verifies them, one after the other, and says what is stored.
import { writeSync } from "node:fs";
import { factmark } from "../cli/command-line.ts";

const [article = "", first = "0"] = process.argv.slice(2);
for (let line = Number(first); line < Number(first) + 40; line++) {
  const tagged = await factmark("tag", article, "--quote", `Maker ${line} sold ${line} cars`);
  if (tagged.code !== 0) throw new Error(tagged.err);
  const id = tagged.out.trim();
  writeSync(1, `tag ${id}\n`);
  const rationale = `Line ${line}. ${"See the register. ".repeat(40 * (line % 7))}`.trim();
  const verified = await factmark("verify", article, id, "--verdict", "true", "--rationale", rationale);
  if (verified.code !== 0) throw new Error(verified.err);
  writeSync(1, `verify ${id}\n`);
}
