import * as vscode from "vscode";
import type { tagColours } from "../library/codebook.ts";

/** How a tag is shown in lists: a dot in the colour that the codebook gives it. Its name always stands beside it. */
export function tagIcon(colour: string | undefined): vscode.ThemeIcon | vscode.Uri {
  if (colour === undefined) return new vscode.ThemeIcon("tag");
  const { kind } = vscode.window.activeColorTheme;
  const isDark = kind === vscode.ColorThemeKind.Dark || kind === vscode.ColorThemeKind.HighContrast;
  const shade = shades.get(colour);
  const fill = shade ? (isDark ? shade.dark : shade.light) : colour;
  // A picture, because quick picks give the icons of VS Code no colour.
  const dot = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><circle cx="8" cy="8" r="5" fill="${fill}"/></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;base64,${btoa(dot)}`);
}

/** The colours that follow the theme, each at least 3:1 against the background of lists. */
const shades: ReadonlyMap<string, { readonly light: string; readonly dark: string }> = new Map(
  Object.entries({
    red: { light: "#c72e2e", dark: "#f48771" },
    orange: { light: "#b35900", dark: "#f0a050" },
    yellow: { light: "#8f6b00", dark: "#e5c454" },
    green: { light: "#2e7d32", dark: "#7cc98a" },
    blue: { light: "#1565c0", dark: "#62b5ea" },
    purple: { light: "#7b3fa0", dark: "#c59bea" },
    grey: { light: "#6b6b6b", dark: "#a0a0a0" },
  } satisfies Record<(typeof tagColours)[number], { light: string; dark: string }>),
);
