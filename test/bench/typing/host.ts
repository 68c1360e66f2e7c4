import { Session } from "node:inspector";
import { setTimeout as pause } from "node:timers/promises";
import * as vscode from "vscode";
import { type Phase, progress, type TypingResults, type TypingTask } from "./results.ts";
import { watchStretches } from "./stretches.ts";

/** VS Code calls this in its extension host: opens the long article, types in it, and writes down what the thread did. */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error("The bench needs a workspace folder");
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, "..", name);
  const decoder = new TextDecoder();
  const task = JSON.parse(decoder.decode(await vscode.workspace.fs.readFile(file("task.json")))) as TypingTask;
  const write = (name: string, value: unknown) =>
    vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(JSON.stringify(value)));
  let results: TypingResults;
  try {
    results = await measure(folder, task, (profile) => write("profile.json", profile));
  } catch (error) {
    results = { phases: [], crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  await write("results.json", results);
}

async function measure(
  folder: vscode.Uri,
  task: TypingTask,
  keep: (profile: unknown) => Thenable<void>,
): Promise<TypingResults> {
  const phases: Phase[] = [];
  const watch = watchStretches();
  const during = async (name: string, keys: number, work: () => Promise<unknown>): Promise<void> => {
    console.log(`${progress} ${name}`);
    watch.start();
    const began = performance.now();
    await work();
    const milliseconds = performance.now() - began;
    phases.push({ name, keys, milliseconds, stretches: await watch.stop() });
  };
  /** Until nothing but idling was seen for a while: else what VS Code does after its start would count as typing. */
  const quiet = async (): Promise<void> => {
    for (let turn = 0; turn < 30; turn++) {
      watch.start();
      await pause(1500);
      const busy = await watch.stop();
      if (busy.every((one) => one.busy < 8)) return;
    }
  };
  console.log(`${progress} in the extension host`);
  let stop = await startProfile(task.heap);
  const extension = vscode.extensions.getExtension<{ article(uri: vscode.Uri): Promise<object> }>("factmark.factmark");
  if (!extension) throw new Error("Factmark is not there");
  const api = await extension.activate();
  const plain = vscode.Uri.joinPath(folder, task.plain);
  const article = vscode.Uri.joinPath(folder, task.article);

  await api.article(article); // else the dossier would be read while the other file is typed in
  await vscode.window.showTextDocument(plain);
  await quiet();
  await during("nothing: nobody types", 0, () => pause(10_000));
  const { keys, plainKeys } = task;
  await during("a file that is no article, human pace", plainKeys, () => typeHumanly(plainKeys / 2));
  await during("a file that is no article, bursts", plainKeys, () => typeInBursts(plainKeys / 2));
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await quiet();

  await during("opening the article", 0, async () => {
    await vscode.window.showTextDocument(article);
    await api.article(article);
    await pause(4000);
  });
  // Its rows are looked at after each reading where they are seen.
  await vscode.commands.executeCommand("factmark.claims.focus");
  await vscode.window.showTextDocument(article);
  await quiet();
  if (task.heap) {
    await stop();
    stop = await startProfile(task.heap);
  }
  await during("human pace", keys, () => typeHumanly(keys / 2));
  await during("bursts", keys, () => typeInBursts(keys / 2));
  await during("the 6 seconds after the last key", 0, () => pause(6000));
  await during("moving about without typing", 0, async () => {
    for (let at = 0; at < 20; at++) {
      await vscode.commands.executeCommand("cursorMove", { to: "down", by: "line", value: 40 });
      await pause(100);
    }
  });
  await during("accepting and checking claims", 0, () => decide(task.decisions));
  await keep(await stop());
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  return { phases };
}

/** Every other claim is accepted, the others are checked. */
async function decide(count: number): Promise<void> {
  await goTo(0.4);
  for (let at = 0; at < count; at++) {
    await vscode.commands.executeCommand("factmark.nextUnchecked");
    if (at % 2 === 0) await vscode.commands.executeCommand("factmark.acceptClaim");
    else
      await vscode.commands.executeCommand("factmark.checkClaim", {
        ...placeNow(),
        verdict: "true",
        rationale: "Seen.",
      });
    await pause(1000);
  }
}

function placeNow(): { readonly uri: vscode.Uri; readonly range: vscode.Range } {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error("No editor is open");
  return { uri: editor.document.uri, range: editor.selection };
}

/** A clause with a name, a figure and a date in it, typed as people type: 5 keys a second, and a stop to think now and then. */
const clause = " It sold 1,200 cars to Acme Motor Ltd in March 2024, up 4% on last year";

async function typeHumanly(pairs: number): Promise<void> {
  let typed = 0;
  for (let visit = 0; typed < pairs; visit++) {
    await goTo([0.3, 0.7, 0.05, 0.5][visit % 4] ?? 0.5);
    const keys = [...clause].slice(0, Math.min(clause.length, pairs - typed));
    for (const [index, text] of keys.entries()) {
      await vscode.commands.executeCommand("type", { text });
      await pause(index % 24 === 23 ? 1500 : 120 + ((index * 37) % 100));
    }
    for (let left = keys.length; left > 0; left--) {
      await vscode.commands.executeCommand("deleteLeft");
      await pause(90);
    }
    typed += keys.length;
  }
}

async function typeInBursts(pairs: number): Promise<void> {
  let typed = 0;
  for (let visit = 0; typed < pairs; visit++) {
    await goTo([0.6, 0.2, 0.9][visit % 3] ?? 0.5);
    const keys = [...clause].slice(0, Math.min(40, pairs - typed));
    for (const text of keys) {
      await vscode.commands.executeCommand("type", { text });
      await pause(15);
    }
    await pause(700);
    for (let left = keys.length; left > 0; left--) {
      await vscode.commands.executeCommand("deleteLeft");
      await pause(15);
    }
    await pause(700);
    typed += keys.length;
  }
}

/** The end of a word, at that share of the article. */
async function goTo(share: number): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error("No editor is open");
  const { document } = editor;
  let line = Math.floor(document.lineCount * share);
  while (line < document.lineCount - 1 && document.lineAt(line).text.length < 80) line++;
  const { text } = document.lineAt(line);
  const place = new vscode.Position(line, Math.max(0, text.indexOf(" ", text.length / 2)));
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenter);
  await pause(300);
}

/** Of the processor's time, or of all memory that is allocated, cleared away again or not. */
async function startProfile(heap: boolean): Promise<() => Promise<unknown>> {
  const session = new Session();
  session.connect();
  const post = (method: string, params: object = {}) =>
    new Promise<unknown>((resolve, reject) =>
      session.post(method, params, (error, value) => (error ? reject(error) : resolve(value))),
    );
  if (heap) {
    await post("HeapProfiler.enable");
    await post("HeapProfiler.startSampling", {
      samplingInterval: 16_384,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    });
  } else {
    await post("Profiler.enable");
    await post("Profiler.setSamplingInterval", { interval: 500 });
    await post("Profiler.start");
  }
  return async () => {
    const { profile } = (await post(heap ? "HeapProfiler.stopSampling" : "Profiler.stop")) as {
      readonly profile: unknown;
    };
    session.disconnect();
    return profile;
  };
}
