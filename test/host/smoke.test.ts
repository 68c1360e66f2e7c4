import assert from "node:assert/strict";
import * as vscode from "vscode";

describe("Factmark in VS Code", () => {
  it("is there under its id and activates", async () => {
    const extension = vscode.extensions.getExtension("factmark.factmark");
    assert.ok(extension, "the extension under development is not loaded");
    const api: unknown = await extension.activate();
    assert.equal((api as { version: unknown }).version, 1);
  });
});
