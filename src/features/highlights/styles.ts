import * as vscode from "vscode";
import { type MarkKind, markKinds } from "./model.ts";
import { boilerplateOpacity, shapes } from "./shapes.ts";

type Style = vscode.DecorationRenderOptions;

/** Typing at the edge of a mark does not stretch it: the next reading decides. */
const steady: Style = { rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed };

/** One decoration type a kind. */
export function createStyles(extension: vscode.Uri): Readonly<Record<MarkKind, vscode.TextEditorDecorationType>> {
  const styles: Readonly<Record<MarkKind, Style>> = {
    boilerplate: { opacity: String(boilerplateOpacity) },
    claim: { ...tint("claim", "Left"), ...shapes.claim },
    innerClaim: { ...tint("claim", "Left"), ...shapes.claim },
    note: { ...tint("note", "Center"), ...shapes.note },
    company: { ...tint("company", "Right"), ...shapes.company },
    figure: { ...tint("figure", "Right"), ...shapes.figure },
    date: { ...tint("date", "Right"), ...shapes.date },
    accepted: sign(extension, "accepted"),
    checked: sign(extension, "checked"),
    attention: sign(extension, "attention"),
    noted: sign(extension, "note"),
  };
  const create = (style: Style) => vscode.window.createTextEditorDecorationType({ ...steady, ...style });
  return Object.fromEntries(markKinds.map((kind) => [kind, create(styles[kind])])) as Record<
    MarkKind,
    vscode.TextEditorDecorationType
  >;
}

const tint = (kind: string, lane: keyof typeof vscode.OverviewRulerLane): Style => ({
  backgroundColor: new vscode.ThemeColor(`factmark.${kind}Background`),
  borderColor: new vscode.ThemeColor(`factmark.${kind}Border`),
  overviewRulerColor: new vscode.ThemeColor(`factmark.${kind}Border`),
  overviewRulerLane: vscode.OverviewRulerLane[lane],
});

function sign(extension: vscode.Uri, icon: string): Style {
  const path = (theme: string) => vscode.Uri.joinPath(extension, "media", "gutter", `${icon}-${theme}.svg`);
  return {
    light: { gutterIconPath: path("light"), gutterIconSize: "contain" },
    dark: { gutterIconPath: path("dark"), gutterIconSize: "contain" },
  };
}
