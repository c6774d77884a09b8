/**
 * How does the viewer bear 1,000, 10,000 and 100,000 nodes, beside Gephi Lite's settings of the same
 * renderer? Prints one line of JSON a size, and one a size for those settings:
 * `npx vite build && npx tsx tests/bench/viewer-scale.ts [1000 10000 100000]`
 * Times of script are CPU milliseconds of the page's own thread. What else runs on the machine does
 * not count, but it empties the caches: before each click a fixed piece of work is measured, and a click
 * counts as many milliseconds as it would take where that work takes the least that was seen (`ms`,
 * the median of the walks); `least` is the least as measured. The time to the first image is by the
 * clock, with the drawing done in software, as on no person's machine.
 */
import { loadavg } from "node:os";
import type { Picture } from "../../src/view/picture.ts";
import { syntheticPicture } from "../fixtures/synthetic.ts";
import { measureGephiSettings } from "./gephi-settings.ts";
import { arrive, round, type TimedPage, timePage } from "./page-time.ts";
import { answerSynthetic, servePicture } from "./serve-picture.ts";
import { CLICKS, DRAW_ALL, FIRST } from "./viewer-clicks.ts";

const SIZES = process.argv.slice(2).map(Number);
const EDGES_PER_NODE = 5;
const WALKS = 5;

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
  return { firstImageMs, ...summary(walked) };
}

/** What something took, and what the fixed work took just before. */
interface Figure {
  readonly ms: number;
  readonly yardstick: number;
}

type Figures = Readonly<Record<string, Figure>>;

async function walk({ page, cpuOf, yardstick }: TimedPage, asked: Parameters<typeof arrive>[1]) {
  const figures: Record<string, Figure> = {};
  await arrive(page, asked);
  for (const { name, prepare, act, shown } of [...FIRST, ...CLICKS]) {
    if (name === DRAW_ALL && !(await page.locator("#draw-all").isVisible())) continue;
    await prepare?.(page);
    const before = await yardstick();
    figures[name] = { ms: await cpuOf(await act(page), shown), yardstick: before };
  }
  return figures;
}

/** The figures of all walks as one, and the click that takes longest. */
function summary(walked: readonly Figures[]) {
  const names = Object.keys(walked[0] ?? {});
  const rest = Math.min(...walked.flatMap(Object.values<Figure>).map((one) => one.yardstick));
  const of = (name: string) => walked.flatMap((figures) => figures[name] ?? []);
  const table = (take: (figures: readonly Figure[]) => number) =>
    Object.fromEntries(names.map((name) => [name, round(take(of(name)))]));
  const ms = table((all) => median(all.map((one) => (one.ms * rest) / one.yardstick)));
  const least = table((all) => Math.min(...all.map((one) => one.ms)));
  const [most] = [...names].sort((one, other) => (ms[other] ?? 0) - (ms[one] ?? 0));
  return { yardstick: round(rest), ms, least, most };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
}
