import { userInfo } from "node:os";
import { reasonOf } from "./node-files.ts";
import { run } from "./run.ts";

// `factmark extract … | head` closes the pipe when it has seen enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  process.stderr.write(`factmark: cannot print: ${reasonOf(error)}\n`);
  process.exit(2);
});

// Not process.exit: what was printed to a pipe would be cut off.
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  progress: process.stderr.isTTY ? process.stderr : undefined,
  width: process.stdout.isTTY ? process.stdout.columns : undefined,
  author: process.env.FACTMARK_AUTHOR ?? userName(),
  clock: () => new Date().toISOString().replace(/\.\d+Z$/, "Z"),
});

/** Who is logged in; a container may run as somebody that the system has no name for. */
function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}
