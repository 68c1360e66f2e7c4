import assert from "node:assert/strict";
import { noFilter, passes, readFilter } from "../../src/features/claims-tree/filter-model.ts";
import { foldersOfTwins, groupsOf, homeOf } from "../../src/features/claims-tree/groups-model.ts";
import { articleRows } from "../../src/features/claims-tree/model.ts";
import { childrenOf, groupNode, partSize, pathTo } from "../../src/features/claims-tree/nodes-model.ts";
import { relatedTo } from "../../src/features/claims-tree/related-model.ts";
import { articleOf, claimOf, company, date, figure, placed, spanOf, storedOf } from "./article-for-tests.ts";

const text = "Acme sold 5 mills in 2024. Bolt lost $3 million in 2023. The sky is blue.";
const [mills, loss, sky] = ["Acme sold 5 mills in 2024.", "Bolt lost $3 million in 2023.", "The sky is blue."] as const;
const change = { what: "figure", before: "4", after: "5" } as const;

const entities = [
  company(text, "Acme"),
  { ...figure(text, "5 mills", 5, "mill"), kind: "count" } as ReturnType<typeof figure>,
  date(text, "2024", "2024-01-01"),
  company(text, "Bolt"),
  figure(text, "$3 million", 3_000_000, "USD"),
  date(text, "2023", "2023-05-01"),
];

function article(name: string, claims = [claimOf(text, mills), claimOf(text, loss), claimOf(text, sky)]) {
  const uri = `file:///${name}`;
  return articleRows({ uri, path: name, article: articleOf(text, { entities, claims }) });
}

const named = (groups: ReturnType<typeof groupsOf>) =>
  groups.groups.map(({ name, rows, claims, unchecked }) => `${name}: ${rows.length} ${claims} ${unchecked}`);

describe("groups of claims", () => {
  const checked = { status: "accepted", verdict: "false", tags: ["profit"], stored: storedOf("c-1") } as const;
  const one = article("a.txt", [
    claimOf(text, mills, { claimants: ["Ann Lee"] }),
    claimOf(text, loss, checked),
    claimOf(text, sky, { status: "rejected", stored: storedOf("c-2") }),
  ]);

  it("are articles, with what is in them and what is to be checked", () => {
    assert.deepEqual(named(groupsOf([one], { grouping: "article", filter: noFilter })), ["file:///a.txt: 3 2 1"]);
  });

  it("are companies, years, verdicts, tags or claimants, what has none last", () => {
    const by = (grouping: "company" | "date" | "verdict" | "tag" | "claimant") =>
      groupsOf([one], { grouping, filter: noFilter }).groups.map(({ name }) => name);
    assert.deepEqual(by("company"), ["Acme", "Bolt", ""]);
    assert.deepEqual(by("date"), ["2024", "2023", ""]);
    assert.deepEqual(by("verdict"), ["unchecked", "false", "rejected"]);
    assert.deepEqual(by("tag"), ["profit", ""]);
    assert.deepEqual(by("claimant"), ["Ann Lee", ""]);
  });

  it("begin with what needs repair, wherever it is", () => {
    const stale = article("b.txt", [claimOf(text, mills, { ...checked, stale: [change] })]);
    const { groups } = groupsOf([one, stale], { grouping: "article", filter: noFilter });
    assert.deepEqual(
      groups.map(({ of, rows }) => [of, rows.length]),
      [
        ["repair", 1],
        ["article", 3],
        ["article", 1],
      ],
    );
    const [row] = stale.rows;
    assert.equal(row && homeOf(groups, row)?.key, "file:///b.txt");
  });

  it("tell articles of one name apart by their folders", () => {
    const folders = foldersOfTwins(["news/2024/a.txt", "news/2025/a.txt", "news/b.txt"]);
    assert.deepEqual([...folders.values()], ["news/2024", "news/2025"]);
  });

  it("hide articles without a row that passes the filter, and count what is shown", () => {
    const filter = readFilter({ text: "mills" });
    const groups = groupsOf([one, article("b.txt", [claimOf(text, sky)])], { grouping: "article", filter });
    assert.deepEqual(named(groups), ["file:///a.txt: 1 1 1"]);
    assert.deepEqual([groups.shown, groups.all, groups.unchecked], [1, 4, 2]);
  });

  it("are parted where they are long, and every row is found again", () => {
    const many = Array.from({ length: partSize + 50 }, (_, index) => `Mill ${index} opened.`);
    const long = many.join(" ");
    const rows = articleRows({
      uri: "file:///long.txt",
      path: "long.txt",
      article: articleOf(long, { claims: many.map((words) => claimOf(long, words)) }),
    });
    const { groups } = groupsOf([rows], { grouping: "article", filter: noFilter });
    const [group] = groups;
    assert.ok(group);
    const parts = childrenOf(groupNode(group), () => []);
    assert.deepEqual(
      parts.map((part) => childrenOf(part, () => []).length),
      [partSize, 50],
    );
    const last = group.rows.at(-1);
    assert.ok(last);
    assert.deepEqual(
      pathTo(group, last).map(({ kind }) => kind),
      ["group", "part", "row"],
    );
    assert.equal(pathTo(group, last)[1]?.key, parts[1]?.key);
  });
});

describe("the filter of claims", () => {
  const rowsOf = (...claims: readonly ReturnType<typeof claimOf>[]) => article("a.txt", [...claims]).rows;
  const count = (filter: object, ...claims: readonly ReturnType<typeof claimOf>[]) =>
    rowsOf(...claims).filter((row) => passes(row, readFilter(filter))).length;

  it("asks for a kind and a state at once, and for any of several kinds or states", () => {
    const claims = [
      claimOf(text, mills, { kind: "statistic" }),
      claimOf(text, loss, { kind: "event", status: "accepted", verdict: "true", stored: storedOf("c-1") }),
      claimOf(text, sky, { kind: "plan", status: "rejected", stored: storedOf("c-2") }),
    ];
    assert.equal(count({ kinds: ["statistic", "event"] }, ...claims), 2);
    assert.equal(count({ kinds: ["statistic", "event"], statuses: ["accepted"] }, ...claims), 1);
    assert.equal(count({ statuses: ["candidate", "rejected"] }, ...claims), 2);
    assert.equal(count({ statuses: ["unchecked"] }, ...claims), 1);
  });

  it("looks for words in tags, rationale and notes too", () => {
    const check = { verdict: "true", rationale: "Newswire agrees.", evidence: [], history: [] } as const;
    const stored = storedOf("c-1", placed(spanOf(text, mills)), { check, notes: [{ text: "Ask Ann." }] });
    const claim = claimOf(text, mills, { stored, tags: ["production"] });
    for (const words of ["newswire", "ANN mills", "mills 2024"]) assert.equal(count({ text: words }, claim), 1, words);
    assert.equal(count({ text: "mills 2025" }, claim), 0);
  });

  it("leaves out what it does not know", () => {
    assert.deepEqual(readFilter({ kinds: ["statistic", "poem"], statuses: "all", text: 5 }), {
      kinds: ["statistic"],
      statuses: [],
      text: "",
    });
  });
});

describe("related claims", () => {
  const other = "Analysts say Acme sold 5 mills. Acme sold 9 mills in 2024. Bolt sold 5 mills.";
  const claims = ["Analysts say Acme sold 5 mills.", "Acme sold 9 mills in 2024.", "Bolt sold 5 mills."];
  const own = claims.flatMap((words) => {
    const { start } = spanOf(other, words);
    const shifted = (entity: ReturnType<typeof company>) => ({
      ...entity,
      start: entity.start + start,
      end: entity.end + start,
    });
    const value = words.includes("9") ? 9 : 5;
    return [
      shifted(company(words, words.includes("Bolt") ? "Bolt" : "Acme")),
      shifted({ ...figure(words, `${value} mills`, value, "mill"), kind: "count" } as ReturnType<typeof figure>),
      ...(words.includes("2024") ? [shifted(date(words, "2024", "2024-01-01"))] : []),
    ];
  });
  const second = articleRows({
    uri: "file:///b.txt",
    path: "b.txt",
    article: articleOf(other, { entities: own, claims: claims.map((words) => claimOf(other, words)) }),
  });

  it("name the same company and value, or the company, the period and the unit; no more", () => {
    const first = article("a.txt");
    const row = first.rows.find((one) => one.kind === "claim" && one.claim.text === mills);
    assert.ok(row?.kind === "claim");
    assert.deepEqual(
      relatedTo(row, [first, second]).map((one) => [one.row.claim.text, one.same, one.shared.text]),
      [
        ["Analysts say Acme sold 5 mills.", "figure", "5 mills"],
        ["Acme sold 9 mills in 2024.", "period", "2024"],
      ],
    );
  });
});
