// Stands in for node:assert/strict in the web suite, which esbuild points here: no Node.js in a browser's worker.

type Check = (value: unknown, message?: string | Error) => asserts value;

export const ok: Check = (value, message) => {
  if (!value) fail(message ?? `${show(value)} is not truthy`, value, true);
};

export function equal(actual: unknown, expected: unknown, message?: string | Error): void {
  if (!Object.is(actual, expected)) fail(message ?? `${show(actual)} is not ${show(expected)}`, actual, expected);
}

export function notEqual(actual: unknown, expected: unknown, message?: string | Error): void {
  if (Object.is(actual, expected)) fail(message ?? `Both are ${show(actual)}`, actual, expected);
}

export function deepEqual(actual: unknown, expected: unknown, message?: string | Error): void {
  if (!same(actual, expected)) fail(message ?? `${show(actual)} is not deeply ${show(expected)}`, actual, expected);
}

export function notDeepEqual(actual: unknown, expected: unknown, message?: string | Error): void {
  if (same(actual, expected)) fail(message ?? `Both are ${show(actual)}`, actual, expected);
}

export function match(actual: string, pattern: RegExp, message?: string | Error): void {
  if (!pattern.test(actual)) fail(message ?? `${show(actual)} does not match ${pattern}`, actual, String(pattern));
}

export function doesNotMatch(actual: string, pattern: RegExp, message?: string | Error): void {
  if (pattern.test(actual)) fail(message ?? `${show(actual)} matches ${pattern}`, actual, String(pattern));
}

export function throws(run: () => unknown, expected?: RegExp): void {
  let thrown: unknown;
  try {
    run();
  } catch (error) {
    thrown = error ?? new Error("thrown without a reason");
  }
  checkThrown(thrown, expected);
}

export async function rejects(run: Promise<unknown> | (() => Promise<unknown>), expected?: RegExp): Promise<void> {
  let thrown: unknown;
  try {
    await (typeof run === "function" ? run() : run);
  } catch (error) {
    thrown = error ?? new Error("rejected without a reason");
  }
  checkThrown(thrown, expected);
}

export function fail(message: string | Error = "Failed", actual?: unknown, expected?: unknown): never {
  if (message instanceof Error) throw message;
  throw Object.assign(new Error(message), { name: "AssertionError", actual, expected });
}

const assert = Object.assign((value: unknown, message?: string | Error) => ok(value, message), {
  ok,
  equal,
  notEqual,
  strictEqual: equal,
  notStrictEqual: notEqual,
  deepEqual,
  notDeepEqual,
  deepStrictEqual: deepEqual,
  match,
  doesNotMatch,
  throws,
  rejects,
  fail,
});
// biome-ignore lint/style/noDefaultExport: node:assert/strict has one
export default assert;

function checkThrown(thrown: unknown, expected: RegExp | undefined): void {
  if (thrown === undefined) fail("Nothing was thrown");
  if (expected !== undefined) match(String(thrown), expected);
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Map || a instanceof Set) return same([...a], [...(b as Iterable<unknown>)]);
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && same(a[key as keyof typeof a], b[key as keyof typeof b]));
}

function show(value: unknown): string {
  return typeof value === "string" || (typeof value === "object" && value !== null)
    ? JSON.stringify(value)
    : String(value);
}
