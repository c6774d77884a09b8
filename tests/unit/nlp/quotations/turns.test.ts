import { describe, expect, test } from "vitest";
import { compileTurns } from "../../../../src/nlp/quotations/turns.ts";
import { speechPack } from "./quote-pack.ts";

const findTurns = compileTurns(await speechPack());

function turnsOf(text: string) {
  return findTurns(text).map(({ start, end, label }) => [
    text.slice(label.start, label.end),
    text.slice(start, end),
  ]);
}

describe("compileTurns", () => {
  test("reads names set off by a stop and a dash", () => {
    const text = [
      "**Jeff Mason (Reuters).** – Le vouliez-vous ?",
      "**Vladimir Poutine.** – Oui.",
      "**Jeff Mason.** – Pourquoi ?",
      "**Vladimir Poutine.** – Parce qu’il parlait.",
    ].join("\n\n");
    expect(turnsOf(text)).toEqual([
      ["Jeff Mason", "Le vouliez-vous ?"],
      ["Vladimir Poutine", "Oui."],
      ["Jeff Mason", "Pourquoi ?"],
      ["Vladimir Poutine", "Parce qu’il parlait."],
    ]);
  });

  test("reads letters and names before a colon", () => {
    expect(turnsOf("Q. – Que faire ?\nR. – Attendre.\nQ. – Longtemps ?")).toHaveLength(3);
    expect(turnsOf("RFI : Et après ?\nJosep Borrell : Rien.\nRFI : Merci.")).toHaveLength(3);
  });

  test("takes no list and no pair of lines for a conversation", () => {
    expect(turnsOf("Ukraine : un accord\nNiger : un coup d'État\nGaza : une trêve")).toEqual([]);
    expect(turnsOf("Ukraine : un accord\nNiger : un coup d'État")).toEqual([]);
  });
});
