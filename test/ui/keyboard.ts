import type { Page } from "playwright-core";

/** A person without a mouse. */
export interface Keyboard {
  /** Keys one after the other, as in the chord Control+KeyK, KeyN. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Opens a file by its path. */
  readonly open: (path: string) => Promise<void>;
  /** Runs a command by its title. */
  readonly run: (title: string) => Promise<void>;
  /** Waits for the next question, types the answer and presses Enter. */
  readonly answer: (text: string) => Promise<void>;
}

export function keyboard(page: () => Page): Keyboard {
  const box = () => page().locator(".quick-input-widget:visible");
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page().keyboard.press(key);
  };
  let asked = "";
  /** Tells one question from the next by what it says. */
  const question = async (): Promise<string> => {
    await box().waitFor();
    return box().evaluate((widget) => {
      const input = widget.querySelector("input[type=text]");
      return `${input?.getAttribute("placeholder")} ${widget.querySelector(".quick-input-message")?.textContent}`;
    });
  };
  const answer = async (text: string): Promise<void> => {
    for (const end = Date.now() + 15_000; (await question()) === asked; ) {
      if (Date.now() > end) throw new Error(`no question after “${asked}”`);
    }
    asked = await question();
    // A box that is seen may not have the keys yet: what is typed too early goes into the article.
    await page().waitForFunction(() => document.querySelector(".quick-input-widget")?.contains(document.activeElement));
    if (text !== "") {
      await page().keyboard.press("Control+KeyA");
      await page().keyboard.type(text);
      const list = box().locator(".quick-input-list");
      if (await list.isVisible()) await list.locator(".monaco-list-row", { hasText: text }).first().waitFor();
    }
    await page().keyboard.press("Enter");
    if (text !== "") await taken(text);
  };
  /** Waits until the box has gone, or asks something else. */
  const taken = (text: string) =>
    page().waitForFunction((typed) => {
      const widget = document.querySelector<HTMLElement>(".quick-input-widget");
      const input = widget?.querySelector<HTMLInputElement>("input[type=text]");
      return !widget || widget.style.display === "none" || input?.value !== typed;
    }, text);
  const choose = async (key: string, text: string, label: string): Promise<void> => {
    await page().keyboard.press(key);
    await box().waitFor();
    await page().keyboard.press("Control+KeyA");
    await page().keyboard.type(text);
    const name = page().locator(".monaco-icon-name-container", { hasText: new RegExp(`^${escaped(label)}$`) });
    await box().locator(".quick-input-list .monaco-list-row.focused", { has: name }).waitFor();
    await page().keyboard.press("Enter");
    // What was chosen may open a box of its own at once.
    await taken(text);
    asked = "";
  };
  return {
    press: async (...keys) => {
      asked = "";
      await press(...keys);
    },
    open: (path) => choose("Control+KeyP", path, path.slice(path.lastIndexOf("/") + 1)),
    run: (title) => choose("F1", `>${title}`, title),
    answer,
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
