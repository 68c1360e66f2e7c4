/** Work in small pieces, so that keys and other extensions are answered in between. A later call replaces what is left. */
export interface Slices {
  /** Each piece is to take far less than a slice. */
  run(pieces: readonly (() => void)[]): void;
  dispose(): void;
}

/** Milliseconds. */
const slice = 8;

export function createSlices(pause = 0): Slices {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = (pieces: readonly (() => void)[], wait = pause): void => {
    clearTimeout(timer);
    if (pieces.length === 0) return;
    timer = setTimeout(() => {
      const end = performance.now() + slice;
      let done = 0;
      do pieces[done++]?.();
      while (done < pieces.length && performance.now() < end);
      run(pieces.slice(done), 0);
    }, wait);
  };
  return { run: (pieces) => run(pieces), dispose: () => clearTimeout(timer) };
}
