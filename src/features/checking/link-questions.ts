import * as vscode from "vscode";
import { askText } from "../../host/ask.ts";
import { frame } from "./frame.ts";
import { cleanLink } from "./model.ts";
import type { Session } from "./session.ts";

/** What is asked about a web page that a verdict rests on. */
export const askAddress = (session: Session, value: string, onType?: (value: string) => void) =>
  askText({
    ...frame(session, 2),
    value,
    prompt: vscode.l10n.t("Address of the page. The day of access, today, is put down with it."),
    placeHolder: "https://",
    validate: (typed) =>
      cleanLink(typed) ? undefined : vscode.l10n.t("An address such as https://example.org/report is needed"),
    ...(onType && { onType }),
  });

export const askTitle = (session: Session, value: string, onType?: (value: string) => void) =>
  askText({
    ...frame(session, 2),
    value,
    prompt: vscode.l10n.t("Title of the page. May stay empty."),
    placeHolder: vscode.l10n.t("Quarterly report"),
    ...(onType && { onType }),
  });
