import * as vscode from "vscode";
import type { Edited } from "../../core/sidecar/edit.ts";
import { renameTag } from "../../core/sidecar/tags.ts";
import type { App } from "../../host/app.ts";
import { registerCommand } from "../../host/commands.ts";
import { nameOf } from "../../host/files.ts";
import { plainLabel } from "../../host/markdown.ts";
import { warn } from "../../host/notify.ts";
import { activeArticle, sidecarFor } from "../../host/stored.ts";
import { tagIcon } from "../../host/tag-look.ts";
import { renameRemembered, tagGiven, twoTags } from "../../host/tags.ts";
import { describeTag, isTagColour, newCodebook, renameInCodebook, tagColours } from "../../library/codebook.ts";
import type { Step } from "../../library/journal.ts";
import type { EditContext, UsedTag } from "../../library/library.ts";
import { cleanTag, isOneTag } from "../../library/offer-tags.ts";
import { cleanColour, cleanDescription, sortedTags } from "./model.ts";

interface TagArgument {
  readonly uri?: vscode.Uri | string;
  readonly tag?: string;
  readonly description?: string;
  readonly colour?: string;
  /** For renaming and merging: the name afterwards. */
  readonly to?: string;
}

/** Commands on the tags of a dossier as such: what they mean, their colours, their names. */
export function registerCodebook(app: App): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand("editTags", () => editTags(app)),
    registerCommand("describeTag", (argument: TagArgument | undefined) => describe(app, argument)),
    registerCommand("renameTag", (argument: TagArgument | undefined) => rename(app, argument)),
    registerCommand("mergeTags", (argument: TagArgument | undefined) => merge(app, argument)),
    registerCommand("openCodebook", (argument: TagArgument | undefined) => open(app, argument)),
  );
}

/** An article of the dossier that is meant: each has one codebook, the nearest above its articles. */
function baseOf(app: App, argument: TagArgument | undefined): vscode.Uri {
  const given = typeof argument?.uri === "string" ? vscode.Uri.parse(argument.uri, true) : argument?.uri;
  const active = activeArticle();
  const uri =
    given ?? (active && app.dossier.isArticle(active) ? active : app.selected.item?.uri) ?? app.dossier.files[0]?.uri;
  if (!uri) throw new Error(vscode.l10n.t("Turn on a folder of articles first."));
  return uri;
}

const known = async (app: App, base: vscode.Uri): Promise<readonly UsedTag[]> =>
  sortedTags(await app.library.tags(base.toString()));

interface TagItem extends vscode.QuickPickItem {
  readonly tag: string;
}

async function askTag(
  app: App,
  base: vscode.Uri,
  title: string,
  placeHolder: string,
  not?: string,
): Promise<string | undefined> {
  const tags = (await known(app, base)).filter(({ tag }) => tag !== not);
  if (tags.length === 0) throw new Error(vscode.l10n.t("There are no tags in this dossier yet."));
  const items = tags.map(
    ({ tag, description, colour, count }): TagItem => ({
      label: plainLabel(tag),
      tag,
      iconPath: tagIcon(colour),
      description: useLabel(count),
      ...(description !== undefined && { detail: plainLabel(description) }),
    }),
  );
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDetail: true }))?.tag;
}

function useLabel(count: number): string {
  if (count === 0) return vscode.l10n.t("not used yet");
  return count === 1 ? vscode.l10n.t("used once") : vscode.l10n.t("used {0} times", count);
}

/** The list of all tags, again after each change, until Escape. */
async function editTags(app: App): Promise<void> {
  const base = baseOf(app, undefined);
  for (;;) {
    const tag = await askTag(
      app,
      base,
      vscode.l10n.t("Tags of the Dossier"),
      vscode.l10n.t("Enter changes a tag; Escape ends"),
    );
    if (tag === undefined) return;
    const act = (icon: string, label: string, run: () => Promise<unknown>) => ({
      label,
      iconPath: new vscode.ThemeIcon(icon),
      run,
    });
    const what = vscode.l10n.t("What is to be done with this tag?");
    const acts = [
      act("edit", vscode.l10n.t("Describe…"), () => askDescription(app, base, tag)),
      act("symbol-color", vscode.l10n.t("Give it a colour…"), () => askColour(app, base, tag)),
      act("replace-all", vscode.l10n.t("Rename in all articles…"), () => rename(app, { uri: base, tag })),
      act("git-merge", vscode.l10n.t("Merge into another tag…"), () => merge(app, { uri: base, tag })),
    ];
    await (await vscode.window.showQuickPick(acts, { title: tag, placeHolder: what }))?.run();
  }
}

async function describe(app: App, argument: TagArgument | undefined): Promise<void> {
  const base = baseOf(app, argument);
  const title = vscode.l10n.t("Describe Tag");
  const tag =
    argument?.tag === undefined ? await askTag(app, base, title, vscode.l10n.t("Which tag?")) : tagGiven(argument.tag);
  if (tag === undefined) return;
  const { colour } = argument ?? {};
  const description = argument?.description === undefined ? undefined : cleanDescription(argument.description);
  if (colour !== undefined && colour !== "" && !isTagColour(colour)) throw new Error(wrongColour());
  if (description !== undefined || colour !== undefined) await change(app, base, { tag, description, colour });
  else if (await askDescription(app, base, tag)) await askColour(app, base, tag);
}

const change = (app: App, base: vscode.Uri, entry: Parameters<typeof describeTag>[1]): Promise<void> =>
  app.library.changeDossierFile(base.toString(), "tags.yaml", (text) => describeTag(text, entry));

async function askDescription(app: App, base: vscode.Uri, tag: string): Promise<boolean> {
  const before = (await known(app, base)).find((one) => one.tag === tag)?.description ?? "";
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t("Describe “{0}”", tag),
    prompt: vscode.l10n.t("What the tag is for: shown wherever tags are picked"),
    value: before,
  });
  if (typed === undefined) return false;
  const description = cleanDescription(typed);
  if (description !== before) await change(app, base, { tag, description });
  return true;
}

async function askColour(app: App, base: vscode.Uri, tag: string): Promise<void> {
  const before = (await known(app, base)).find((one) => one.tag === tag)?.colour;
  const rows = tagColours.map((colour) => ({
    label: colourLabel(colour),
    colour: colour as string,
    iconPath: tagIcon(colour),
  }));
  const own = {
    label: vscode.l10n.t("Another colour…"),
    colour: undefined,
    iconPath: tagIcon(before?.startsWith("#") ? before : undefined),
  };
  const none = { label: vscode.l10n.t("No colour"), colour: "", iconPath: tagIcon(undefined) };
  const now = before === undefined ? none : (rows.find(({ colour }) => colour === before) ?? own);
  const items = [...rows, own, none].map((item) => ({
    ...item,
    ...(item === now && { description: vscode.l10n.t("as it is now") }),
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t("Colour of “{0}”", tag) });
  if (!picked) return;
  const colour = picked.colour ?? (await askHex(before));
  if (colour !== undefined) await change(app, base, { tag, colour });
}

async function askHex(before: string | undefined): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t("Another colour…"),
    prompt: vscode.l10n.t("As in a web page: #1f77b4"),
    value: before?.startsWith("#") ? before : "",
    validateInput: (value) => (cleanColour(value, isTagColour) === undefined ? wrongColour() : undefined),
  });
  return typed === undefined ? undefined : cleanColour(typed, isTagColour);
}

const wrongColour = (): string => vscode.l10n.t("A colour such as #1f77b4, or {0}", tagColours.join(", "));

function colourLabel(colour: (typeof tagColours)[number]): string {
  switch (colour) {
    case "red":
      return vscode.l10n.t("Red");
    case "orange":
      return vscode.l10n.t("Orange");
    case "yellow":
      return vscode.l10n.t("Yellow");
    case "green":
      return vscode.l10n.t("Green");
    case "blue":
      return vscode.l10n.t("Blue");
    case "purple":
      return vscode.l10n.t("Purple");
    case "grey":
      return vscode.l10n.t("Grey");
  }
}

async function rename(app: App, argument: TagArgument | undefined): Promise<number | undefined> {
  const base = baseOf(app, argument);
  const from = argument?.tag ?? (await askTag(app, base, vscode.l10n.t("Rename Tag"), vscode.l10n.t("Which tag?")));
  if (from === undefined) return undefined;
  const others = (await known(app, base)).filter(({ tag }) => tag !== from);
  if (argument?.to !== undefined) return renameEverywhere(app, base, from, tagGiven(argument.to));
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t("Rename “{0}” in All Articles", from),
    value: from,
    prompt: vscode.l10n.t("One step, which “Undo Last Factmark Change” takes back"),
    validateInput: (value) => {
      const to = cleanTag(value);
      if (to === undefined) return vscode.l10n.t("A tag needs a name.");
      if (!isOneTag(to)) return twoTags(to);
      if (others.every(({ tag }) => tag !== to)) return undefined;
      const message = vscode.l10n.t("There is a tag “{0}” already: the two become one", to);
      return { message, severity: vscode.InputBoxValidationSeverity.Warning };
    },
  });
  const to = typed === undefined ? undefined : cleanTag(typed);
  return to === undefined ? undefined : renameEverywhere(app, base, from, to);
}

async function merge(app: App, argument: TagArgument | undefined): Promise<number | undefined> {
  const base = baseOf(app, argument);
  const title = vscode.l10n.t("Merge Tags");
  const from = argument?.tag ?? (await askTag(app, base, title, vscode.l10n.t("Which tag is to go?")));
  if (from === undefined) return undefined;
  const question = vscode.l10n.t("Which tag takes the place of “{0}”?", from);
  const to = argument?.to === undefined ? await askTag(app, base, title, question, from) : tagGiven(argument.to);
  return to === undefined ? undefined : renameEverywhere(app, base, from, to);
}

/** In the codebook and in every sidecar of the dossier, as one change; those that can't be written are named. */
async function renameEverywhere(app: App, base: vscode.Uri, from: string, to: string): Promise<number | undefined> {
  if (to === from) return undefined;
  const codebook = await app.library.dossierFile(base.toString(), "tags.yaml");
  const refused: string[] = [];
  let changed = 0;
  await app.journal.together(async (step) => {
    for (const { uri } of app.dossier.files) {
      if ((await app.library.dossierFile(uri.toString(), "tags.yaml")) !== codebook) continue;
      try {
        if (await renameIn(app, uri, { from, to, write: step.write })) changed++;
      } catch (error) {
        console.warn("Factmark:", error);
        refused.push(nameOf(sidecarFor(uri)));
      }
    }
    const described = (await app.journal.files.read(codebook)) !== undefined;
    const rename = (text: string): string | undefined => renameInCodebook(text, from, to);
    if (described) await app.library.changeDossierFile(base.toString(), "tags.yaml", rename, step.write);
    step.whenUndone(await renameRemembered(app, from, to));
  });
  const message =
    changed === 1
      ? vscode.l10n.t("“{0}” is now “{1}” in 1 article", from, to)
      : vscode.l10n.t("“{0}” is now “{1}” in {2} articles", from, to, changed);
  app.say(message);
  if (refused.length > 0) {
    const names = refused.join(", ");
    void warn(vscode.l10n.t("{0}. Left as they are, because they cannot be changed: {1}.", message, names));
  }
  return changed;
}

/** Only sidecars that have the tag are opened: a dossier may have thousands of articles. */
async function renameIn(
  app: App,
  uri: vscode.Uri,
  { from, to, write }: { readonly from: string; readonly to: string; readonly write: Step["write"] },
): Promise<boolean> {
  const bytes = await app.journal.files.read(sidecarFor(uri).toString());
  if (!bytes) return false;
  // What needs no quotes in YAML stands there as it is.
  if (/^[\w -]+$/.test(from) && !new TextDecoder().decode(bytes).includes(from)) return false;
  let isChanged = false;
  const rename = ({ sidecar }: EditContext): Edited => {
    const edited = renameTag(sidecar, from, to);
    isChanged = edited.sidecar.text !== sidecar.text;
    return edited;
  };
  await app.library.update(uri.toString(), rename, write);
  return isChanged;
}

/** Opens `.factmark/tags.yaml`, made with what is in use where there is none. */
async function open(app: App, argument: TagArgument | undefined): Promise<void> {
  const base = baseOf(app, argument);
  const file = await app.library.dossierFile(base.toString(), "tags.yaml");
  if ((await app.journal.files.read(file)) === undefined) {
    const used = await known(app, base);
    await app.library.changeDossierFile(base.toString(), "tags.yaml", (text) =>
      used.reduce<string | undefined>(
        (codebook, { tag }) => codebook && describeTag(codebook, { tag }),
        text || newCodebook,
      ),
    );
  }
  await vscode.window.showTextDocument(vscode.Uri.parse(file, true));
}
