import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { istanbul } from "../fixtures/istanbul.ts";
import { launchChromium } from "./chromium.ts";
import { type Served, serveKnowledge } from "./visit.ts";

const LIMIT = 90_000;

let browser: Browser;
let served: Served;

beforeAll(async () => {
  browser = await launchChromium();
  served = await serveKnowledge(istanbul);
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

test("the first load takes at most 90 kB of JavaScript, and asks nothing of other servers", async () => {
  const page = await browser.newPage();
  const scripts: Promise<number>[] = [];
  const elsewhere: string[] = [];
  page.on("response", (response) => {
    if (!response.url().startsWith(served.address)) elsewhere.push(response.url());
    if (!/javascript/.test(response.headers()["content-type"] ?? "")) return;
    scripts.push(response.body().then((body) => gzipSync(body).byteLength));
  });
  await page.goto(served.address);
  await page.locator("depeche-viewer[data-ready]").waitFor();
  await page.waitForTimeout(300);
  const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThan(LIMIT);
  expect(elsewhere).toEqual([]);
});
