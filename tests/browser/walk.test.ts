import { Parser } from "n3";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { during, gaps, istanbul } from "../fixtures/istanbul.ts";
import { launchChromium } from "./chromium.ts";
import { savedBy } from "./press.ts";
import { openRoom } from "./room.ts";
import { searchFor, visit } from "./visit.ts";

const room = openRoom({ gaps: { [during.id]: gaps } });

const details = (page: Page) => page.locator("depeche-details");

test("typing « lavr » finds Lavrov, and opening him shows his sentence with its words marked", async () => {
  const { page, faults } = await visit(room.browser, room.address);
  await searchFor(page, "lavr");
  await expect.poll(() => details(page).locator("h2").textContent()).toBe("Sergueï Lavrov");
  await details(page).locator("mark").first().waitFor();
  const marks = await details(page).locator("mark").allTextContents();
  expect(marks).toContain("Sergueï Lavrov");
  expect(await details(page).textContent()).toContain("27 février 2025");
  expect(faults).toEqual([]);
  await page.context().close();
});

test("an edge opens its marked sentence, goes when the dates are narrowed, and Back brings it back", async () => {
  const { page } = await visit(room.browser, room.address);
  await searchFor(page, "lavr");
  const edge = page.getByRole("button", {
    name: /Lire les preuves de ce lien : négociations russo-américaines/,
  });
  await edge.click();
  await details(page).locator("mark").first().waitFor();
  expect(await details(page).locator("mark").allTextContents()).toEqual(["Lavrov a ajouté"]);
  await page.goBack();
  await edge.waitFor();
  await page.getByLabel("Début de la période").press("End");
  await expect.poll(() => edge.count()).toBe(0);
  expect(new URL(page.url()).searchParams.get("from")).toBe("2025-04");
  await page.goBack();
  await edge.waitFor();
  await page.context().close();
});

test("a link restores the same pixels in a fresh browser", async () => {
  const { page } = await visit(room.browser, room.address);
  await searchFor(page, "keceli");
  await page.getByLabel("Agrandir").click();
  await details(page).locator("mark").first().waitFor();
  await page.waitForTimeout(500);
  // The focus of the first visitor is not part of the link.
  await page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  );
  await page.mouse.move(0, 0);
  const link = page.url();
  const first = await page.screenshot();
  await page.context().close();
  const other = await launchChromium();
  const { page: again } = await visit(other, link);
  await details(again).locator("mark").first().waitFor();
  await again.waitForTimeout(500);
  await again.mouse.move(0, 0);
  const second = await again.screenshot();
  await other.close();
  expect(second.equals(first)).toBe(true);
});

test("a path from Coulter to Keçeli is told as sentences with their sources", async () => {
  const { page } = await visit(room.browser, room.address);
  await searchFor(page, "coulter");
  await page.getByRole("button", { name: "Chercher un chemin…" }).click();
  await searchFor(page, "oncu kece");
  await details(page).locator(".path mark").first().waitFor();
  const told = await details(page).locator(".told").allTextContents();
  expect(told).toEqual([
    "Sonata Coulter conduit une délégation à « nouvelles négociations à Istanbul » (prévu).",
    "« nouvelles négociations à Istanbul » fait suite à « négociations russo-américaines d’Istanbul » (prévu).",
    "« déclaration d’Öncu Keçeli » porte sur négociations russo-américaines d’Istanbul.",
    "Öncu Keçeli parle dans « déclaration d’Öncu Keçeli ».",
  ]);
  await expect.poll(() => details(page).locator(".path .source").count()).toBe(4);
  await page.context().close();
});

test("a shipped question is run, and its answer highlighted in the graph", async () => {
  const { page, faults } = await visit(room.browser, room.address);
  await page.getByRole("button", { name: "Questions" }).click();
  await page.locator("#question-who-met-whom").click();
  await details(page).locator("table tbody tr").first().waitFor();
  await page.getByRole("button", { name: "Surligner dans le graphe" }).click();
  const marked = new URL(page.url()).searchParams.get("marked") ?? "";
  expect(marked).toContain("state/RUS");
  expect(faults).toEqual([]);
  await page.context().close();
});

test("the view downloads with its claims, as Turtle and as TriG, that n3 reads", async () => {
  const { page } = await visit(room.browser, room.address);
  for (const format of ["turtle", "trig"]) {
    const saved = await savedBy(page, async () => {
      await page.locator("#export").click();
      await page.locator(`#export-${format}`).click();
    });
    const quads = new Parser({ format }).parse(saved.toString("utf8"));
    expect(quads.some(({ object }) => object.value.endsWith("person/serguei-lavrov"))).toBe(true);
    const claims = quads.filter(({ object }) => object.value.endsWith("ontology#Claim"));
    expect(claims.length).toBe(istanbul.claims.length);
    const exact = quads.filter(({ predicate }) => predicate.value.endsWith("oa#exact"));
    expect(exact.map(({ object }) => object.value)).toContain("Sergueï Lavrov");
  }
  await page.context().close();
});
