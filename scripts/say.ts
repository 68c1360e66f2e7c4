/** What stops a script for a reason that the person can mend: its message is one line, with the remedy in it. */
export class Refusal extends Error {}

/** Runs `main`; a refusal or a fault ends the process with one line on standard error, a fault with its stack too. */
export function start(main: () => Promise<number>): void {
  main().then(
    (code) => process.exit(code),
    (error: unknown) => {
      if (error instanceof Refusal) console.error(`\n${error.message}`);
      else console.error(error);
      process.exit(1);
    },
  );
}

/** Shows that `work` goes on: a running clock on a terminal, a line at its start and its end elsewhere. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const seconds = (): string => `${Math.round((Date.now() - started) / 1000)} s`;
  const terminal = process.stderr.isTTY;
  process.stderr.write(terminal ? title : `${title} …\n`);
  const clock = terminal ? setInterval(() => process.stderr.write(`\r${title} … ${seconds()}`), 1000) : undefined;
  try {
    const value = await work();
    process.stderr.write(`${terminal ? "\r" : ""}${title}: done in ${seconds()}\n`);
    return value;
  } finally {
    clearInterval(clock);
  }
}
