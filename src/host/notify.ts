import * as vscode from "vscode";
import { plainMessage } from "./markdown.ts";

// VS Code's notifications, in which words of articles, tags and names of files are no links: VS Code would let them run commands.

export const inform = (message: string, ...choices: readonly string[]): Thenable<string | undefined> =>
  vscode.window.showInformationMessage(plainMessage(message), ...choices);

export const warn = (message: string, ...choices: readonly string[]): Thenable<string | undefined> =>
  vscode.window.showWarningMessage(plainMessage(message), ...choices);

export const complain = (message: string, ...choices: readonly string[]): Thenable<string | undefined> =>
  vscode.window.showErrorMessage(plainMessage(message), ...choices);
