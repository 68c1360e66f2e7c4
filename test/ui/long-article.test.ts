import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { readArticle } from "../../src/core/article/read-article.ts";
import type { Span } from "../../src/core/text/span.ts";
import { useReader } from "./reader.ts";
import { until } from "./until.ts";

const article = "carmakers.txt";
const text = longArticle();
const claims = readArticle(text, {}).claims;
/** One after the other, as somebody may who knows some of it and looks up the rest. Accepted ones are still to be checked. */
const decisions = claims.map((_, at) => (["reject", "accept", "check", "check"] as const)[at % 4] ?? "check");
const verdicts = ["Mostly true", "False", "Half true", "Misleading"];

for (const host of ["node", "web"] as const) {
  describe(`An article of forty claims is worked through without a mouse (${host} extension host)`, () => {
    const reader = useReader({
      folder: "test/host/workspace",
      host,
      settings: { "factmark.articles": [article], "factmark.author": "Ann", "editor.wordWrap": "on" },
    });
    let left = claims.length;
    let kept = claims.length;
    const stored = (): Promise<string> =>
      readFile(join(reader().folder, `${article}.factmark.yaml`), "utf8").catch(() => "");
    /** The status item counts what is left: it says so only once the decision has been taken. */
    const seesLeft = (): Promise<string> =>
      reader().sees(".statusbar-item", left === 0 ? `${kept} claims, all checked` : `${kept} claims, ${left} to check`);
    const goToNext = async (claim: Span): Promise<void> => {
      const { keys, sees } = reader();
      await keys.press("Control+KeyK", "KeyN");
      const before = text.slice(0, claim.end).split("\n");
      const place = `Ln ${before.length}, Col ${(before.at(-1)?.length ?? 0) + 1} (${claim.end - claim.start} selected)`;
      await sees(".statusbar-item", place);
    };
    const check = async (at: number): Promise<void> => {
      const { keys, sees } = reader();
      const verdict = verdicts[at % verdicts.length] ?? "";
      await keys.press("Control+KeyK", "KeyG");
      await keys.answer(verdict);
      await keys.answer(`Compared with report ${at + 1}.`);
      if (at % 20 === 2) {
        await keys.answer("Add a link");
        await keys.answer(`https://example.org/report-${at + 1}`);
        await keys.answer("Annual report");
        await keys.answer("supports");
      }
      await keys.answer("Store the fact-check");
      await sees(".statusbar-item", `Checked: ${verdict}`);
      left--;
      await seesLeft();
    };

    it("forty claims are to be checked", async () => {
      assert.equal(claims.length, 40);
      await writeFile(join(reader().folder, article), text);
      await reader().reads(article);
      await seesLeft();
    });

    it("each is rejected, accepted or checked, one after the other", async () => {
      const took: number[] = [];
      for (const [at, claim] of claims.entries()) {
        const began = performance.now();
        const { keys } = reader();
        await goToNext(claim);
        if (decisions[at] === "check") await check(at);
        else if (decisions[at] === "reject") {
          await keys.press("Control+KeyK", "KeyX");
          left--;
          kept--;
          await seesLeft();
        } else {
          await keys.press("Control+KeyK", "KeyY");
          await until(async () => (await entries()).length === at + 1, `claim ${at + 1} in the sidecar`);
        }
        took.push(performance.now() - began);
      }
      console.log(
        `        ten at a time, in seconds: ${[0, 10, 20, 30].map((from) => sum(took.slice(from, from + 10)))}`,
      );
    });

    it("round again, what was only accepted is checked, and nothing is left", async () => {
      const { keys, sees, screenshot } = reader();
      for (const [at, claim] of claims.entries()) {
        if (decisions[at] !== "accept") continue;
        await goToNext(claim);
        await check(at);
      }
      await keys.press("Control+KeyK", "KeyN");
      // Under test VS Code keeps messages in their list until they are asked for.
      await keys.run("Notifications: Show Notifications");
      await sees(".notifications-center .monaco-list-row", "Every claim has been checked.");
      await screenshot(`long-article-${host}`);
    });

    it("the sidecar holds forty decisions, each on its own words", async () => {
      const found = await entries();
      assert.deepEqual(
        found.map(({ quote, start, end, status, check }) => ({ quote, start, end, status, verdict: check?.verdict })),
        claims.map(({ start, end }, at) => ({
          quote: text.slice(start, end),
          start,
          end,
          status: decisions[at] === "reject" ? "rejected" : "accepted",
          verdict: decisions[at] === "reject" ? undefined : verdicts[at % 4]?.toLowerCase().replace(" ", "-"),
        })),
      );
      assert.deepEqual(
        found.flatMap(({ check }) => check?.evidence ?? []).map(({ url }) => url),
        ["https://example.org/report-3", "https://example.org/report-23"],
      );
    });

    interface Entry extends Span {
      readonly quote: string;
      readonly status: string;
      readonly check?: { readonly verdict: string; readonly evidence?: readonly { readonly url: string }[] };
    }
    const entries = async (): Promise<readonly Entry[]> => parse(await stored())?.annotations ?? [];
  });
}

const sum = (milliseconds: readonly number[]): string =>
  (milliseconds.reduce((total, one) => total + one, 0) / 1000).toFixed(1);

/** Ten carmakers, four claims each; two sentences stand in it twice. */
function longArticle(): string {
  const makers = "Albrook Benholm Carsdale Dunlow Elmstead Farnhurst Gilmere Harwick Inverdale Kelbrook".split(" ");
  const paragraphs = makers.map((name, at) => {
    const plant = makers[(at + 3) % makers.length];
    return [
      `${name} Motors sold ${1200 + 137 * at} vans in 2024. Its revenue rose by 4% to ${30 + at} million euros.`,
      at % 5 === 0
        ? "The group employs 2,400 people. It paid a dividend of 12 cents a share in May 2025."
        : `${name} Motors closed its plant in ${plant} in May ${2015 + at}. It will build ${40 + at} charging points by 2030.`,
    ].join("\n\n");
  });
  return ["Carmakers count their vans", "14 October 2025", ...paragraphs].join("\n\n").concat("\n");
}
