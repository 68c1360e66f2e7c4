import * as vscode from "vscode";
import { scalingOf } from "../../core/entities/figures/derive.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { rangesOf, spanOfLines } from "../../host/live.ts";
import { rowsMarkdown } from "../../host/markdown.ts";
import { inlayHints, onSettingsChanged, setInlayHints } from "../../host/settings.ts";
import { shownNumber, shownValue } from "../../host/shown-values.ts";
import { whereEnabled } from "../../host/where-enabled.ts";
import { type HintEntity, hintsOf } from "./model.ts";

/** Shows behind relative dates and scaled amounts what they come to, where `factmark.inlayHints` is on. */
export function registerInlayHints(app: App): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  /** Of the lines that VS Code asks for alone; while somebody types, as they were read last, moved along. */
  const provideInlayHints = ({ uri }: vscode.TextDocument, range: vscode.Range): vscode.InlayHint[] => {
    const live = inlayHints(uri) ? app.live.of(uri) : undefined;
    if (!live) return [];
    const entities = hintsOf(live.article, spanOfLines(live, range.start.line, range.end.line));
    const places = rangesOf(live, entities);
    return entities.flatMap((entity, index) => {
      const place = places[index];
      return place ? [toInlay(entity, place.end, live.article.document.published)] : [];
    });
  };
  return vscode.Disposable.from(
    changed,
    whereEnabled(app, ({ articles }) =>
      vscode.languages.registerInlayHintsProvider(articles, {
        provideInlayHints,
        onDidChangeInlayHints: changed.event,
      }),
    ),
    app.live.onDidChange((uri) => inlayHints(uri) && changed.fire()),
    onSettingsChanged("inlayHints", () => changed.fire()),
    registerCommand("toggleInlayHints", async () => {
      const uri = vscode.window.activeTextEditor?.document.uri;
      const isOn = !inlayHints(uri);
      await setInlayHints(isOn, uri);
      const message = isOn ? vscode.l10n.t("Values are shown in the text") : vscode.l10n.t("Values are hidden");
      app.say(message);
    }),
  );
}

function toInlay(entity: HintEntity, place: vscode.Position, published: string | undefined): vscode.InlayHint {
  const label = shownValue(entity);
  // What is counted stands in the text already: "3.35 million = 3,350,000 vehicles".
  const isCounted = entity.type === "figure" && entity.kind === "count";
  const hint = new vscode.InlayHint(place, `= ${isCounted ? shownNumber(entity.value) : label}`);
  hint.paddingLeft = true;
  const scaling = entity.type === "figure" ? scalingOf(entity) : undefined;
  const rows = [
    [entity.type === "date" ? "calendar" : "symbol-number", `${entity.text} = ${label}`] as const,
    ...(scaling
      ? [["symbol-operator", `${shownNumber(scaling.digits)} × ${shownNumber(scaling.factor)}`] as const]
      : []),
    ...(entity.type === "date" && entity.relative && published
      ? [["link", vscode.l10n.t("counted from the article's date, {0}", published)] as const]
      : []),
  ];
  hint.tooltip = rowsMarkdown(rows);
  return hint;
}
