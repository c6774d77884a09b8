import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { hostile, hostileArticle, hostileGaps, hostileNames } from "../fixtures/hostile.ts";
import { openRoom } from "./room.ts";
import { goTo, visit } from "./visit.ts";

const room = openRoom({ knowledge: hostile, gaps: { [hostileArticle.id]: hostileGaps } });

const PLACES = [
  "",
  "?view=list",
  "?view=list&node=event/2025-05-13-meeting",
  ...hostileNames.map((_, place) => `?view=list&node=person/hostile-${place}`),
  "?view=list&edge=event/2025-05-13-meeting,person/hostile-1",
  `?view=list&article=${hostileArticle.id}`,
  "?view=list&path=person/hostile-0,person/hostile-3",
];

async function isSound(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    hacked: "hacked" in window,
    images: document.images.length,
    scripts: document.body.querySelectorAll("script").length,
    tooWide: document.documentElement.scrollWidth > window.innerWidth,
    links: [...document.links].filter(({ protocol }) => !protocol.startsWith("http")).length,
  }));
  expect(found).toEqual({ hacked: false, images: 0, scripts: 0, tooWide: false, links: 0 });
}

test("hostile names show as text, run nothing and break no layout", async () => {
  const { page, faults } = await visit(room.browser, room.address);
  for (const place of PLACES) {
    await goTo(page, `${room.address}${place}`);
    await isSound(page);
  }
  expect(faults).toEqual([]);
  await page.context().close();
}, 90_000);

test("a hostile article's text stands there as it was received", async () => {
  const { page } = await visit(room.browser, `${room.address}?article=${hostileArticle.id}`);
  await page.locator(".article-text").waitFor();
  expect(await page.locator(".article-text").textContent()).toBe(hostileArticle.text);
  await page.context().close();
});

test("a narrow window does not break either", async () => {
  const { page } = await visit(room.browser, `${room.address}?node=event/2025-05-13-meeting`, {
    viewport: { width: 360, height: 740 },
  });
  await isSound(page);
  await page.context().close();
});
