/**
 * Milliseconds of work in a turn of the event loop: about a third of a frame, so that what comes between fits into it too. All
 * long work shares them: five works that each took as much would make a key wait for all five.
 */
const slice = 5;

/** When the first piece of work of this turn began; undefined: none has. */
let began: number | undefined;
/** Works that wait for a turn, one a turn, in the order in which they came. */
const waiting: (() => void)[] = [];
let isTurning = false;

/**
 * For one piece of long work, beginning now: asked between two steps whether others are to get their turn; undefined, to go
 * on. Without it, a key that is pressed would wait until all of a long article is read.
 */
export function startRest(): () => Promise<void> | undefined {
  begin();
  return () => {
    if (performance.now() - begin() < slice) return undefined;
    return new Promise((resolve) => void waiting.push(resolve));
  };
}

function begin(): number {
  began ??= performance.now();
  if (!isTurning) nextTurn(turn);
  isTurning = true;
  return began;
}

function turn(): void {
  isTurning = false;
  began = undefined;
  const next = waiting.shift();
  if (!next) return;
  begin();
  next();
}

/** After keys and other messages were looked at. In a web worker, which has no `setImmediate`, a timer does the same. */
const nextTurn: (run: () => void) => void =
  typeof setImmediate === "function" ? setImmediate : (run) => setTimeout(run, 0);
