import { KnowledgeGraphError } from "../errors.ts";
import type { Verb } from "./verb.ts";

const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  build: () => import("./build.ts"),
  query: () => import("./query.ts"),
  export: () => import("./export.ts"),
  validate: () => import("./validate.ts"),
  show: () => import("./show.ts"),
  serve: () => import("./serve.ts"),
  evaluate: () => import("./evaluate.ts"),
  train: () => import("./train.ts"),
};
const CANNOT_START = 2;

/** Runs the verb that the arguments name; the exit code is 0 done, 1 done with errors in the data, 2 cannot start. */
export async function runCommand([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === "help" || name.startsWith("-")) return printHelp(name);
  const load = VERBS[name];
  if (load === undefined)
    return fail(`There is no verb "${name}". Run "depeche --help" for those there are.`);
  try {
    const verb = await load();
    if (args.includes("--help") || args.includes("-h")) return printUsage(name, verb);
    return await verb.run(args);
  } catch (error) {
    if (isPipeClosed(error)) return 0;
    if (error instanceof KnowledgeGraphError) return fail(error.message);
    if (isBadOption(error))
      return fail(`${error.message}\nRun "depeche ${name} --help" for the options.`);
    throw error;
  }
}

async function printHelp(name: string | undefined): Promise<number> {
  const lines = ["Usage: depeche VERB [OPTIONS]", ""];
  for (const [verb, load] of Object.entries(VERBS))
    lines.push(`  ${verb.padEnd(10)}${(await load()).summary}`);
  lines.push("", "depeche VERB --help tells more of a verb, with an example.", "");
  process.stdout.write(lines.join("\n"));
  return name === undefined ? CANNOT_START : 0;
}

function printUsage(name: string, { summary, options }: Verb): number {
  process.stdout.write(`depeche ${name}: ${summary}\n\n${options.trim()}\n`);
  return 0;
}

function fail(message: string): number {
  process.stderr.write(`depeche: ${message}\n`);
  return CANNOT_START;
}

/** The reader of our output went away (`depeche query … | head`): nothing is wrong. */
function isPipeClosed(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}

/** What node's parseArgs throws for an option it does not know. */
function isBadOption(error: unknown): error is Error {
  return (
    error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")
  );
}
