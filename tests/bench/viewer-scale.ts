/**
 * How does the viewer bear 1,000, 10,000 and 100,000 nodes, beside Gephi Lite's settings of the same
 * renderer? Prints one line of JSON a size, and one a size for those settings:
 * `npx vite build && npx tsx tests/bench/viewer-scale.ts [1000 10000 100000]`
 * Times of script are CPU milliseconds of the page's own thread: what else runs on the machine does
 * not count, though it empties its caches. The time to the first image is by the clock, with the
 * drawing done in software, as on no person's machine.
 */
import { loadavg } from "node:os";
import type { CDPSession, Page } from "playwright-core";
import { findPage } from "../../src/cli/serve/page.ts";
import type { ServedGraph } from "../../src/cli/serve/served-graph.ts";
import { addressOf, startServer } from "../../src/cli/serve/server.ts";
import type { Picture } from "../../src/view/picture.ts";
import { launchChromium } from "../browser/chromium.ts";
import { syntheticPicture } from "../fixtures/synthetic.ts";
import { measureGephiSettings } from "./gephi-settings.ts";
import {
  cpuOf,
  firstImage,
  openSession,
  round,
  settle,
  VIEWPORT,
  withoutDrawing,
} from "./page-time.ts";

const SIZES = process.argv.slice(2).map(Number);
const EDGES_PER_NODE = 5;
const FRAMES = 6;
const HOST = "127.0.0.1";

for (const nodes of SIZES.length > 0 ? SIZES : [1_000, 10_000, 100_000]) {
  const started = performance.now();
  const picture = syntheticPicture({ nodes, edges: nodes * EDGES_PER_NODE });
  const layoutSeconds = round((performance.now() - started) / 1000);
  const shared = { nodes, edges: picture.edges.length };
  print({ viewer: "Dépêche", ...shared, layoutSeconds, ...(await measure(picture)) });
  print({
    viewer: "sigma as Gephi Lite sets it",
    ...shared,
    ...(await measureGephiSettings(picture)),
  });
}

function print(figures: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify({ ...figures, load: round(loadavg()[0] ?? 0) })}\n`);
}

async function measure(picture: Picture) {
  const server = await startServer(servedOf(picture), { host: HOST, port: 0 });
  // A machine that draws large graphs in software answers late, and is not to be given up.
  const browser = await launchChromium("software", ["--disable-gpu-watchdog"]);
  const open = () => browser.newPage({ viewport: VIEWPORT, reducedMotion: "reduce" });
  const address = addressOf(server, HOST);
  const drawn = await open();
  const firstImageMs = await firstImage(drawn, address, "depeche-viewer[data-ready]");
  await drawn.close();
  const page = await open();
  page.setDefaultTimeout(300_000);
  await withoutDrawing(page);
  const figures = { firstImageMs, ...(await walk(page, await openSession(page), address)) };
  await browser.close();
  server.closeAllConnections();
  server.close();
  return figures;
}

async function walk(page: Page, session: CDPSession, address: string) {
  const load = await cpuOf(session, async () => {
    await page.goto(address);
    await page.locator("depeche-viewer[data-ready]").waitFor();
  });
  const drawAll = await cpuOf(session, async () => {
    if (await page.locator("#draw-all").isVisible()) await page.locator("#draw-all").click();
    await settle(page);
  });
  await page.locator("#stage").focus();
  const frames = await cpuOf(session, async () => {
    for (let frame = 0; frame < FRAMES; frame++) {
      await page.keyboard.press(frame % 2 === 0 ? "ArrowLeft" : "ArrowRight");
      await settle(page);
    }
  });
  const press = async (selector: string, shown: string) =>
    round(
      await cpuOf(session, async () => {
        await page.locator(selector).first().click();
        await page.locator(shown).first().waitFor();
        await settle(page);
      }),
    );
  await page.locator("#search-input").fill("lavro");
  await page.locator("#search-option-0").waitFor();
  return {
    loadMs: round(load),
    drawAllMs: round(drawAll),
    frameMs: round(frames / FRAMES),
    clickMs: {
      search: await press("#search-option-0", "#details-title"),
      edge: await press(".link-edge", ".edge-title"),
      node: await press(".edge-title .link-node", ".link-edge"),
      neighbourhood: await press("#depth-1", "#leave-ego"),
      wholeGraph: await press("#leave-ego", "#depth-1"),
      class: await press("#hiddenClasses-Person", ".counts"),
    },
  };
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
