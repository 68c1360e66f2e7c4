import * as vscode from "vscode";
import type { Steps } from "../core/text/steps.ts";
import { findAsTyped } from "./find-as-typed.ts";
import { back, left, type Unanswered } from "./turns.ts";

/** A question in VS Code's box at the top, one of several: it stays open while one looks something up elsewhere. */
export interface Question<Pressed> {
  readonly title: string;
  readonly placeHolder?: string;
  /** From 1, of `steps`. */
  readonly step?: number;
  readonly steps?: number;
  /** Without it the question is the first: there is nothing before it. */
  readonly hasBack?: boolean;
  /** Buttons beside the title; one that is pressed is the answer. */
  readonly buttons?: readonly (vscode.QuickInputButton & { readonly answer: Pressed })[];
}

export interface TextQuestion<Pressed> extends Question<Pressed> {
  readonly value: string;
  readonly prompt: string;
  readonly validate?: (value: string) => string | undefined;
  /** With each key, so that nothing typed is lost. */
  readonly onType?: (value: string) => void;
}

export function askText<Pressed = never>(question: TextQuestion<Pressed>): Promise<string | Pressed | Unanswered> {
  const input = vscode.window.createInputBox();
  input.prompt = question.prompt;
  input.value = question.value;
  // At the end: a key must not wipe out what is there.
  input.valueSelection = [question.value.length, question.value.length];
  const complain = (): void => {
    input.validationMessage = question.validate?.(input.value);
  };
  return show(input, question, (answer) => [
    input.onDidChangeValue((value) => {
      // What is being typed is no fault yet; a fault that was told goes away once it is mended.
      if (input.validationMessage) complain();
      question.onType?.(value);
    }),
    input.onDidAccept(() => {
      complain();
      if (!input.validationMessage) answer(input.value);
    }),
  ]);
}

export interface PickQuestion<Item extends vscode.QuickPickItem, Pressed> extends Question<Pressed> {
  readonly items: readonly Item[];
  /** The row to begin with: the first where absent. */
  readonly active?: Item | undefined;
  /** Lists that are ours to filter: gives the rows for what is typed, in steps. `items` is empty then. */
  readonly find?: (typed: string) => Steps<readonly Item[]>;
  /** Rows offered last for what is typed, where that is no name of a row: an address pasted into the list. */
  readonly typed?: (value: string) => readonly Item[];
  /** What is in the box to begin with. */
  readonly value?: string;
  /** The row that the list stands on, as one moves through it. */
  readonly onActive?: (item: Item) => void;
}

export function askPick<Item extends vscode.QuickPickItem, Pressed = never>(
  question: PickQuestion<Item, Pressed>,
): Promise<Item | Pressed | Unanswered> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = question.items;
  if (question.active) pick.activeItems = [question.active];
  pick.value = question.value ?? "";
  const found = question.find && findAsTyped(pick, question.find);
  return show(pick, question, (answer) => [
    ...(found ? [found] : []),
    ...(question.typed ? [offerTyped(pick, question.items, question.typed)] : []),
    pick.onDidChangeActive(([item]) => {
      if (item) question.onActive?.(item);
    }),
    pick.onDidAccept(async () => {
      const item = found
        ? await found.chosen()
        : (pick.selectedItems.length > 0 ? pick.selectedItems : pick.activeItems)[0];
      // Rows for what is typed were made a few keys ago, and Enter may come before they are there at all.
      const now = pick.value.trim() === "" ? undefined : question.typed?.(pick.value);
      const taken = item ? (now?.find(({ label }) => label === item.label) ?? item) : now?.[0];
      if (taken) answer(taken);
    }),
  ]);
}

/** The list changes only where other rows are offered than for the key before: VS Code filters it meanwhile. */
function offerTyped<Item extends vscode.QuickPickItem>(
  pick: vscode.QuickPick<Item>,
  items: readonly Item[],
  typed: (value: string) => readonly Item[],
): vscode.Disposable {
  let offered = "";
  return pick.onDidChangeValue((value) => {
    const more = value.trim() === "" ? [] : typed(value);
    const labels = more.map(({ label }) => label).join("\n");
    if (labels === offered) return;
    offered = labels;
    pick.items = [...items, ...more.map((item) => ({ ...item, alwaysShow: true }))];
  });
}

type Box = vscode.QuickInput & {
  buttons: readonly vscode.QuickInputButton[];
  placeholder: string | undefined;
  readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
};

function show<T, Pressed>(
  box: Box,
  question: Question<Pressed>,
  listen: (answer: (value: T) => void) => readonly { dispose(): unknown }[],
): Promise<T | Pressed | Unanswered> {
  const { buttons = [], step, steps } = question;
  box.title = question.title;
  box.placeholder = question.placeHolder;
  box.step = step;
  box.totalSteps = steps;
  box.ignoreFocusOut = true;
  box.buttons = [...(question.hasBack ? [vscode.QuickInputButtons.Back] : []), ...buttons];
  return new Promise((resolve) => {
    const answer = (value: T | Pressed | Unanswered): void => {
      resolve(value);
      box.dispose();
      for (const one of listening) one.dispose();
    };
    const listening = [
      ...listen(answer),
      box.onDidTriggerButton((button) => {
        const own = buttons.find((one) => one === button);
        answer(own ? own.answer : back);
      }),
      box.onDidHide(() => answer(left)),
    ];
    box.show();
  });
}
