import type { Page } from "playwright-core";

/** What a page shows, in words: for machines whose screenshots nobody can fetch. Never throws. */
export async function describePage(page: Page, console: readonly string[]): Promise<string> {
  const shown = await page.evaluate(look).catch((error: unknown) => [`the page does not answer: ${error}`]);
  const said = console
    .filter((text) => !isNoise.test(text))
    .flatMap((text) => text.split("\n").slice(0, 5))
    .slice(-linesOfConsole);
  const lines = [...shown, "console, the end of it:", ...said.map((line) => `  ${line.slice(0, 300)}`)];
  return lines.map((line) => `        ${line}`).join("\n");
}

const linesOfConsole = 25;

/** What VS Code says of itself in every run: without native modules, network, accounts and service workers. */
const isNoise =
  /spdlog|native-watchdog|sqlite3|kerberos|^%c INFO|^Failed to load resource|ENOTFOUND|authentication provider|[Ss]ervice ?[Ww]orker|web worker extension host is started|An iframe which has both|A bad HTTP response code/;

/** Runs in the page. */
function look(): readonly string[] {
  const words = (element: Element | null | undefined): string =>
    (element instanceof HTMLElement ? element.innerText : (element?.textContent ?? ""))
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, 400);
  const name = (element: Element): string => {
    const label = element.getAttribute("aria-label");
    const classes = [...element.classList].slice(0, 4).join(".");
    return `${element.tagName.toLowerCase()}.${classes}${label ? ` “${label.slice(0, 120)}”` : ""}`;
  };
  const inside: string[] = [];
  const focused = document.activeElement;
  for (let above = focused?.parentElement; above && inside.length < 3; above = above.parentElement) {
    if (/\b(pane|part|quick-input-widget|editor-group-container|monaco-dialog-box)\b/.test(above.className)) {
      inside.push(name(above));
    }
  }
  const rowsOf = (list: Element): string =>
    [...list.querySelectorAll(":scope .monaco-list-row")]
      .filter((row) => row.matches(".focused, .selected"))
      .map(
        (row) => `${["focused", "selected"].filter((state) => row.classList.contains(state)).join(" ")}: ${name(row)}`,
      )
      .join("; ");
  const visible = (selector: string): readonly Element[] =>
    [...document.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0);
  return [
    `focus: ${focused ? name(focused) : "nowhere"}${inside.map((one) => ` in ${one}`).join("")}`,
    ...visible(".quick-input-widget").map((box) => {
      const input = box.querySelector("input");
      return `quick input: typed “${input?.value}”, asks “${input?.placeholder}”, shows “${words(box)}”`;
    }),
    ...visible(".monaco-dialog-box").map((box) => `dialog: ${words(box)}`),
    ...visible(".notification-list-item").map((box) => `message: ${words(box)}`),
    ...visible(".tab.active").map((tab) => `editor: ${name(tab)}`),
    ...visible(".pane-header.expanded").map((pane) => `view: ${words(pane)}`),
    ...visible(".sidebar .monaco-list, .panel .monaco-list").map((list) => {
      const count = list.querySelectorAll(".monaco-list-row").length;
      return `list “${list.getAttribute("aria-label")}”: ${count} rows shown, ${rowsOf(list) || "none chosen"}`;
    }),
    `status bar: ${visible(".statusbar-item").map(words).filter(Boolean).join(" | ")}`,
  ];
}
