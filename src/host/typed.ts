import * as vscode from "vscode";
import type { App } from "./app.ts";

const key = "factmark.typed";
/** So many answers are kept; older ones go. */
const limit = 20;

type Kept = Readonly<Record<string, string>>;

/** What was typed for this question last time, where it could not be stored then: given until something is stored for it. */
export const typedBefore = (app: App, question: string, uri: vscode.Uri): string | undefined =>
  app.memory.get<Kept>(key, {})[nameOf(question, uri)];

/** Stores what was typed; where that fails, it is in the box when the command is run again. */
export async function keepingTyped<T>(
  app: App,
  { question, uri, typed }: { readonly question: string; readonly uri: vscode.Uri; readonly typed: string },
  store: () => Promise<T>,
): Promise<T> {
  const name = nameOf(question, uri);
  const others = () => Object.entries(app.memory.get<Kept>(key, {})).filter(([one]) => one !== name);
  try {
    const stored = await store();
    if (typedBefore(app, question, uri) !== undefined) await app.memory.update(key, Object.fromEntries(others()));
    return stored;
  } catch (error) {
    await app.memory.update(key, Object.fromEntries([...others().slice(1 - limit), [name, typed]]));
    throw withRest(error, vscode.l10n.t("What you typed is kept: it is in the box when you run the command again."));
  }
}

/** The error with a further sentence for the person. */
export function withRest(error: unknown, sentence: string): Error {
  const message = error instanceof Error ? error.message : String(error);
  return new Error(`${message}${/[.!?]$/.test(message) ? "" : "."} ${sentence}`, { cause: error });
}

const nameOf = (question: string, uri: vscode.Uri): string => `${question} ${uri}`;
