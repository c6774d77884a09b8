import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { tabTo } from "./press.ts";
import { openRoom } from "./room.ts";
import { visit } from "./visit.ts";

const room = openRoom();

const title = (page: Page) => page.locator("#details-title");

test("the whole walk is made by keyboard alone", async () => {
  const { page } = await visit(room.browser, room.address);
  await tabTo(page, "#search-input");
  await page.keyboard.type("lavr");
  await page.locator("#search-option-0").waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => title(page).textContent()).toBe("Sergueï Lavrov");

  await tabTo(page, '.link-edge[data-to="event/2025-02-27-negotiation-istanbul"]');
  await page.keyboard.press("Enter");
  await page.locator("depeche-details mark").first().waitFor();
  expect(await page.locator("depeche-details mark").allTextContents()).toEqual(["Lavrov a ajouté"]);

  await tabTo(page, "depeche-details .source .link");
  await page.keyboard.press("Enter");
  await page.locator(".article-text .mark-here").waitFor();
  expect(await page.locator(".article-text .mark-here").textContent()).toBe("Lavrov a ajouté");

  // A headless browser has no keys of its own: Back is the browser's.
  await page.goBack();
  await page.goBack();
  await expect.poll(() => title(page).textContent()).toBe("Sergueï Lavrov");
  await tabTo(page, "#window-start");
  await page.keyboard.press("End");
  await expect.poll(() => page.locator(".link-edge").count()).toBe(0);
  await page.goBack();
  await expect.poll(() => page.locator(".link-edge").count()).toBe(3);
  await page.context().close();
});

test("the list is a tree that arrows walk, kept in step with the selection", async () => {
  const { page } = await visit(room.browser, `${room.address}?view=list`);
  await tabTo(page, "[role=treeitem]");
  const focused = () =>
    page.evaluate(() => document.activeElement?.querySelector(".tree-row")?.textContent ?? "");
  expect(await focused()).toContain("Personnes");
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toContain("Alexandre Dartchiev");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toContain("chef de délégation");
  await page.keyboard.press("Enter");
  await page.locator("depeche-details mark").first().waitFor();
  expect(new URL(page.url()).searchParams.get("edge")).toBe(
    "event/2025-04-negotiation-istanbul,person/alexandre-dartchiev",
  );
  await page.keyboard.press("Home");
  expect(await focused()).toContain("Personnes");
  await page.keyboard.press("ArrowLeft");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-expanded"))).toBe(
    "false",
  );
  await page.context().close();
});

test("the canvas is moved and zoomed by keys", async () => {
  const { page } = await visit(room.browser, room.address);
  await tabTo(page, "#stage");
  await page.keyboard.press("+");
  await expect
    .poll(() => new URL(page.url()).searchParams.get("camera"))
    .toBe("0.5000,0.5000,0.6667");
  await page.keyboard.press("0");
  await expect.poll(() => new URL(page.url()).searchParams.get("camera")).toBeNull();
  await page.context().close();
});
