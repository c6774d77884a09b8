import type { EntityType, Mention } from "../../document/mention.ts";
import type { TenureFound } from "../roles/office-found.ts";

/** A chain in the making: the mentions by name, and what the text says of the thing. */
export interface Thread {
  readonly id: number;
  readonly type: EntityType;
  readonly name: string;
  readonly authority?: string;
  readonly mentions: readonly Mention[];
  readonly reasons: readonly string[];
  /** Person: "m" or "f" where title, office or given name tell. */
  readonly gender?: "m" | "f";
  /** Person: offices the text gives by name. */
  readonly tenures: readonly TenureFound[];
  /** IRIs of the states that the person or organisation belongs to. */
  readonly states: ReadonlySet<string>;
}

/** A group of mentions before it becomes a thread. */
export interface NameGroup {
  readonly type: EntityType;
  readonly name: string;
  readonly authority?: string;
  readonly mentions: readonly Mention[];
  readonly reasons: readonly string[];
}

/** Whether a state is told by an adjective of nationality (« la délégation russe »), not by name. */
export function isAdjective({ rule }: Mention): boolean {
  return rule === "demonym.adjective";
}

/** A mention that has been tied to threads: several for a plural one. */
export interface Tie {
  readonly mention: Mention;
  readonly threads: readonly Thread[];
  readonly reason?: string;
}
