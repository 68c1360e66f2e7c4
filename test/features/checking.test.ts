import assert from "node:assert/strict";
import { finish } from "../../src/core/text/steps.ts";
import {
  cleanLink,
  draftOf,
  fromLine,
  isChanged,
  toLine,
  toStore,
  withDraft,
} from "../../src/features/checking/model.ts";
import { indexPassages, passagesOf } from "../../src/features/checking/passages.ts";
import { back, inTurn, left } from "../../src/host/turns.ts";
import { dayOf } from "../../src/library/day.ts";
import { articleOf, claimOf, spanOf, storedOf } from "./article-for-tests.ts";

const check = { verdict: "half-true", rationale: "Only at home.\nSee the table.", evidence: [], history: [] } as const;

describe("the questions of a fact-check", () => {
  const asked = (answers: readonly ("on" | typeof back | typeof left)[], first = 0) => {
    const seen: number[] = [];
    const step = (index: number) => async () => {
      seen.push(index);
      return answers[seen.length - 1] ?? left;
    };
    return inTurn([step(0), step(1), step(2)], first).then((outcome) => ({ outcome, seen }));
  };

  it("come one after the other, and go back one at a time", async () => {
    assert.deepEqual(await asked(["on", "on", back, "on", "on"]), { outcome: "on", seen: [0, 1, 2, 1, 2] });
  });

  it("end where one leaves, and go out of the first backwards", async () => {
    assert.deepEqual(await asked(["on", left]), { outcome: left, seen: [0, 1] });
    assert.deepEqual(await asked([back]), { outcome: back, seen: [0] });
  });

  it("go on where one left", async () => {
    assert.deepEqual(await asked([back, "on", "on"], 2), { outcome: "on", seen: [2, 1, 2] });
  });

  it("start with the check that is there", () => {
    const draft = draftOf(check);
    assert.equal(draft.verdict, "half-true");
    assert.equal(draft.rationale, "Only at home. ⏎ See the table.");
    assert.equal(isChanged(draft, draftOf(check)), false);
    assert.equal(isChanged({ ...draft, step: 2 }, draftOf(check)), false, "looking around is no change");
    assert.equal(isChanged({ ...draft, link: { url: "https://exa" } }, draftOf(check)), true);
  });
});

describe("a rationale of several lines", () => {
  it("passes through a box of one line unharmed", () => {
    const before = "One:  two \r\n\r\n three";
    assert.equal(fromLine(toLine(before), before), before);
    assert.equal(fromLine("First ⏎ second⏎third", undefined), "First\nsecond\nthird");
  });

  it("is none where it is blank", () => {
    assert.equal(fromLine(" ⏎ ", undefined), undefined);
    assert.equal(fromLine("", "was here"), undefined);
  });
});

describe("what is stored of the answers", () => {
  const now = draftOf(check);

  it("is nothing where they are as before", () => {
    assert.equal(toStore(check, now, false).kind, "nothing");
  });

  it("is the evidence alone where the verdict and its reason stand", () => {
    const evidence = [{ stance: "supports", url: "https://example.org" }] as const;
    assert.equal(toStore(check, { ...now, evidence }, false).kind, "evidence");
  });

  it("is a check where the verdict, the reason or the words differ, or where there was none", () => {
    assert.equal(toStore(check, { ...now, verdict: "false" }, false).kind, "check");
    assert.equal(toStore(check, { ...now, rationale: "No." }, false).kind, "check");
    assert.equal(toStore(check, now, true).kind, "check");
    assert.equal(toStore(undefined, { ...now, rationale: "" }, false).kind, "check");
  });
});

describe("drafts", () => {
  it("are kept by claim, the newest of them, until they are thrown away", () => {
    const draft = draftOf(undefined);
    let drafts = withDraft({}, "first", draft);
    for (let index = 0; index < 40; index++) drafts = withDraft(drafts, `c-${index}`, draft);
    assert.equal(Object.keys(drafts).length, 30);
    assert.ok(!("first" in drafts) && "c-39" in drafts);
    assert.ok(!("c-39" in withDraft(drafts, "c-39", undefined)));
  });
});

describe("a link", () => {
  it("leads to a page, and gets its scheme", () => {
    assert.equal(cleanLink(" example.org/report?q=1 "), "https://example.org/report?q=1");
    assert.equal(cleanLink("HTTP://example.org"), "HTTP://example.org");
  });

  it("is none that runs something, opens a file or goes nowhere", () => {
    for (const typed of ["javascript:alert(1)", "command:x", "file:///etc/hosts", "https://", "https:///a.b", "report"])
      assert.equal(cleanLink(typed), undefined, typed);
  });

  it("was looked at today", () => {
    assert.equal(dayOf(new Date(2026, 3, 5, 23, 59)), "2026-04-05");
  });
});

describe("passages to rest a verdict on", () => {
  const a = "Kestrel sold 40 mills in May. The sky is blue.";
  const b = "It rained. In May the firm sold forty mills, Kestrel said. Ordwin sold none.";
  const sentences = (text: string) => text.match(/[^.]+\.\s?/g)?.map((one) => spanOf(text, one.trim())) ?? [];
  const claim = claimOf(a, "Kestrel sold 40 mills in May", { status: "accepted", stored: storedOf("c-1") });
  const files = [
    { uri: "file:///a.txt", article: articleOf(a, { sentences: sentences(a), claims: [claim] }) },
    { uri: "file:///b.txt", article: articleOf(b, { sentences: sentences(b) }) },
    { uri: "file:///unread.txt" },
  ];
  const own = { uri: "file:///a.txt", span: spanOf(a, "Kestrel sold 40 mills in May") };

  it("are all sentences but the claim's own", () => {
    const texts = finish(passagesOf(files, own)).map(({ text }) => text);
    assert.deepEqual(texts.slice(0, 2), ["The sky is blue.", "It rained."]);
    assert.equal(texts.length, 4);
  });

  it("are shown as people read them, and quoted as they are written", () => {
    const written = "The **sky** is\nblue.";
    const sky = {
      uri: "file:///c.md",
      article: articleOf(written, { sentences: [{ start: 0, end: written.length }] }),
    };
    const [passage] = finish(passagesOf([sky], own));
    assert.deepEqual([passage?.text, passage?.quote], ["The sky is blue.", written]);
  });

  it("come likeliest first, then by what is typed, typing errors forgiven", () => {
    const index = finish(indexPassages(finish(passagesOf(files, own)), claim.text));
    const search = (query: string, limit: number) => finish(index(query, limit));
    assert.match(search("", 5)[0]?.text ?? "", /forty mills/);
    assert.match(search("sky blue", 5)[0]?.text ?? "", /^The sky/);
    assert.match(search("Ordwni sold", 5)[0]?.text ?? "", /^Ordwin/);
    assert.equal(search("", 2).length, 2);
  });
});
