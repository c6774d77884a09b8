import type { EventStatus, ParticipantRole } from "../../document/frame.ts";
import type { LanguagePack } from "../../language/pack.ts";
import { rowsOf } from "./words.ts";

/** What the pack knows of a type of event. */
export interface EventType {
  readonly name: string;
  /** Types of one family may tell one event. */
  readonly family: string;
  /** Role of who acts, and of the other side. */
  readonly actor: ParticipantRole;
  readonly other: ParticipantRole;
  /** The higher, the more a type says: a summit is more than a meeting. */
  readonly rank: number;
  /** Status of the event when all the text says is that it was announced. */
  readonly announced: EventStatus;
}

const ROLES: readonly ParticipantRole[] = [
  "participant",
  "host",
  "mediator",
  "speaker",
  "addressee",
  "agent",
  "target",
];

/** Reads the pack's table of event types. */
export function compileEventTypes(pack: LanguagePack): (name: string) => EventType {
  const types = new Map(rowsOf(pack, "event-types").map((row) => [row.type ?? "", toType(row)]));
  return (name) => types.get(name) ?? toType({ type: name });
}

function toType(row: Readonly<Record<string, string>>): EventType {
  return {
    name: row.type ?? "",
    family: row.family ?? "other",
    actor: toRole(row.actor),
    other: toRole(row.other),
    rank: Number(row.rank ?? 1),
    announced: row.announced === "planned" ? "planned" : "occurred",
  };
}

/** A role by name; `participant` for anything else. */
export function toRole(name: string | undefined): ParticipantRole {
  return ROLES.find((role) => role === name) ?? "participant";
}
