/**
 * How does the viewer bear 1,000, 10,000 and 100,000 nodes? Prints a table:
 * `npx vite build && npx tsx tests/bench/viewer-scale.ts [1000 10000 100000]`
 * Times of script are the page's own; drawing is done in software here, which no person's machine does.
 */
import type { CDPSession, Page } from "playwright-core";
import { findPage } from "../../src/cli/serve/page.ts";
import type { ServedGraph } from "../../src/cli/serve/served-graph.ts";
import { addressOf, startServer } from "../../src/cli/serve/server.ts";
import type { Picture } from "../../src/view/picture.ts";
import { launchChromium } from "../browser/chromium.ts";
import { syntheticPicture } from "../fixtures/synthetic.ts";

const SIZES = process.argv.slice(2).map(Number);
const EDGES_PER_NODE = 5;
const FRAMES = 20;

for (const nodes of SIZES.length > 0 ? SIZES : [1_000, 10_000, 100_000]) {
  const started = performance.now();
  const picture = syntheticPicture({ nodes, edges: nodes * EDGES_PER_NODE });
  const layout = (performance.now() - started) / 1000;
  const figures = await measure(picture);
  process.stdout.write(
    `${JSON.stringify({ nodes, edges: picture.edges.length, layoutSeconds: round(layout), ...figures })}\n`,
  );
}

async function measure(picture: Picture) {
  const server = await startServer(servedOf(picture), { host: "127.0.0.1", port: 0 });
  // A machine that draws large graphs in software answers late, and is not to be given up.
  const browser = await launchChromium("software", ["--disable-gpu-watchdog"]);
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  const session = await page.context().newCDPSession(page);
  // The thread's own time: what else runs on the machine does not count.
  await session.send("Performance.setTimeDomain", { timeDomain: "threadTicks" });
  await session.send("Performance.enable");
  const figures = await walk(page, session, addressOf(server, "127.0.0.1"));
  await browser.close();
  server.closeAllConnections();
  server.close();
  return figures;
}

async function walk(page: Page, session: CDPSession, address: string) {
  const begun = performance.now();
  const load = await scriptTime(session, async () => {
    await page.goto(address);
    await page.locator("depeche-viewer[data-ready]").waitFor({ timeout: 300_000 });
  });
  const firstImageMs = Math.round(performance.now() - begun);
  const drawAll = await scriptTime(session, async () => {
    if (await page.locator("#draw-all").isVisible()) await page.locator("#draw-all").click();
    await settle(page);
  });
  await page.locator("#stage").focus();
  const frames = await scriptTime(session, async () => {
    for (let frame = 0; frame < FRAMES; frame++) {
      await page.keyboard.press(frame % 2 === 0 ? "ArrowLeft" : "ArrowRight");
      await settle(page);
    }
  });
  await page.locator("#search-input").fill("lavro");
  await page.locator("#search-option-0").waitFor();
  const select = await scriptTime(session, async () => {
    await page.keyboard.press("Enter");
    await page.locator("#details-title").waitFor();
    await settle(page);
  });
  const edge = await scriptTime(session, async () => {
    await page.locator(".link-edge").first().click();
    await page.locator(".edge-title").waitFor();
    await settle(page);
  });
  return {
    firstImageMs,
    loadScriptMs: round(load),
    drawAllScriptMs: round(drawAll),
    frameScriptMs: round(frames / FRAMES),
    selectScriptMs: round(select),
    edgeScriptMs: round(edge),
  };
}

/** CPU milliseconds of script that an action takes on the page. */
async function scriptTime(session: CDPSession, action: () => Promise<void>): Promise<number> {
  const before = await scriptSeconds(session);
  await action();
  return ((await scriptSeconds(session)) - before) * 1000;
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0;
}

async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A server that knows the picture alone: what is measured is the page. */
function servedOf(picture: Picture): ServedGraph {
  return {
    select: async () => [],
    base: picture.base,
    articles: new Map(),
    picture,
    questions: [],
    answer: async () => ({ text: "", mediaType: "text/plain" }),
    quads: async () => [],
    close: async () => undefined,
    page: findPage(),
  };
}
