import type { TaggedToken } from "../../document/token.ts";
import { KnowledgeGraphError } from "../../errors.ts";
import type { LanguagePack } from "../../language/pack.ts";
import type { Weights } from "../../language/weights.ts";
import { createArena } from "../kernel/arena.ts";
import { createKernel, type Matrix } from "../kernel/kernel.ts";
import type { Workspace } from "../kernel/operand.ts";
import { featureKeys, type Place } from "./features.ts";
import { type Network, packNetwork } from "./network.ts";
import { FEATURES } from "./network-shape.ts";

/** Version of the feature function and the network's form; training writes it, reading checks it. */
export const PARSER_VERSION = 1;

/** What a parser's model file says beside its arrays. */
export interface ParserMeta {
  /** Keys of each feature in the order of `FEATURES`; row 0 of a table stands for all others. */
  readonly vocabulary: readonly (readonly string[])[];
  /** Relations, in the order of the label scores. */
  readonly labels: readonly string[];
  /** The treebank whose conventions are followed at run time. */
  readonly readAs: string;
}

/** A parser's network in a workspace of its own, and its vocabulary. */
export interface ParserModel {
  readonly workspace: Workspace;
  readonly network: Network;
  /** The row of every feature's table for a token. */
  readonly rowsOf: (token: TaggedToken, place: Place) => readonly number[];
  readonly labels: readonly string[];
  readonly readAs: string;
}

/** Reads the parser of a language pack and makes it ready to run, with `room` floats to work in. */
export function readParserModel(pack: LanguagePack, room: number): ParserModel {
  const weights = pack.models.get("parser");
  if (!weights) throw unusable("it is missing");
  if (weights.kind !== "parser") throw unusable(`it holds a "${weights.kind}"`);
  if (weights.version !== PARSER_VERSION) {
    throw unusable(`it has version ${weights.version}, this build needs ${PARSER_VERSION}`);
  }
  const meta = checkMeta(weights.meta);
  const floats = [...weights.tensors.values()].reduce((sum, { data }) => sum + data.length + 8, 0);
  const kernel = createKernel(2 * floats + room);
  const workspace = { kernel, arena: createArena(kernel.memory) };
  return {
    workspace,
    network: packNetwork(workspace, restore(weights, workspace), "integers"),
    rowsOf: compileRows(meta.vocabulary),
    labels: meta.labels,
    readAs: meta.readAs,
  };
}

/** How many different tokens are remembered before all are forgotten. */
const REMEMBERED = 10_000;

/** Compiles the look-up of a token's rows. Text repeats itself, so rows found are remembered. */
function compileRows(vocabulary: ParserMeta["vocabulary"]): ParserModel["rowsOf"] {
  const tables = vocabulary.map((keys) => new Map(keys.map((key, index) => [key, index + 1])));
  const remembered = new Map<string, readonly number[]>();
  return (token, place) => {
    const { text, lemma, upos, feats } = token;
    const known = `${place.index === 0}\t${text}\t${lemma}\t${upos}\t${feats}\t${place.treebank}`;
    const found = remembered.get(known);
    if (found) return found;
    const rows = featureKeys(token, place).map((key, feature) => tables[feature]?.get(key) ?? 0);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(known, rows);
    return rows;
  };
}

/** Turns bytes with one scale per row back into floats. */
function restore(weights: Weights, { kernel, arena }: Workspace): ReadonlyMap<string, Matrix> {
  const matrices = new Map<string, Matrix>();
  for (const [name, { shape, data }] of weights.tensors) {
    if (name.endsWith(".scale")) continue;
    const [rows = 0, columns = 0] = shape;
    const scales = weights.tensors.get(`${name}.scale`)?.data;
    if (scales?.length !== rows) throw unusable(`the scales of "${name}" are missing`);
    const matrix = arena.sheet(rows, columns);
    for (let row = 0, index = 0; row < rows; row += 1) {
      const scale = scales[row] ?? 0;
      for (const end = index + columns; index < end; index += 1) {
        kernel.memory[matrix.at + index] = (data[index] ?? 0) * scale;
      }
    }
    matrices.set(name, matrix);
  }
  return matrices;
}

function checkMeta(meta: unknown): ParserMeta {
  if (isRecord(meta)) {
    const { vocabulary, labels, readAs } = meta;
    const isWhole = Array.isArray(vocabulary) && vocabulary.length === FEATURES.length;
    if (isWhole && vocabulary.every(isStrings) && isStrings(labels) && typeof readAs === "string") {
      return { vocabulary, labels, readAs };
    }
  }
  throw unusable("its vocabulary or labels are missing");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function unusable(found: string): KnowledgeGraphError {
  const message = `Model "parser" cannot be used: ${found}. Fetch the matching weights, or run "depeche train".`;
  return new KnowledgeGraphError("bad-model", message);
}
