import * as vscode from "vscode";
import { splitTyped } from "../library/offer-tags.ts";

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
  const items = [...known.values()].map(
    ({ name, description, icon }): Item => ({
      label: name,
      names: [name],
      iconPath: icon ?? new vscode.ThemeIcon("blank"),
      ...(description && { description }),
    }),
  );
  const sideItem: Item | undefined = side && {
    label: side.label(),
    iconPath: new vscode.ThemeIcon(side.icon),
    names: undefined,
  };
  const rest = (): readonly Item[] =>
    sideItem ? [{ label: "", kind: vscode.QuickPickItemKind.Separator, names: [] }, sideItem] : [];
  const sameAs = (typed: string): string =>
    items.find(({ label }) => label === typed)?.label ??
    items.find(({ label }) => label.toLowerCase() === typed.toLowerCase())?.label ??
    typed;
  const typedNames = (): readonly string[] => {
    const { done, last } = splitTyped(pick.value, clean);
    return [...done, ...(last === undefined ? [] : [last])].map(sameAs);
  };
  pick.title = options.title();
  pick.placeholder = options.placeholder;
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.items = [...items, ...rest()];
  pick.selectedItems = items.filter(({ label }) => before.includes(label));
  if (side) pick.buttons = [{ iconPath: new vscode.ThemeIcon(side.icon), tooltip: side.label() }];
  let ticked = pick.selectedItems.length;
  const namesOf = (picks: readonly Item[]): readonly string[] => picks.flatMap(({ names }) => names ?? []);
  return new Promise((resolve) => {
    const finish = (names: readonly string[], aside: boolean): void => {
      resolve({ names: [...new Set(names)], aside });
      pick.hide();
    };
    // The list is made anew while typing, so that what was typed can be picked; what was picked stays picked.
    pick.onDidChangeValue((value) => {
      const names = typedNames();
      const { done, last } = splitTyped(value, clean);
      const selected = pick.selectedItems;
      const fresh = names.length > 1 || names.some((name) => !known.has(name));
      const typed: Item = { label: names.join(", "), description: options.newWord, names, alwaysShow: true };
      // VS Code filters by all that was typed: after a comma, we look for the last name ourselves.
      const fits = (item: Item): boolean => last === undefined || item.label.toLowerCase().includes(last.toLowerCase());
      const shown = done.length === 0 ? items : items.filter(fits).map((item) => ({ ...item, alwaysShow: true }));
      const kept = selected.filter((item) => !shown.some(({ label }) => label === item.label));
      pick.items = [...(fresh && names.length > 0 ? [typed] : []), ...kept, ...shown, ...rest()];
      pick.selectedItems = pick.items.filter(({ label }) => selected.some((item) => item.label === label));
      ticked = pick.selectedItems.length;
    });
    // What was typed has done its work once a row is ticked.
    pick.onDidChangeSelection((now) => {
      if (sideItem && now.some(({ names }) => names === undefined)) return finish(namesOf(now), true);
      if (now.length > ticked && pick.value !== "") {
        const { done } = splitTyped(pick.value, clean);
        for (const name of [...done.map(sameAs), ...namesOf(now)]) {
          if (items.every(({ label }) => label !== name)) items.unshift({ label: name, names: [name] });
        }
        const all = new Set([...done.map(sameAs), ...namesOf(now)]);
        pick.value = "";
        pick.items = [...items, ...rest()];
        pick.selectedItems = items.filter(({ label }) => all.has(label));
      }
      ticked = pick.selectedItems.length;
    });
    pick.onDidTriggerButton(() => finish(namesOf(pick.selectedItems), true));
    pick.onDidAccept(() => {
      const selected = namesOf(pick.selectedItems);
      const active = pick.activeItems[0];
      if (active && active.names === undefined) return finish(selected, true);
      const { done } = splitTyped(pick.value, clean);
      const typed = typedNames();
      const meant = typed.length === 0 ? [] : active ? [...done.map(sameAs), ...(active.names ?? [])] : typed;
      finish([...selected, ...meant], false);
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
