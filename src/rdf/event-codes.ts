/** What other event ontologies call an event. */
export interface EventCodes {
  readonly plover?: string;
  readonly cameo?: string;
}

/** Codes of events that took place; `ontology/event-types.ttl` has the same, a test proves it. */
const CODES: Readonly<Record<string, EventCodes>> = {
  Meeting: { plover: "CONSULT", cameo: "040" },
  Negotiation: { plover: "CONSULT", cameo: "046" },
  Summit: { plover: "CONSULT", cameo: "040" },
  Visit: { plover: "CONSULT", cameo: "042" },
  Call: { plover: "CONSULT", cameo: "041" },
  Mediation: { plover: "CONSULT", cameo: "045" },
  Statement: { cameo: "010" },
  Accusation: { plover: "ACCUSE", cameo: "112" },
  Request: { plover: "REQUEST", cameo: "020" },
  Refusal: { plover: "REJECT", cameo: "120" },
  Threat: { plover: "THREATEN", cameo: "130" },
  Support: { plover: "SUPPORT", cameo: "051" },
  Agreement: { plover: "AGREE", cameo: "030" },
  Treaty: { plover: "SUPPORT", cameo: "057" },
  Sanction: { plover: "SANCTION", cameo: "163" },
  SanctionRelief: { plover: "CONCEDE", cameo: "085" },
  Expulsion: { plover: "SANCTION", cameo: "161" },
  Recall: { plover: "SANCTION", cameo: "161" },
  RelationsRestored: { plover: "SUPPORT", cameo: "054" },
  Aid: { plover: "AID", cameo: "070" },
  MilitaryAction: { plover: "ASSAULT", cameo: "190" },
  Ceasefire: { plover: "RETREAT", cameo: "0871" },
  Protest: { plover: "PROTEST", cameo: "140" },
};

const COOPERATION = new Set(["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "AID", "RETREAT"]);
const FORCE = new Set(["SANCTION", "PROTEST", "ASSAULT"]);

/** The codes of a type of event. */
export function codesOf(type: string): EventCodes {
  return CODES[type] ?? {};
}

/**
 * PLOVER and CAMEO fold status into type: cooperation announced is AGREE, cooperation called off
 * is REJECT, force announced is THREATEN. What is only considered, denied or put off has no code.
 */
export function codesOfEvent(type: string, status: string): EventCodes {
  const codes = codesOf(type);
  if (status === "occurred" || status === "ongoing") return codes;
  const cooperative = COOPERATION.has(codes.plover ?? "");
  if (status === "cancelled") return cooperative ? { plover: "REJECT" } : {};
  if (status !== "planned") return {};
  if (cooperative) {
    return { plover: "AGREE", ...(codes.plover === "CONSULT" ? { cameo: "036" } : {}) };
  }
  return FORCE.has(codes.plover ?? "") ? { plover: "THREATEN" } : {};
}
