import assert from "node:assert/strict";
import { finish } from "../../src/core/text/steps.ts";
import { createKeptTree, type KeptRow } from "../../src/host/kept-tree.ts";

interface Leaf {
  readonly name: string;
  readonly looks?: string;
  readonly inner?: readonly Leaf[];
}

function treeOf(first: readonly Leaf[]) {
  let roots = first;
  const made: string[] = [];
  const tree = createKeptTree<Leaf, KeptRow<Leaf>>(
    {
      roots: () => roots,
      children: ({ inner = [] }) => inner,
      key: ({ name }) => name,
      looksSame: (before, now) => before.looks === now.looks,
    },
    (node, parent) => {
      made.push(node.name);
      return { key: node.name, node, parent };
    },
  );
  const change = (now: readonly Leaf[]) => {
    roots = now;
    const changed = finish(tree.refresh());
    return changed === "all" ? changed : changed.map(({ key }) => key);
  };
  return { tree, made, change };
}

describe("a tree that keeps its rows", () => {
  const a = { name: "a", inner: [{ name: "a1" }, { name: "a2" }] };
  const b = { name: "b", inner: [{ name: "b1" }] };

  it("makes rows when they are asked for", () => {
    const { tree, made } = treeOf([a, b]);
    const [first] = tree.roots();
    assert.deepEqual(made, ["a", "b"]);
    if (first) tree.children(first);
    assert.deepEqual(made, ["a", "b", "a1", "a2"]);
  });

  it("draws anew only what looks otherwise, and keeps the row", () => {
    const { tree, change } = treeOf([a, b]);
    const [first] = tree.roots();
    assert.ok(first);
    const [child] = tree.children(first);
    const after = { ...a, inner: [{ name: "a1", looks: "bold" }, { name: "a2" }] };
    assert.deepEqual(change([after, b]), ["a1"]);
    assert.equal(tree.children(first)[0], child);
    assert.equal(child?.node.looks, "bold");
  });

  it("draws a row anew when those beneath it come or go, and keeps the ones that stay", () => {
    const { tree, change } = treeOf([a, b]);
    const [first] = tree.roots();
    assert.ok(first);
    const [, second] = tree.children(first);
    assert.deepEqual(change([{ ...a, inner: [{ name: "a2", looks: "new" }] }, b]), ["a"]);
    assert.deepEqual(tree.children(first), [second]);
    assert.equal(tree.row("a1"), undefined);
  });

  it("says nothing of what nobody has looked at", () => {
    const { tree, change } = treeOf([a, b]);
    tree.roots();
    assert.deepEqual(change([{ ...a, inner: [] }, b]), []);
  });

  it("draws everything anew when the rows at the top are others", () => {
    const { tree, change } = treeOf([a]);
    const [first] = tree.roots();
    assert.equal(change([a, b]), "all");
    assert.equal(tree.roots()[0], first);
  });

  it("makes the way to a row that nobody has seen", () => {
    const { tree } = treeOf([a, b]);
    const row = tree.at([a, { name: "a2" }]);
    assert.equal(row?.key, "a2");
    assert.equal(row?.parent, tree.roots()[0]);
    assert.equal(tree.at([b, { name: "gone" }]), undefined);
  });
});
