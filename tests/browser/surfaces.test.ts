import { createServer, type Server } from "node:http";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { savedBy } from "./press.ts";
import { readGexf } from "./read-gexf.ts";
import { openRoom } from "./room.ts";
import { searchFor, visit } from "./visit.ts";

const room = openRoom();

const TALKS = "event/2025-02-27-negotiation-istanbul";

test("the map shows the places on shipped outlines, each a button that opens it", async () => {
  const { page, faults } = await visit(room.browser, `${room.address}?view=map`);
  await page.locator(".world .place").first().waitFor();
  expect((await page.locator(".world .land").getAttribute("d"))?.length).toBeGreaterThan(1_000);
  const names = await page
    .locator(".world .place")
    .evaluateAll((places) => places.map((place) => place.getAttribute("aria-label")));
  expect(names).toEqual(expect.arrayContaining(["Istanbul", "Osaka", "Riyad"]));
  await page.locator('.place[aria-label="Istanbul"]').focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("#details-title").textContent()).toBe("Istanbul");
  await expect.poll(() => page.locator(".place.selected").count()).toBe(1);
  expect(faults).toEqual([]);
  await page.context().close();
});

test("a neighbourhood is laid out afresh by the worker and drawn with curves", async () => {
  const { page, faults } = await visit(room.browser, room.address);
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  await searchFor(page, "lavr");
  await page.locator("#depth-2").click();
  await expect.poll(() => workers.length).toBe(1);
  const all = 21;
  await expect
    .poll(async () => Number.parseInt((await page.locator(".counts").textContent()) ?? "", 10))
    .toBeLessThan(all);
  // Straight lines are drawn by WebGL; this layer holds the curves.
  await expect.poll(() => inkOf(page, ".sigma-dashes")).toBeGreaterThan(300);
  await page.locator("#leave-ego").click();
  await expect.poll(() => inkOf(page, ".sigma-dashes")).toBeLessThan(6_000);
  expect(faults).toEqual([]);
  await page.context().close();
});

/** How many pixels of a layer are drawn on. */
function inkOf(page: Page, layer: string): Promise<number> {
  return page.locator(layer).evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0;
    const { width, height } = canvas;
    const data = canvas.getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
    let ink = 0;
    for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 0) ink++;
    return ink;
  });
}

test("direct links stand for events, and open the sentences of the events behind them", async () => {
  const { page, faults } = await visit(room.browser, room.address);
  await page.locator("#links-direct").click();
  expect(new URL(page.url()).searchParams.get("links")).toBe("direct");
  await searchFor(page, "russie");
  await page.locator('.link-edge[data-to="state/USA"]').click();
  await page.locator("depeche-details mark").first().waitFor();
  const events = await page.locator(".behind").allTextContents();
  expect(events).toContain("négociations russo-américaines d’Istanbul");
  const marks = await page.locator("depeche-details mark").allTextContents();
  expect(marks).toEqual(expect.arrayContaining(["russes", "américains"]));
  await page.locator("#links-events").click();
  await expect.poll(() => page.locator(".counts").textContent()).toContain("21");
  expect(faults).toEqual([]);
  await page.context().close();
});

test("a lost context is made anew and draws the same", async () => {
  const { page } = await visit(room.browser, `${room.address}?node=${TALKS}`);
  await page.locator("depeche-details mark").first().waitFor();
  await page.waitForTimeout(500);
  const before = await page.locator("#stage").screenshot();
  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>("#stage canvas")) {
      canvas.dataset.old = "true";
      canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    }
  });
  await expect.poll(() => page.locator("#stage canvas[data-old]").count()).toBe(0);
  await page.waitForTimeout(500);
  expect(await page.locator("#stage canvas.sigma-nodes").count()).toBe(1);
  expect((await page.locator("#stage").screenshot()).equals(before)).toBe(true);
  await page.context().close();
});

const exported = async (page: Page, name: string) =>
  savedBy(page, async () => {
    await page.locator("#export").click();
    await page.locator(`#export-${name}`).click();
  });

test("what is on screen is saved as GEXF, CSV, SVG and PNG, with legend, filter and address", async () => {
  const { page } = await visit(room.browser, `${room.address}?hide=Place&ego=${TALKS}&depth=1`);
  const gexf = readGexf((await exported(page, "gexf")).toString("utf8"));
  expect(gexf.nodes).toContain("state/RUS");
  expect(gexf.nodes).not.toContain("place/istanbul");
  expect(gexf.edges).toContainEqual([TALKS, "state/RUS"]);

  const rows = (await exported(page, "csv")).toString("utf8").trim().split("\r\n");
  expect(rows[0]).toBe(
    "source,sourceLabel,sourceClass,kinds,target,targetLabel,targetClass,date,status,claims",
  );
  expect(rows.length - 1).toBe(gexf.edges.length);

  const svg = (await exported(page, "svg")).toString("utf8");
  expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);
  for (const words of ["Russie", "Personnes", "a eu lieu", "− Place", room.address]) {
    expect(svg).toContain(words);
  }

  const png = await exported(page, "png");
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(3_200);
  await page.context().close();
});

test("the element shows the graph inside another site's page", async () => {
  const host = await serveText(
    `<!doctype html><title>Un autre site</title>
<script type="module" src="${room.address}embed.js"></script>
<depeche-graph view="node=person/serguei-lavrov" title="Qui a vu Lavrov"></depeche-graph>`,
  );
  const page = await room.browser.newPage({ viewport: { width: 1000, height: 700 } });
  await page.goto(host.address);
  const frame = page.frameLocator('iframe[title="Qui a vu Lavrov"]');
  await expect.poll(() => frame.locator("#details-title").textContent()).toBe("Sergueï Lavrov");
  expect(await frame.locator("#export").count()).toBe(0);
  expect(await frame.getByRole("link", { name: "Ouvrir dans Dépêche" }).count()).toBe(1);
  await page.close();
  host.server.close();
});

interface Host {
  readonly server: Server;
  readonly address: string;
}

/** Serves one page from another origin. */
async function serveText(html: string): Promise<Host> {
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  const port = bound !== null && typeof bound === "object" ? bound.port : 0;
  return { server, address: `http://127.0.0.1:${port}/` };
}

test("a finger opens what it touches", async () => {
  const { page } = await visit(room.browser, room.address, {
    hasTouch: true,
    viewport: { width: 820, height: 1_100 },
  });
  await page.locator("#search-input").tap();
  await page.keyboard.type("lavr");
  await page.locator("#search-option-0").tap();
  await expect.poll(() => page.locator("#details-title").textContent()).toBe("Sergueï Lavrov");
  // Whoever was jumped to stands in the middle of the canvas.
  await page.locator("#close-details").tap();
  await page.locator("#stage").scrollIntoViewIfNeeded();
  await page.waitForTimeout(400);
  await page.locator("#stage").tap();
  await expect.poll(() => page.locator("#details-title").textContent()).toBe("Sergueï Lavrov");
  await page.context().close();
});

test("with forced colours, what is pressed and what is marked still show", async () => {
  const { page, faults } = await visit(room.browser, `${room.address}?view=list&node=${TALKS}`, {
    forcedColors: "active",
  });
  await page.locator("depeche-details mark").first().waitFor();
  const styles = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { outlineStyle, backgroundColor, borderTopStyle } = getComputedStyle(element);
        return { outlineStyle, backgroundColor, borderTopStyle };
      });
  expect((await styles("#surface-list")).outlineStyle).toBe("solid");
  expect((await styles("#surface-graph")).borderTopStyle).toBe("solid");
  const marked = (await styles("depeche-details mark")).backgroundColor;
  expect(marked).not.toBe((await styles("depeche-details")).backgroundColor);
  expect(faults).toEqual([]);
  await page.context().close();
});
