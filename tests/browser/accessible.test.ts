import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { during, gaps } from "../fixtures/istanbul.ts";
import { openRoom } from "./room.ts";
import { goTo, visit } from "./visit.ts";

const room = openRoom({ gaps: { [during.id]: gaps } });

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules that axe finds broken, with where; those of no consequence left aside. */
async function broken(page: Page): Promise<readonly string[]> {
  // The page's policy lets no script in; the tests come in through the debugger.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>(
    "axe.run({ resultTypes: ['violations'] })",
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

const PLACES = [
  "node=person/serguei-lavrov",
  "view=list&node=event/2025-02-negotiation-arabie-saoudite",
  `view=list&article=${during.id}`,
  "view=list&path=person/sonata-coulter,person/oncu-keceli",
  "view=list&questions=SELECT%20%3Fs%20%7B%20%3Fs%20a%20dpc%3AEvent%20%7D",
  "view=map",
];

test.each(["light", "dark"])(
  "axe finds nothing serious in the %s theme",
  async (theme) => {
    const { page } = await visit(room.browser, room.address);
    for (const place of PLACES) {
      await goTo(page, `${room.address}?theme=${theme}&${place}`);
      expect(await broken(page), place).toEqual([]);
    }
    await page.context().close();
  },
  90_000,
);

test.each(["fr", "en"])("the page reads well to those who listen, in %s", async (language) => {
  const { page } = await visit(
    room.browser,
    `${room.address}?lang=${language}&view=list&node=person/serguei-lavrov`,
  );
  await page.locator("depeche-details mark").first().waitFor();
  const golden = new URL(`./golden/page.${language}.aria.txt`, import.meta.url).pathname;
  await expect(`${await page.locator("depeche-viewer").ariaSnapshot()}\n`).toMatchFileSnapshot(
    golden,
  );
  await page.context().close();
});

const SIZES = [
  ["360 pixels wide", { width: 360, height: 740 }],
  // 200 % of a window of 1280 by 800.
  ["zoomed to 200 %", { width: 640, height: 400 }],
] as const;

test.each(SIZES)(
  "%s, everything is there and nothing runs out of the page",
  async (_, viewport) => {
    const { page } = await visit(room.browser, `${room.address}?node=person/serguei-lavrov`, {
      viewport,
    });
    await page.locator("depeche-details mark").first().waitFor();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
    for (const control of [
      "#search-input",
      "#questions",
      "#share",
      "#export",
      "#language",
      "#window-start",
    ]) {
      await page.locator(control).scrollIntoViewIfNeeded();
      const box = await page.locator(control).boundingBox();
      expect(box?.x ?? -1, control).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 9999), control).toBeLessThanOrEqual(viewport.width);
    }
    await page.context().close();
  },
);
