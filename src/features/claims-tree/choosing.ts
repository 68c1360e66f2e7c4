import * as vscode from "vscode";
import type { App } from "../../host/app.ts";
import { inBackground, registerCommand } from "../../host/commands.ts";
import { setContext } from "../../host/context-keys.ts";
import { claimsFollowCursor, setClaimsFollowCursor } from "../../host/settings.ts";
import { kindLabel } from "../../host/words.ts";
import {
  type Filter,
  type FilterKind,
  type FilterStatus,
  filterKinds,
  filterStatuses,
  isFiltering,
  noFilter,
  passes,
  readFilter,
} from "./filter-model.ts";
import { groupingLabel } from "./group-items.ts";
import { type Grouping, groupings } from "./groups-model.ts";
import type { ClaimList } from "./list.ts";

const key = "factmark.claimsGrouping";

/** How the claims were grouped in this workspace last. */
export const rememberedGrouping = (app: App): Grouping =>
  groupings.find((one) => one === app.memory.get(key)) ?? "article";

/**
 * Commands that choose what the Claims view shows, and in which order. A person who answers them from the palette wants to see
 * what comes of it: the view is shown where it is not.
 */
export function registerChoosing(app: App, list: ClaimList, view: { readonly visible: boolean }): vscode.Disposable {
  const showView = async (): Promise<void> => {
    if (!view.visible) await vscode.commands.executeCommand("factmark.showClaims");
  };
  /** VS Code puts words in the place of a list that is empty, and the list back: the keyboard would be lost with what goes. */
  const keepingKeyboard = async (change: () => Promise<boolean>): Promise<void> => {
    const wasEmpty = list.groups.shown === 0;
    if (!(await change())) return;
    if (wasEmpty === (list.groups.shown === 0)) await showView();
    else await vscode.commands.executeCommand("factmark.showClaims");
  };
  const group = async (grouping: Grouping): Promise<void> => {
    await list.arrange({ ...list.arrangement, grouping });
    await app.memory.update(key, grouping);
  };
  const filter = async (wanted: Filter): Promise<void> => {
    setContext({ claimsFiltered: isFiltering(wanted) });
    await list.arrange({ ...list.arrangement, filter: wanted });
  };
  const clear = async (): Promise<boolean> => {
    await filter(noFilter);
    return true;
  };
  const follow = (): Thenable<void> => setClaimsFollowCursor(!claimsFollowCursor());
  return vscode.Disposable.from(
    registerCommand("groupClaims", async (given: { readonly by?: string } | undefined) => {
      const by = given && "by" in given ? groupings.find((one) => one === given.by) : await pickGrouping(list);
      if (given && "by" in given && !by) {
        throw new Error(vscode.l10n.t("Claims are grouped by: {0}.", groupings.join(", ")));
      }
      if (!by) return;
      await group(by);
      if (!given) await showView();
    }),
    registerCommand("groupByArticle", () => group("article")),
    registerCommand("groupByCompany", () => group("company")),
    registerCommand("groupByDate", () => group("date")),
    registerCommand("groupByVerdict", () => group("verdict")),
    registerCommand("groupByTag", () => group("tag")),
    registerCommand("groupByClaimant", () => group("claimant")),
    // What is chosen already stands in the menu with a check mark, as a command of its own.
    registerCommand("groupedByArticle", () => group("article")),
    registerCommand("groupedByCompany", () => group("company")),
    registerCommand("groupedByDate", () => group("date")),
    registerCommand("groupedByVerdict", () => group("verdict")),
    registerCommand("groupedByTag", () => group("tag")),
    registerCommand("groupedByClaimant", () => group("claimant")),
    registerCommand("followCursor", follow),
    registerCommand("unfollowCursor", follow),
    registerCommand("filterClaims", async (given: Partial<Filter> | undefined) => {
      const isGiven = given !== undefined && ("kinds" in given || "statuses" in given || "text" in given);
      if (isGiven) await filter(readFilter(given));
      else await keepingKeyboard(() => askFilter(list, filter));
    }),
    registerCommand("clearClaimsFilter", async () => {
      await (view.visible ? keepingKeyboard(clear) : clear());
    }),
  );
}

async function pickGrouping(list: ClaimList): Promise<Grouping | undefined> {
  const items = groupings.map((grouping) => ({
    label: groupingLabel(grouping),
    description: grouping === list.arrangement.grouping ? vscode.l10n.t("now") : "",
    grouping,
  }));
  const title = vscode.l10n.t("Group Claims");
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t("Group the claims…") }))
    ?.grouping;
}

/**
 * First kinds and states to tick, then words; the view shows at once what the words find. Escape leaves it as it was: false.
 */
async function askFilter(list: ClaimList, set: (filter: Filter) => Promise<void>): Promise<boolean> {
  const before = list.arrangement.filter;
  const picked = await pickParts(list, before);
  if (!picked) return false;
  const text = await askText({ ...picked, text: before.text }, set);
  await set(text === undefined ? before : { ...picked, text });
  return text !== undefined;
}

type Part = vscode.QuickPickItem & { readonly of?: FilterKind; readonly state?: FilterStatus };

async function pickParts(list: ClaimList, before: Filter): Promise<Omit<Filter, "text"> | undefined> {
  const rows = list.articles().flatMap((article) => article.rows);
  const count = (part: Partial<Filter>): string =>
    String(rows.filter((row) => passes(row, { ...noFilter, ...part })).length);
  const line = (label: string): Part => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const items: readonly Part[] = [
    line(vscode.l10n.t("Status")),
    ...filterStatuses.map(
      (state): Part => ({
        label: statusLabel(state),
        description: count({ statuses: [state] }),
        picked: before.statuses.includes(state),
        state,
      }),
    ),
    line(vscode.l10n.t("Kind")),
    ...filterKinds.map(
      (of): Part => ({
        label: capital(filterKindLabel(of)),
        description: count({ kinds: [of] }),
        picked: before.kinds.includes(of),
        of,
      }),
    ),
  ];
  const pick = vscode.window.createQuickPick<Part>();
  pick.title = vscode.l10n.t("Filter Claims (1 of 2)");
  pick.placeholder = vscode.l10n.t("Tick what is to be shown; nothing ticked: everything");
  pick.canSelectMany = true;
  pick.items = items;
  pick.selectedItems = items.filter((item) => item.picked === true);
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      // Enter right after typing means the row that was typed for: nobody should have to tick a box for it.
      const typed = pick.value.trim().toLowerCase();
      const found =
        typed === ""
          ? undefined
          : items.find(({ label, kind }) => kind === undefined && label.toLowerCase().includes(typed));
      const meant = found ? [found] : [];
      const parts = [...new Set([...pick.selectedItems, ...meant])];
      resolve({ kinds: parts.flatMap(({ of }) => of ?? []), statuses: parts.flatMap(({ state }) => state ?? []) });
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

async function askText(start: Filter, set: (filter: Filter) => Promise<void>): Promise<string | undefined> {
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t("Filter Claims (2 of 2)");
  box.prompt = vscode.l10n.t("Only claims with these words, in their text, tags, notes or rationale (may stay empty)");
  box.value = start.text;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const preview = (): void => inBackground(set({ ...start, text: box.value.trim() }));
  preview();
  return new Promise((resolve) => {
    box.onDidChangeValue(() => {
      clearTimeout(timer);
      timer = setTimeout(preview, 150);
    });
    box.onDidAccept(() => {
      resolve(box.value.trim());
      box.hide();
    });
    box.onDidHide(() => {
      clearTimeout(timer);
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

/** The filter in words: "unchecked or stale, plans, with “Leaf”". */
export function filterWords({ kinds, statuses, text }: Filter): string {
  const or = (labels: readonly string[]): string => labels.join(vscode.l10n.t(" or "));
  const parts = [
    or(statuses.map((status) => statusLabel(status).toLowerCase())),
    or(kinds.map(filterKindLabel)),
    text === "" ? "" : vscode.l10n.t("with “{0}”", text),
  ];
  return parts.filter(Boolean).join(", ");
}

const filterKindLabel = (kind: FilterKind): string => (kind === "note" ? vscode.l10n.t("note") : kindLabel(kind));

const capital = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);

function statusLabel(status: FilterStatus): string {
  switch (status) {
    case "candidate":
      return vscode.l10n.t("Candidate");
    case "accepted":
      return vscode.l10n.t("Accepted");
    case "rejected":
      return vscode.l10n.t("Rejected");
    case "unchecked":
      return vscode.l10n.t("Unchecked");
    case "stale":
      return vscode.l10n.t("Out of date");
    case "orphaned":
      return vscode.l10n.t("Words gone");
    case "ambiguous":
      return vscode.l10n.t("Several places");
  }
}
