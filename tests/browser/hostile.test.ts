import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hostile, hostileArticle, hostileGaps, hostileNames } from "../fixtures/hostile.ts";
import { launchChromium } from "./chromium.ts";
import { goTo, type Served, serveKnowledge, visit } from "./visit.ts";

let browser: Browser;
let served: Served;

beforeAll(async () => {
  browser = await launchChromium();
  served = await serveKnowledge(hostile, { [hostileArticle.id]: hostileGaps });
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

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
  const { page, faults } = await visit(browser, served.address);
  for (const place of PLACES) {
    await goTo(page, `${served.address}${place}`);
    await isSound(page);
  }
  expect(faults).toEqual([]);
  await page.context().close();
}, 90_000);

test("a hostile article's text stands there as it was received", async () => {
  const { page } = await visit(browser, `${served.address}?article=${hostileArticle.id}`);
  await page.locator(".article-text").waitFor();
  expect(await page.locator(".article-text").textContent()).toBe(hostileArticle.text);
  await page.context().close();
});

test("a narrow window does not break either", async () => {
  const { page } = await visit(browser, `${served.address}?node=event/2025-05-13-meeting`, {
    viewport: { width: 360, height: 740 },
  });
  await isSound(page);
  await page.context().close();
});
