import { expect, test } from "vitest";
import { openRoom } from "./room.ts";
import { searchFor, visit } from "./visit.ts";

const room = openRoom({ webgl: "none" });

test("without WebGL the list shows the same nodes, and says why", async () => {
  const { page, faults } = await visit(room.browser, room.address);
  expect(await page.locator(".notices").textContent()).toContain("WebGL");
  const tree = page.getByRole("tree");
  await tree.waitFor();
  for (const name of [
    "Sergueï Lavrov",
    "Russie",
    "Istanbul",
    "nouvelles négociations à Istanbul",
  ]) {
    expect(await tree.getByText(name, { exact: true }).count()).toBeGreaterThan(0);
  }
  expect(faults).toEqual([]);
  await page.context().close();
});

test("without WebGL the walk goes on: search, edge, dates, path, question", async () => {
  const { page } = await visit(room.browser, room.address);
  await searchFor(page, "lavr");
  const edge = page.getByRole("button", {
    name: /Lire les preuves.*négociations russo-américaines/,
  });
  await edge.click();
  await page.locator("depeche-details mark").first().waitFor();
  await page.goBack();
  await page.getByLabel("Début de la période").press("End");
  await expect.poll(() => edge.count()).toBe(0);
  await expect.poll(() => page.getByRole("tree").getByText("Sergueï Lavrov").count()).toBe(0);
  await page.goBack();
  await searchFor(page, "coulter");
  await page.getByRole("button", { name: "Chercher un chemin…" }).click();
  await searchFor(page, "keceli");
  await expect.poll(() => page.locator(".told").count()).toBe(4);
  await page.getByRole("button", { name: "Questions" }).click();
  await page.locator("#question-who-met-whom").click();
  await page.locator("depeche-details table tbody tr").first().waitFor();
  await page.getByRole("button", { name: "Surligner dans le graphe" }).click();
  await expect.poll(() => page.locator("#tree .highlighted").count()).toBeGreaterThan(1);
  await page.context().close();
});
