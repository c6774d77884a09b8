import type { TaggedToken } from "../../document/token.ts";
import type { Matrix } from "../kernel/kernel.ts";
import type { ParserModel } from "./model.ts";
import { INPUT_WIDTH } from "./network-shape.ts";
import { type Packing, packSentences } from "./packing.ts";
import { embed, embeddingTables, projectViews, runLayer, type Views } from "./views.ts";

/** Tokens to parse as one sentence. */
export interface TokenRow {
  readonly tokens: readonly TaggedToken[];
}

/** The views of all tokens of a batch, and how its sentences lie in them. */
export interface NetworkRun {
  readonly views: Views;
  readonly packing: Packing;
}

/**
 * Runs a network over sentences, long ones first, up to the views that scores are made of. What
 * it returns lies in the model's arena until the caller releases it.
 */
export function runNetwork(
  model: ParserModel,
  sentences: readonly TokenRow[],
  treebank: string,
): NetworkRun {
  const { workspace, network } = model;
  const packing = packSentences(sentences.map(({ tokens }) => tokens.length));
  const ids = sentences.flatMap(({ tokens }) =>
    tokens.flatMap((token, index) => model.rowsOf(token, { index, treebank })),
  );
  let source = workspace.arena.sheet(packing.rows, INPUT_WIDTH);
  readEmbeddings(model, Int32Array.from(ids), source);
  for (const layer of network.layers) {
    source = runLayer(workspace, layer, { source, packing }).target;
  }
  return { views: projectViews(workspace, network, source), packing };
}

function readEmbeddings({ workspace, network }: ParserModel, ids: Int32Array, target: Matrix) {
  const tables = embeddingTables(network.parameters);
  embed(workspace.kernel.memory, { tables, ids, target });
}
