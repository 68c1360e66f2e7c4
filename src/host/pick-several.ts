import * as vscode from "vscode";
import { splitTyped } from "../library/offer-tags.ts";
import { plainLabel } from "./markdown.ts";

export interface Choice {
  readonly name: string;
  readonly description?: string;
  readonly icon?: vscode.ThemeIcon | vscode.Uri;
}

/** Something else that can be set from the same list; its row stands last, where the arrow up reaches it at once. */
export interface SideQuestion {
  label(): string;
  readonly icon: string;
  ask(): Promise<void>;
}

export interface PickSeveralOptions {
  title(): string;
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  readonly picked: readonly string[];
  /** A name as it is stored; undefined where nothing is left of what was typed. */
  clean(typed: string): string | undefined;
  /** What is said beside a name that is in no list yet. */
  readonly newWord: string;
  readonly side?: SideQuestion;
}

interface Item extends vscode.QuickPickItem {
  /** undefined: the side question. */
  readonly names: readonly string[] | undefined;
  /** What is being typed, offered as a row. */
  readonly isTyped?: boolean;
}

interface Row extends Item {
  /** As it is stored. */
  readonly name: string;
}

/**
 * Picks any number of names from a list, or typed: "plants, uk" and Enter gives two. Enter right after typing means the words
 * typed: nobody should have to tick a box for them. Undefined: Escape.
 */
export async function pickSeveral(options: PickSeveralOptions): Promise<readonly string[] | undefined> {
  let picked = [...options.picked];
  for (;;) {
    const answer = await ask(options, picked);
    if (!answer) return undefined;
    picked = [...answer.names];
    if (!answer.aside) return picked;
    await options.side?.ask();
  }
}

interface Answer {
  readonly names: readonly string[];
  /** The side question is asked first, and then this one again. */
  readonly aside: boolean;
}

function ask(options: PickSeveralOptions, before: readonly string[]): Promise<Answer | undefined> {
  const { choices, clean, side } = options;
  const pick = vscode.window.createQuickPick<Item>();
  const known = new Map(choices.map((choice) => [choice.name, choice]));
  for (const name of before) if (!known.has(name)) known.set(name, { name });
  const rows = [...known.values()].map(rowOf);
  const picked = new Set(before);
  const sameAs = (typed: string): string =>
    rows.find(({ name }) => name === typed)?.name ??
    rows.find(({ name }) => name.toLowerCase() === typed.toLowerCase())?.name ??
    typed;
  const typed = (): { readonly done: readonly string[]; readonly names: readonly string[]; readonly last: string } => {
    const { done, last } = splitTyped(pick.value, clean);
    const names = [...done, ...(last === undefined ? [] : [last])].map(sameAs);
    return { done: done.map(sameAs), names: [...new Set(names)], last: last?.toLowerCase() ?? "" };
  };
  const sideItem = side && {
    label: plainLabel(side.label()),
    iconPath: new vscode.ThemeIcon(side.icon),
    names: undefined,
  };
  /**
   * What VS Code tells of rows it tells by their number in the list, and what it tells may be late: rows keep their numbers
   * while one types, and what was typed comes last. VS Code sorts the best match to the top by itself.
   */
  const render = (): void => {
    const { done, names, last } = typed();
    // VS Code filters by all that was typed: after a comma, we look for the last name ourselves.
    const shown = rows.map((row) =>
      done.length > 0 && row.name.toLowerCase().includes(last) ? { ...row, alwaysShow: true } : row,
    );
    const isNew = names.length > 1 || names.some((name) => rows.every((row) => row.name !== name));
    const fresh: Item = {
      iconPath: new vscode.ThemeIcon("add"),
      label: plainLabel(names.join(", ")),
      description: options.newWord,
      names,
      alwaysShow: true,
      isTyped: true,
    };
    const end = sideItem ? [{ label: "", kind: vscode.QuickPickItemKind.Separator, names: [] }, sideItem] : [];
    const items: readonly Item[] = [...shown, ...end, ...(isNew && names.length > 0 ? [fresh] : [])];
    pick.items = items;
    pick.selectedItems = items.filter(
      ({ names: [name] = [], isTyped }) => !isTyped && name !== undefined && picked.has(name),
    );
  };
  let echoUntil = 0;
  const take = (names: readonly string[]): void => {
    for (const name of names) {
      picked.add(name);
      if (rows.every((row) => row.name !== name)) rows.push(rowOf({ name }));
    }
  };
  pick.title = options.title();
  pick.placeholder = options.placeholder;
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  if (side) pick.buttons = [{ iconPath: new vscode.ThemeIcon(side.icon), tooltip: side.label() }];
  render();
  let typedAt = 0;
  let movedTo: Item | undefined;
  let typedLast: readonly string[] = [];
  return new Promise((resolve) => {
    const finish = (aside: boolean): void => {
      if (Date.now() >= echoUntil) {
        const ticked = new Set(pick.selectedItems.flatMap((item) => item.names ?? []));
        for (const name of [...picked]) if (!ticked.has(name) && !typedLast.includes(name)) picked.delete(name);
      }
      resolve({ names: [...picked], aside });
      pick.hide();
    };
    pick.onDidChangeValue(() => {
      typedAt = Date.now();
      movedTo = undefined;
      render();
      echoUntil = Date.now() + 1000;
    });
    pick.onDidChangeActive(([item]) => {
      // Right after a key it was VS Code that went to a row, and not the person.
      movedTo = Date.now() - typedAt > 200 ? item : undefined;
    });
    pick.onDidChangeSelection((now) => {
      if (now.some(({ names }) => names === undefined)) return finish(true);
      const names = now.flatMap((item) => item.names ?? []);
      if (names.some((name) => !picked.has(name))) {
        // What was typed has done its work once a row is ticked.
        take([...names, ...typed().done]);
        if (pick.value === "") return;
        pick.value = "";
        render();
        return;
      }
      // A list that was made anew loses its ticks and gets them back: neither is a person's doing.
      if (Date.now() < echoUntil) return;
      picked.clear();
      take(names);
    });
    pick.onDidTriggerButton(() => finish(true));
    pick.onDidAccept(() => {
      const { done, names, last } = typed();
      const row = movedTo?.isTyped ? undefined : movedTo?.names?.[0];
      if (movedTo && movedTo.names === undefined) return finish(true);
      typedLast = names.length > 0 && row?.toLowerCase().includes(last) ? [...done, row] : names;
      take(typedLast);
      finish(false);
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

const rowOf = ({ name, description, icon }: Choice): Row => ({
  label: plainLabel(name),
  name,
  names: [name],
  iconPath: icon ?? new vscode.ThemeIcon("blank"),
  ...(description && { description: plainLabel(description) }),
});
