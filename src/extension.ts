import type * as vscode from "vscode";
import { type Api, createApi } from "./features/api/register.ts";
import { registerChecking } from "./features/checking/register.ts";
import { registerChoosingHighlights } from "./features/choosing-highlights/register.ts";
import { registerClaimsTree } from "./features/claims-tree/register.ts";
import { registerCodebook } from "./features/codebook/register.ts";
import { registerComments } from "./features/comments/register.ts";
import { registerCorrecting } from "./features/correcting/register.ts";
import { registerEnabling } from "./features/enabling/register.ts";
import { registerEntities } from "./features/entities/register.ts";
import { registerFolding } from "./features/folding/register.ts";
import { registerHighlights } from "./features/highlights/register.ts";
import { registerHovers } from "./features/hovers/register.ts";
import { registerInlayHints } from "./features/inlay-hints/register.ts";
import { registerListFiles } from "./features/list-files/register.ts";
import { registerMentions } from "./features/mentions/register.ts";
import { registerMoving } from "./features/moving/register.ts";
import { registerNavigating } from "./features/navigating/register.ts";
import { registerNewArticle } from "./features/new-article/register.ts";
import { registerOccurrences } from "./features/occurrences/register.ts";
import { registerOutside } from "./features/outside/register.ts";
import { registerProblems } from "./features/problems/register.ts";
import { registerProperties } from "./features/properties/register.ts";
import { registerRepairing } from "./features/repairing/register.ts";
import { registerReshaping } from "./features/reshaping/register.ts";
import { registerSearch } from "./features/search/register.ts";
import { registerSidecarLenses } from "./features/sidecar-lenses/register.ts";
import { registerStatus } from "./features/status/register.ts";
import { registerSuggesting } from "./features/suggesting/register.ts";
import { registerSymbols } from "./features/symbols/register.ts";
import { registerTagging } from "./features/tagging/register.ts";
import { registerUndoing } from "./features/undoing/register.ts";
import { registerWelcome } from "./features/welcome/register.ts";
import { createApp } from "./host/app.ts";
import { inBackground } from "./host/commands.ts";

/** What Factmark does, each in its own folder. None knows of another. */
const features = [
  registerEnabling,
  registerHighlights,
  registerChoosingHighlights,
  registerFolding,
  registerHovers,
  registerInlayHints,
  registerSymbols,
  registerMentions,
  registerSidecarLenses,
  registerClaimsTree,
  registerEntities,
  registerTagging,
  registerOccurrences,
  registerReshaping,
  registerSuggesting,
  registerCodebook,
  registerListFiles,
  registerCorrecting,
  registerProperties,
  registerNewArticle,
  registerChecking,
  registerComments,
  registerNavigating,
  registerSearch,
  registerStatus,
  registerUndoing,
  registerProblems,
  registerRepairing,
  registerOutside,
  registerMoving,
  registerWelcome,
];

/** The composition root: builds the app and registers the features, in desktop and in browser alike. */
export function activate(context: vscode.ExtensionContext): Api {
  const app = createApp(context);
  context.subscriptions.push(...features.map((register) => register(app)));
  inBackground(app.dossier.rescan());
  return createApi(app);
}
