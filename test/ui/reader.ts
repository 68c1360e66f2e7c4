import type { Keyboard } from "./keyboard.ts";
import { useWorkbench, type WorkbenchOptions } from "./workbench.ts";

/** A person who sees the page and has a keyboard, but no mouse: the page, which could be clicked, is not handed out. */
export interface Reader {
  readonly keys: Keyboard;
  /** The copy of the articles that is open. */
  readonly folder: string;
  /** Opens an article and waits until Factmark has read it. */
  readonly reads: (name: string) => Promise<void>;
  /** Waits until such an element is on the screen, with these words where some are given; gives its text. */
  readonly sees: (selector: string, words?: string | RegExp) => Promise<string>;
  readonly screenshot: (name: string) => Promise<string>;
}

/** As `useWorkbench`, for a reader without a mouse. */
export function useReader(options: WorkbenchOptions = {}): () => Reader {
  const workbench = useWorkbench(options);
  return () => {
    const { keys, folder, page, readFile, screenshot } = workbench();
    const sees = async (selector: string, words: string | RegExp = ""): Promise<string> => {
      const seen = page.locator(selector).filter({ hasText: words, visible: true }).first();
      await seen.waitFor();
      return seen.innerText();
    };
    return { keys, folder, reads: readFile, sees, screenshot };
  };
}
