import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import manifest from "../../package.json" with { type: "json" };
import { verdicts } from "../core/sidecar/sidecar.ts";
import { messageOf } from "../library/decode.ts";
import { createLibrary } from "../library/library.ts";
import { check } from "./check.ts";
import type { Context, Streams } from "./context.ts";
import { extract } from "./extract.ts";
import { merge } from "./merge.ts";
import { createNodeFiles } from "./node-files.ts";
import { reanchor } from "./reanchor.ts";
import { tag } from "./tag.ts";
import { verify } from "./verify.ts";

/**
 * Runs the command line: 0 fine, 1 problems found or a conflict left, 2 bad usage or an input that can't be read. Never
 * rejects.
 */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  let code = 0;
  const fail = (message: string): void => {
    streams.err(`factmark: ${message.replace(/\s+/g, " ").trim()}\n`);
    code = 2;
  };
  const createContext = (options: { readonly by?: string; readonly date?: string } = {}): Context => {
    const author = options.by ?? streams.author;
    return {
      ...streams,
      fail,
      found: () => {
        code = Math.max(code, 1);
      },
      library: createLibrary({
        files: createNodeFiles(),
        clock: streams.clock,
        author: () => author,
        ...(options.date === undefined ? {} : { fallbackDate: options.date }),
      }),
    };
  };
  try {
    await createProgram(streams, createContext).parseAsync(args, { from: "user" });
  } catch (error) {
    // Commander has printed its own message; help and version end in an "error" that is none.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    fail(messageOf(error));
  }
  return code;
}

type CreateContext = (options?: { readonly by?: string; readonly date?: string }) => Context;

function createProgram(streams: Streams, createContext: CreateContext): Command {
  const program = new Command("factmark")
    .version(manifest.version, "-v, --version", "print the version")
    .description("Finds companies, figures, dates and claims in news articles, and keeps what people make of them.")
    .exitOverride()
    .configureOutput({
      writeOut: streams.out,
      writeErr: streams.err,
      outputError: (text, write) => write(`factmark: ${text.replace(/^error: /, "")}`),
    });
  const paths = "articles, or folders with .txt, .md and .article files";
  const format = (...choices: string[]): Option =>
    new Option("--format <format>", "how results are printed").choices(choices).default(choices[0]);

  program
    .command("extract")
    .description("print what is found in articles: entities, claims, boilerplate")
    .argument("<path...>", paths)
    .addOption(format("table", "json", "ndjson"))
    .option("--date <date>", "the article's date where neither the sidecar nor the text gives one", parseDate)
    .action((given: string[], options) => extract(createContext(options), given, options));
  program
    .command("tag")
    .description("store an accepted claim in the article's sidecar and print its id")
    .argument("<article>")
    .requiredOption("--quote <text>", "the claim's words, exactly as in the article")
    .option("--nth <number>", "which of several places, from 1", parseCount)
    .option("--tag <tag>", "a tag (repeatable)", collectNames, [])
    .option("--claimant <name>", "who asserts it (repeatable)", collectNames, [])
    .option("--by <name>", "who tags")
    .action((article: string, options) => tag(createContext(options), article, options));
  program
    .command("verify")
    .description("record a fact-check of a claim")
    .argument("<article>")
    .argument("<id>", "the claim's id, as printed by `tag` or in the sidecar")
    .addOption(new Option("--verdict <verdict>", "the verdict").choices(verdicts).makeOptionMandatory())
    .option("--rationale <text>", "why")
    .option("--evidence <url>", "a link to a web page (repeatable)", collectLinks, [])
    .option("--by <name>", "who checks")
    .action((article: string, id: string, options) => verify(createContext(options), article, { ...options, id }));
  program
    .command("check")
    .description("report problems: of sidecars, of places, of verdicts")
    .argument("<path...>", paths)
    .addOption(format("text", "json", "sarif"))
    .action((given: string[], options) => check(createContext(), given, options));
  program
    .command("reanchor")
    .description("say where each annotation is now")
    .argument("<path...>", paths)
    .option("--write", "store the new positions and contexts; never a quote whose words changed")
    .addOption(format("text", "json"))
    .action((given: string[], options) => reanchor(createContext(), given, options));
  program
    .command("merge")
    .description("merge two versions of a sidecar into OURS, by annotation and field (a git merge driver)")
    .argument("<base>")
    .argument("<ours>")
    .argument("<theirs>")
    .action((base: string, ours: string, theirs: string) => merge(createContext(), { base, ours, theirs }));
  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);
  return program;
}

function collectNames(value: string, before: readonly string[]): readonly string[] {
  if (value.trim() === "") throw new InvalidArgumentError("It is empty.");
  return [...before, value.trim()];
}

/** Only what a browser opens: whoever reads the sidecar will click on it. */
function collectLinks(value: string, before: readonly string[]): readonly string[] {
  if (!/^https?:\/\/\S+$/i.test(value)) throw new InvalidArgumentError("It must begin with https:// or http://.");
  return [...before, value];
}

function parseCount(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError("It must be a number from 1.");
  return Number(value);
}

function parseDate(value: string): string {
  const day = new Date(`${value}T00:00:00Z`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
  if (!isDay) throw new InvalidArgumentError("It must be a day like 2026-04-22.");
  return value;
}
