import type { Page } from "playwright-core";

/** A person without a mouse. Each step ends when a person would see that it has, and can go on. */
export interface Keyboard {
  /** Keys one after the other, as in the chord Control+KeyK, KeyN. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Types into whatever has the keyboard. */
  readonly type: (text: string) => Promise<void>;
  /** Opens a file by its path; its editor has the keyboard then. */
  readonly open: (path: string) => Promise<void>;
  /** Selects the next such words in the editor, by its own search. */
  readonly find: (words: string) => Promise<void>;
  /** Runs a command by its title. */
  readonly run: (title: string) => Promise<void>;
  /** Waits for the next question, types the answer and presses Enter once that takes a row with it, or with `row`. */
  readonly answer: (text: string, row?: string) => Promise<void>;
}

export function keyboard(page: () => Page): Keyboard {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page().keyboard.press(key);
  };
  const type = (text: string): Promise<void> => page().keyboard.type(text);
  /** What the question that was answered last said: the next one says something else. */
  let asked = "";
  const answer = async (text: string, row = text): Promise<void> => {
    const question = await page().waitForFunction(questionAfter, asked);
    asked = (await question.jsonValue()) || "";
    if (text !== "") {
      await press("Control+KeyA");
      await type(text);
      await page().waitForFunction(isTyped, { text, row });
    }
    await press("Enter");
    if (text !== "") await page().waitForFunction(isTaken, text);
  };
  const choose = async (key: string, text: string, label: string): Promise<void> => {
    await page().waitForFunction(isTaken, undefined);
    await press(key);
    const start = text.startsWith(">") ? ">" : "";
    await page().waitForFunction(isPalette, start);
    await press("Control+KeyA");
    await type(text);
    await page().waitForFunction(isOffered, { text, label });
    // The row of exactly this label need not be the first that fits.
    for (let step = 0; step < 30 && !(await page().evaluate(isChosen, label)); step++) await press("ArrowDown");
    await page().waitForFunction(isChosen, label);
    await press("Enter");
    // What was chosen may open a box of its own at once.
    await page().waitForFunction(isTaken, text);
    asked = "";
  };
  return {
    press: async (...keys) => {
      asked = "";
      await press(...keys);
    },
    type,
    open: async (path) => {
      const name = path.slice(path.lastIndexOf("/") + 1);
      await choose("Control+KeyP", path, name);
      const group = page().locator(".editor-group-container.active", {
        has: page().locator(`.tab.active[data-resource-name="${name}"]`),
      });
      await group.locator(".monaco-editor.focused .view-line").first().waitFor();
    },
    find: async (words) => {
      await press("Control+KeyF");
      await page().locator(".find-widget.visible .find-part textarea:focus").waitFor();
      await press("Control+KeyA");
      await type(words);
      await page()
        .locator(".statusbar-item", { hasText: `(${words.length} selected)` })
        .waitFor();
      await press("Escape");
      await page().locator(".editor-group-container.active .monaco-editor.focused").waitFor();
    },
    run: (title) => choose("F1", `>${title}`, title),
    answer,
  };
}

// What follows runs in the page. VS Code has one box for all its questions, hidden while nothing is asked; one that is seen
// may not have the keyboard yet, and what is typed then goes into the article.

/** What the box asks, once it has the keyboard and asks something else than before. */
function questionAfter(before: string): string | undefined {
  const widget = document.querySelector<HTMLElement>(".quick-input-widget");
  if (!widget || widget.style.display === "none" || !widget.contains(document.activeElement)) return undefined;
  const parts = [".quick-input-title", ".quick-input-message"].map((part) => widget.querySelector(part)?.textContent);
  const question = [...parts, widget.querySelector("input[type=text]")?.getAttribute("placeholder")].join(" | ");
  return question === before ? undefined : question;
}

/** Whether the box is the palette, empty but for its prefix. */
function isPalette(start: string): boolean {
  const widget = document.querySelector<HTMLElement>(".quick-input-widget");
  const input = widget?.querySelector<HTMLInputElement>("input[type=text]");
  return input === document.activeElement && widget?.style.display !== "none" && input?.value === start;
}

/**
 * Whether the text is in the box and, where there are rows to choose from, Enter takes one with these words. Where several
 * can be ticked, none is the one in front, and it is enough that there is one.
 */
function isTyped({ text, row }: { readonly text: string; readonly row: string }): boolean {
  const widget = document.querySelector<HTMLElement>(".quick-input-widget");
  if (widget?.querySelector<HTMLInputElement>("input[type=text]")?.value !== text) return false;
  const list = widget.querySelector<HTMLElement>(".quick-input-list");
  if (!list?.offsetParent) return true;
  const canTick = widget.classList.contains("show-checkboxes");
  const rows = list.querySelectorAll(`.monaco-list-row${canTick ? "" : ".focused"}`);
  return [...rows].some(({ textContent }) => textContent?.includes(row));
}

/** Whether the text is in the box and a row of exactly this label is among those to choose from. */
function isOffered({ text, label }: { readonly text: string; readonly label: string }): boolean {
  const widget = document.querySelector<HTMLElement>(".quick-input-widget");
  const rows = widget?.querySelectorAll(".quick-input-list .monaco-list-row .quick-input-list-row:first-child") ?? [];
  return (
    widget?.querySelector<HTMLInputElement>("input[type=text]")?.value === text &&
    [...rows].some((row) => row.querySelector(".monaco-icon-name-container")?.textContent === label)
  );
}

/** Whether Enter takes the row of exactly this label. */
function isChosen(label: string): boolean {
  const row = document.querySelector(".quick-input-widget .quick-input-list .monaco-list-row.focused");
  return row?.querySelector(".quick-input-list-row:first-child .monaco-icon-name-container")?.textContent === label;
}

/** Whether the box has gone, or says something else than what was typed. */
function isTaken(text: string | undefined): boolean {
  const widget = document.querySelector<HTMLElement>(".quick-input-widget");
  if (!widget || widget.style.display === "none") return true;
  return text !== undefined && widget.querySelector<HTMLInputElement>("input[type=text]")?.value !== text;
}
