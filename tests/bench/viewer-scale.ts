/**
 * How does the viewer bear 1,000, 10,000 and 100,000 nodes, beside Gephi Lite's settings of the same
 * renderer? Prints one line of JSON a size, and one a size for those settings:
 * `npx vite build && npx tsx tests/bench/viewer-scale.ts [1000 10000 100000]`
 * Times of script are CPU milliseconds of the page's own thread, the least of three walks: what else
 * runs on the machine does not count, though it empties its caches. The time to the first image is by
 * the clock, with the drawing done in software, as on no person's machine.
 */
import { loadavg } from "node:os";
import type { Picture } from "../../src/view/picture.ts";
import { syntheticPicture } from "../fixtures/synthetic.ts";
import { measureGephiSettings } from "./gephi-settings.ts";
import { arrive, round, type TimedPage, timePage } from "./page-time.ts";
import { answerSynthetic, servePicture } from "./serve-picture.ts";
import { CLICKS } from "./viewer-clicks.ts";

const SIZES = process.argv.slice(2).map(Number);
const EDGES_PER_NODE = 5;
const FRAMES = 6;
const WALKS = 3;

for (const nodes of SIZES.length > 0 ? SIZES : [1_000, 10_000, 100_000]) {
  const started = performance.now();
  const picture = syntheticPicture({ nodes, edges: nodes * EDGES_PER_NODE });
  const layoutSeconds = round((performance.now() - started) / 1000);
  const shared = { nodes, edges: nodes * EDGES_PER_NODE };
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
  const server = await servePicture(picture);
  const asked = {
    address: server.address,
    ready: "depeche-viewer[data-ready]",
    prepare: answerSynthetic(picture),
  };
  const { firstImageMs, walked } = await timePage(asked, WALKS, (timed) => walk(timed, asked));
  server.stop();
  return { firstImageMs, ...leastOf(walked) };
}

type Figures = Readonly<Record<string, number>>;

async function walk({ page, cpuOf }: TimedPage, asked: Parameters<typeof arrive>[1]) {
  const load = await cpuOf(() => arrive(page, asked));
  const drawAll = page.locator("#draw-all");
  const everything = (await drawAll.isVisible()) ? await cpuOf(() => drawAll.click()) : 0;
  await page.locator("#stage").focus();
  const frame = await leastOfTurns(FRAMES, (turn) =>
    cpuOf(() => page.keyboard.press(turn % 2 === 0 ? "ArrowLeft" : "ArrowRight")),
  );
  const clicks: Record<string, number> = {};
  for (const { name, prepare, act, shown } of CLICKS) {
    await prepare?.(page);
    clicks[name] = await cpuOf(await act(page), shown);
  }
  return { load, "draw everything": everything, "camera frame": frame, ...clicks };
}

async function leastOfTurns(turns: number, take: (turn: number) => Promise<number>) {
  const taken: number[] = [];
  for (let turn = 0; turn < turns; turn++) taken.push(await take(turn));
  return Math.min(...taken);
}

/** The least figure of each name: what disturbs a walk makes it dearer, never cheaper. */
function leastOf(walked: readonly Figures[]): { readonly ms: Figures; readonly most: string } {
  const names = Object.keys(walked[0] ?? {});
  const ms = Object.fromEntries(
    names.map((name) => [name, round(Math.min(...walked.map((figures) => figures[name] ?? 0)))]),
  );
  const clicks = CLICKS.map(({ name }) => name);
  const [most = ""] = clicks.sort((one, other) => (ms[other] ?? 0) - (ms[one] ?? 0));
  return { ms, most };
}
