import * as vscode from "vscode";

/** Says in a few words what was done, for people who look and for people who listen. */
export type Say = (message: string, icon?: string) => void;

const milliseconds = 4000;

/** In the status bar, as an alert: VS Code's own passing messages there are not read out by screen readers. */
export function createSay(): Say & { dispose(): void } {
  const item = vscode.window.createStatusBarItem("factmark.said", vscode.StatusBarAlignment.Left, -10_000);
  item.name = vscode.l10n.t("Factmark: What Was Done");
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say: Say = (message, icon = "check") => {
    clearTimeout(timer);
    item.text = `$(${icon}) ${message.replace(/\$\(/g, "$ (")}`;
    item.accessibilityInformation = { label: message, role: "alert" };
    item.show();
    timer = setTimeout(() => item.hide(), milliseconds);
  };
  return Object.assign(say, {
    dispose: () => {
      clearTimeout(timer);
      item.dispose();
    },
  });
}
