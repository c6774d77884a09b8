import type { CDPSession, Page } from "playwright-core";

/** The window that is measured in. */
export const VIEWPORT = { width: 1440, height: 900 };

/** A session that counts the page's own CPU time. */
export async function openSession(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  // The thread's own time: what else runs on the machine does not count.
  await session.send("Performance.setTimeDomain", { timeDomain: "threadTicks" });
  await session.send("Performance.enable");
  return session;
}

/** CPU milliseconds of script that an action takes on the page. */
export async function cpuOf(session: CDPSession, action: () => Promise<void>): Promise<number> {
  const before = await scriptSeconds(session);
  await action();
  return ((await scriptSeconds(session)) - before) * 1000;
}

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0;
}

/** Waits until two frames were drawn. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** A figure to one decimal. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * Takes the drawing out of a page, and leaves the script: a software renderer needs seconds for a
 * frame of 50,000 edges, which says nothing of a person's machine.
 */
export async function withoutDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { prototype } = WebGL2RenderingContext;
    prototype.drawArrays = () => undefined;
    prototype.drawArraysInstanced = () => undefined;
  });
}

/** Milliseconds from asking for a page to its first picture, drawn. */
export async function firstImage(page: Page, address: string, ready: string): Promise<number> {
  const begun = performance.now();
  await page.goto(address);
  await page.locator(ready).waitFor();
  await settle(page);
  return Math.round(performance.now() - begun);
}
