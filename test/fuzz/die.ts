// Loaded before a program (`node --import`): ends it with SIGKILL at its FACTMARK_DIE_AT-th use of the file system, before,
// after or in the middle of it (FACTMARK_DIE).
import fs, { type FileHandle } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const limit = Number(process.env.FACTMARK_DIE_AT);
const moment = process.env.FACTMARK_DIE;
let calls = 0;

type Call = (...args: unknown[]) => Promise<unknown>;

const die = (): Promise<never> => {
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => {});
};

const watched =
  (call: Call, { half }: { readonly half?: (bytes: Uint8Array) => Promise<unknown> } = {}): Call =>
  async (...args) => {
    calls++;
    if (calls !== limit) return call(...args);
    if (moment === "before") return die();
    if (moment === "half" && half && args[0] instanceof Uint8Array) await half(args[0].subarray(0, args[0].length / 2));
    else await call(...args).catch(() => {});
    return die();
  };

const promises = fs as unknown as Record<string, Call>;
for (const name of ["readFile", "writeFile", "rename", "rm", "unlink", "access", "link"]) {
  const call = promises[name];
  if (call) promises[name] = watched(call);
}
const open = fs.open as unknown as Call;
promises.open = watched(async (...args) => {
  const handle = (await open(...args)) as FileHandle;
  const write = handle.writeFile.bind(handle) as Call;
  const known = handle as unknown as Record<string, Call>;
  known.writeFile = watched(write, { half: write });
  known.sync = watched(handle.sync.bind(handle));
  known.close = watched(handle.close.bind(handle));
  return handle;
});
syncBuiltinESMExports();
