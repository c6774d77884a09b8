import type { CDPSession, Page } from "playwright-core";
import { launchChromium } from "../browser/chromium.ts";

const VIEWPORT = { width: 1440, height: 900 };
/** Drawing a large graph in software takes minutes. */
const PATIENCE = 300_000;

/** A page whose script is timed, and which does not draw. */
export interface TimedPage {
  readonly page: Page;
  /**
   * CPU milliseconds of script that an action takes, until something is shown and everything has
   * been read that it waits for, through the frame that follows.
   */
  readonly cpuOf: (action: () => Promise<void>, shown?: string) => Promise<number>;
  /** CPU milliseconds of a fixed piece of work: more of them when others empty the caches. */
  readonly yardstick: () => Promise<number>;
}

/** Where a page is, and what is there when it shows its first picture. */
export interface Asked {
  readonly address: string;
  readonly ready: string;
  /** What is asked of a page before it goes to its address. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/**
 * Opens an address twice: once by the clock, drawn in software, to its first image; once without
 * drawing, for as many walks as are asked for, each in a page of its own.
 */
export async function timePage<T>(
  asked: Asked,
  walks: number,
  walk: (timed: TimedPage) => Promise<T>,
): Promise<{ readonly firstImageMs: number; readonly walked: readonly T[] }> {
  // A machine that draws large graphs in software answers late, and is not to be given up.
  const browser = await launchChromium("software", ["--disable-gpu-watchdog"]);
  const open = async (): Promise<Page> => {
    const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: "reduce" });
    page.setDefaultTimeout(PATIENCE);
    await asked.prepare?.(page);
    return page;
  };
  const drawn = await open();
  const firstImageMs = await firstImage(drawn, asked);
  await drawn.close();
  const walked: T[] = [];
  for (let turn = 0; turn < walks; turn++) {
    const page = await open();
    await withoutDrawing(page);
    const cpuOf = await timerOf(page);
    walked.push(await walk({ page, cpuOf, yardstick: () => cpuOf(() => fixedWork(page)) }));
    await page.close();
  }
  await browser.close();
  return { firstImageMs, walked };
}

/** Goes to an address and waits for its first picture. */
export async function arrive(page: Page, { address, ready }: Asked): Promise<void> {
  await page.goto(address);
  await page.locator(ready).waitFor();
}

async function firstImage(page: Page, asked: Asked): Promise<number> {
  const begun = performance.now();
  await arrive(page, asked);
  await settle(page, asked.ready);
  return Math.round(performance.now() - begun);
}

async function timerOf(page: Page): Promise<TimedPage["cpuOf"]> {
  const session = await page.context().newCDPSession(page);
  // The thread's own time: what else runs on the machine does not count.
  await session.send("Performance.setTimeDomain", { timeDomain: "threadTicks" });
  await session.send("Performance.enable");
  return async (action, shown = "body") => {
    const before = await scriptSeconds(session);
    await action();
    await settle(page, shown);
    return ((await scriptSeconds(session)) - before) * 1000;
  };
}

/** Makes two hundred thousand objects and walks them in an order that no cache foresees. */
function fixedWork(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => {
          const size = 200_000;
          const items = Array.from({ length: size }, (_, at) => ({
            next: (at * 7_919 + 1) % size,
          }));
          let at = 0;
          for (let turn = 0; turn < size; turn++) at = items[at]?.next ?? 0;
          document.body.dataset.at = String(at);
          done();
        });
      }),
  );
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0;
}

/** Waits until something is shown and nothing is waited for, and two more frames were drawn. */
function settle(page: Page, shown: string): Promise<void> {
  return page.evaluate(async (selector) => {
    while (
      document.querySelector(selector) === null ||
      document.querySelector("[aria-busy]") !== null
    ) {
      await new Promise(requestAnimationFrame);
    }
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  }, shown);
}

/** A figure to one decimal. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * Takes the drawing out of a page, and leaves the script: a software renderer needs seconds for a
 * frame of 50,000 edges, which says nothing of a person's machine.
 */
async function withoutDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { prototype } = WebGL2RenderingContext;
    prototype.drawArrays = () => undefined;
    prototype.drawArraysInstanced = () => undefined;
  });
}
