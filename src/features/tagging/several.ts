import * as vscode from "vscode";
import { describeIn } from "../../core/article/describe-in.ts";
import { acceptClaim, type ClaimOptions, type Edit, rejectClaim, removeAnnotation } from "../../core/sidecar/edit.ts";
import type { App } from "../../host/app.ts";
import type { Row } from "../../host/rows.ts";
import { editSeveral } from "../../host/several.ts";
import { claimAt } from "../../host/targets.ts";

/** Accepts or rejects the claims of several rows, or gives them tags; notes among them are left alone. */
export async function decideSeveral(
  app: App,
  rows: readonly Row[],
  { verb, tags }: { readonly verb: "accept" | "reject"; readonly tags?: readonly string[] },
): Promise<undefined> {
  // Each once: a batch is edited again where another program writes the sidecar meanwhile.
  const decided = new Set<string>();
  await editSeveral(app, rows, (row, article, signature): Edit => {
    const claim = claimAt(article, row);
    if (!claim) return (sidecar) => ({ sidecar });
    decided.add(`${row.uri}#${row.id ?? row.span?.start}`);
    const options: ClaimOptions = { ...signature, tags, ...(!claim.stored && { origin: "engine" as const }) };
    const edit = verb === "accept" ? acceptClaim : rejectClaim;
    const id = claim.stored?.annotation.id;
    const { span } = claim;
    if (id !== undefined) return (sidecar) => edit(sidecar, { id }, options);
    return (sidecar) => (span ? edit(sidecar, { anchor: describeIn(article, span) }, options) : { sidecar });
  });
  const count = decided.size;
  app.say(
    tags
      ? vscode.l10n.t("{0} claims tagged: {1}", count, tags.join(", "))
      : verb === "accept"
        ? vscode.l10n.t("{0} claims accepted", count)
        : vscode.l10n.t("{0} claims rejected", count),
  );
  return undefined;
}

/** Removes what is stored of several rows; candidates among them have nothing to remove. */
export async function removeSeveral(app: App, rows: readonly Row[]): Promise<void> {
  const stored = rows.filter(({ id }) => id !== undefined);
  if (stored.length === 0) throw new Error(vscode.l10n.t("There is nothing stored here to remove."));
  await editSeveral(
    app,
    stored,
    ({ id = "" }) =>
      (sidecar) =>
        removeAnnotation(sidecar, id),
  );
  app.say(vscode.l10n.t("{0} annotations removed", stored.length));
}
