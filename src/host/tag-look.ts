import * as vscode from "vscode";
import { tagColours } from "../library/codebook.ts";

/** How a tag is shown in lists: in the colour that the codebook gives it. Its name always stands beside it. */
export function tagIcon(colour: string | undefined): vscode.ThemeIcon | vscode.Uri {
  if (colour === undefined) return new vscode.ThemeIcon("tag");
  if ((tagColours as readonly string[]).includes(colour)) {
    const id = colour === "grey" ? "descriptionForeground" : `charts.${colour}`;
    return new vscode.ThemeIcon("circle-filled", new vscode.ThemeColor(id));
  }
  const dot = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><circle cx="8" cy="8" r="5" fill="${colour}"/></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;base64,${btoa(dot)}`);
}
