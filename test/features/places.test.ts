import assert from "node:assert/strict";
import { changeOf, joinChanges, moveLine, moveStretch, moveStretches } from "../../src/host/places.ts";

const stretch = (startLine: number, start: number, endLine: number, end: number) => ({
  start: { line: startLine, character: start },
  end: { line: endLine, character: end },
});

describe("a mark, while somebody types,", () => {
  const mark = stretch(3, 10, 3, 20);
  const type = (range: ReturnType<typeof stretch>, text: string) => moveStretch(mark, changeOf(range, text));

  it("stays where it is when the change comes after it, also right at its end", () => {
    assert.equal(type(stretch(3, 20, 3, 20), "x"), mark);
    assert.equal(type(stretch(4, 0, 5, 0), ""), mark);
  });

  it("moves along its line with what is typed before it, also right at its start", () => {
    assert.deepEqual(type(stretch(3, 10, 3, 10), "ab"), stretch(3, 12, 3, 22));
    assert.deepEqual(type(stretch(3, 0, 3, 4), "x"), stretch(3, 7, 3, 17));
  });

  it("moves with lines that come and go before it", () => {
    assert.deepEqual(type(stretch(1, 5, 1, 5), "a\r\nb\nc"), stretch(5, 10, 5, 20));
    assert.deepEqual(type(stretch(3, 2, 3, 4), "\nxyz"), stretch(4, 9, 4, 19));
    assert.deepEqual(type(stretch(1, 3, 3, 4), ""), stretch(1, 9, 1, 19));
  });

  it("is lost when the change reaches into it: what the editor made of it is not known", () => {
    assert.equal(type(stretch(3, 15, 3, 15), "x"), undefined);
    assert.equal(type(stretch(3, 19, 3, 25), ""), undefined);
    assert.equal(type(stretch(0, 0, 9, 0), ""), undefined);
  });
});

describe("keys one after the other", () => {
  const joined = (first: ReturnType<typeof changeOf>, second: ReturnType<typeof changeOf>) => {
    const one = joinChanges(first, second);
    for (let start = 0; one && start < 12; start++) {
      for (let end = start + 1; end < 14; end++) {
        const mark = stretch(3, start, 3, end);
        const between = moveStretch(mark, first);
        assert.deepEqual(moveStretch(mark, one), between && moveStretch(between, second), `${start} to ${end}`);
      }
    }
    return one;
  };

  it("are one change, through which marks move as through both", () => {
    const at = (start: number, end = start) => stretch(3, start, 3, end);
    assert.deepEqual(joined(changeOf(at(5), "a"), changeOf(at(6), "bc")), changeOf(at(5), "abc"));
    assert.deepEqual(joined(changeOf(at(6, 7), ""), changeOf(at(5, 6), "")), changeOf(at(5, 7), ""));
  });

  it("are two changes where they stand apart, on several lines, or take back what was typed", () => {
    assert.equal(joinChanges(changeOf(stretch(3, 5, 3, 5), "a"), changeOf(stretch(3, 8, 3, 8), "b")), undefined);
    assert.equal(joinChanges(changeOf(stretch(3, 5, 3, 5), "\n"), changeOf(stretch(4, 0, 4, 0), "b")), undefined);
    assert.equal(joinChanges(changeOf(stretch(3, 5, 3, 5), "a"), changeOf(stretch(3, 5, 3, 6), "")), undefined);
  });
});

describe("a folded line, while somebody types,", () => {
  it("moves with the lines before it, and is kept where the change reaches over it", () => {
    assert.equal(moveLine(8, changeOf(stretch(1, 0, 1, 0), "\n\n")), 10);
    assert.equal(moveLine(8, changeOf(stretch(1, 0, 3, 0), "")), 6);
    assert.equal(moveLine(8, changeOf(stretch(8, 4, 8, 4), "x")), 8);
    assert.equal(moveLine(8, changeOf(stretch(6, 0, 9, 0), "")), 6);
  });
});

describe("a list of marks", () => {
  it("is the same list where no mark moves, and else without those that were typed in", () => {
    const marks = [stretch(1, 0, 1, 4), stretch(3, 0, 3, 4), stretch(3, 6, 3, 9)];
    assert.equal(moveStretches(marks, changeOf(stretch(2, 0, 2, 0), "x")), marks);
    assert.deepEqual(moveStretches(marks, changeOf(stretch(3, 2, 3, 2), "x")), [marks[0], stretch(3, 7, 3, 10)]);
  });
});
