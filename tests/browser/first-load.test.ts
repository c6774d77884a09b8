import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openRoom } from "./room.ts";

const LIMIT = 90_000;

const room = openRoom();

test("the first load takes at most 90 kB of JavaScript, and asks nothing of other servers", async () => {
  const page = await room.browser.newPage();
  const scripts: Promise<number>[] = [];
  const elsewhere: string[] = [];
  page.on("response", (response) => {
    if (!response.url().startsWith(room.address)) elsewhere.push(response.url());
    if (!/javascript/.test(response.headers()["content-type"] ?? "")) return;
    scripts.push(response.body().then((body) => gzipSync(body).byteLength));
  });
  await page.goto(room.address);
  await page.locator("depeche-viewer[data-ready]").waitFor();
  await page.waitForTimeout(300);
  const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThan(LIMIT);
  expect(elsewhere).toEqual([]);
});
