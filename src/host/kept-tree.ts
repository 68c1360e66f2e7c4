import type { Steps } from "../core/text/steps.ts";

/** A row that stays the same object while what it shows changes, so that selection, focus and expansion survive. */
export interface KeptRow<N> {
  readonly key: string;
  readonly parent: KeptRow<N> | undefined;
  node: N;
}

export interface TreeSource<N> {
  roots(): readonly N[];
  children(node: N): readonly N[];
  /** Unique in the tree, and the same for the same thing. */
  key(node: N): string;
  /** Whether all that is drawn of the row itself is the same. Asked of every row that was ever shown, after each change. */
  looksSame(before: N, now: N): boolean;
}

/** The rows of a tree view, made when somebody asks for them. Knows nothing of VS Code. */
export interface KeptTree<N, R extends KeptRow<N>> {
  roots(): readonly R[];
  children(row: R): readonly R[];
  /** The row at the end of the way from the top, made with all above it. */
  at(path: readonly N[]): R | undefined;
  row(key: string): R | undefined;
  /**
   * After the source changed: the rows to draw anew, each with what is beneath it; "all" where those at the top are others. In
   * steps, because whoever works through an article leaves thousands of rows open.
   */
  refresh(): Steps<"all" | readonly R[]>;
}

export function createKeptTree<N, R extends KeptRow<N>>(
  source: TreeSource<N>,
  make: (node: N, parent: R | undefined) => R,
): KeptTree<N, R> {
  /** What was made of a row: what it was drawn of last, and the rows beneath it, if anybody asked for them. */
  interface State {
    drawn: N;
    children?: readonly R[];
  }
  const rows = new Map<string, R>();
  const states = new Map<string, State>();
  let top: readonly R[] | undefined;

  const rowOf = (node: N, parent: R | undefined): R => {
    const key = source.key(node);
    const known = rows.get(key);
    if (known && known.parent === parent) {
      known.node = node;
      return known;
    }
    if (known) forget(known);
    const row = make(node, parent);
    rows.set(key, row);
    states.set(key, { drawn: node });
    return row;
  };
  const forget = (row: R): void => {
    for (const child of states.get(row.key)?.children ?? []) if (rows.get(child.key) === child) forget(child);
    rows.delete(row.key);
    states.delete(row.key);
  };
  const roots = (): readonly R[] => {
    top ??= source.roots().map((node) => rowOf(node, undefined));
    return top;
  };
  const children = (row: R): readonly R[] => {
    const state = states.get(row.key);
    if (!state) return [];
    state.children ??= source.children(row.node).map((node) => rowOf(node, row));
    return state.children;
  };
  /** Puts the new nodes into the old rows; true: the list of rows is another one. */
  const renew = (
    before: readonly R[],
    nodes: readonly N[],
    parent: R | undefined,
  ): readonly [readonly R[], boolean] => {
    const after = nodes.map((node) => rowOf(node, parent));
    const isSame = before.length === after.length && before.every((row, index) => row === after[index]);
    if (!isSame) {
      const left = new Set(after);
      for (const row of before) if (!left.has(row) && rows.get(row.key) === row) forget(row);
    }
    return [after, isSame];
  };
  /** A row that is drawn anew takes all beneath it along: those are brought up to date, and need no mention. */
  const visit = (row: R, changed: R[], isDrawn: boolean): boolean => {
    const state = states.get(row.key);
    if (!state) return isDrawn;
    let drawn = isDrawn || !source.looksSame(state.drawn, row.node);
    state.drawn = row.node;
    if (state.children) {
      const [after, isSame] = renew(state.children, source.children(row.node), row);
      state.children = after;
      drawn ||= !isSame;
    }
    if (drawn && !isDrawn) changed.push(row);
    return drawn;
  };
  function* visitAll(row: R, changed: R[], isDrawn: boolean): Steps<void> {
    const drawn = visit(row, changed, isDrawn);
    const below = states.get(row.key)?.children ?? [];
    for (const [at, child] of below.entries()) {
      if (at % stride === stride - 1) yield;
      if (states.get(child.key)?.children) yield* visitAll(child, changed, drawn);
      else visit(child, changed, drawn);
    }
    yield;
  }
  return {
    roots,
    children,
    at: (path) => {
      let row: R | undefined;
      for (const node of path) {
        const list: readonly R[] = row ? children(row) : roots();
        const key = source.key(node);
        row = list.find((one) => one.key === key);
        if (!row) return undefined;
      }
      return row;
    },
    row: (key) => rows.get(key),
    *refresh() {
      if (!top) return "all";
      const [after, isSame] = renew(top, source.roots(), undefined);
      top = after;
      const changed: R[] = [];
      for (const row of after) yield* visitAll(row, changed, !isSame);
      return isSame ? changed : "all";
    },
  };
}

/** So many rows are looked at in a step. */
const stride = 50;
