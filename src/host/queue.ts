/** Tasks one after the other: what a person asks for in quick succession happens in that order. */
export interface Queue {
  /** Runs the task after those before it, whatever became of them. */
  take<T>(task: () => PromiseLike<T>): Promise<T>;
  /** When all tasks so far have ended. */
  settled(): Promise<void>;
}

/** A promise of VS Code's may never come true, as where a view is closed meanwhile: nothing waits longer, in milliseconds. */
const patience = 8000;

export function createQueue(): Queue {
  let last: Promise<void> = Promise.resolve();
  return {
    take: (task) => {
      const result = last.then(task);
      last = last.then(() => ended(result));
      return result;
    },
    settled: () => last,
  };
}

function ended(work: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    timer = setTimeout(end, patience);
    work.then(end, end);
  });
}
