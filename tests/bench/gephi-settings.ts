import { createServer, type Server } from "node:http";
import { build } from "vite";
import type { Picture } from "../../src/view/picture.ts";
import { launchChromium } from "../browser/chromium.ts";
import {
  cpuOf,
  firstImage,
  openSession,
  round,
  settle,
  VIEWPORT,
  withoutDrawing,
} from "./page-time.ts";

const FRAMES = 6;

/**
 * The same picture in the same browser, drawn by sigma alone with the settings that Gephi Lite 1.0
 * gives it. Its panels, its image program and its own choice of labels are not part of this: what is
 * measured is the least that it does.
 */
export async function measureGephiSettings(picture: Picture) {
  const host = await serve(picture);
  const browser = await launchChromium("software", ["--disable-gpu-watchdog"]);
  const open = () => browser.newPage({ viewport: VIEWPORT, reducedMotion: "reduce" });
  const drawn = await open();
  drawn.setDefaultTimeout(300_000);
  const firstImageMs = await firstImage(drawn, host.address, "[data-ready]");
  await drawn.close();
  const page = await open();
  page.setDefaultTimeout(300_000);
  await withoutDrawing(page);
  const session = await openSession(page);
  const load = await cpuOf(session, async () => {
    await page.goto(host.address);
    await page.locator("[data-ready]").waitFor();
  });
  await settle(page);
  const frames = await cpuOf(session, async () => {
    for (let frame = 0; frame < FRAMES; frame++) {
      await page.evaluate(
        (turn) => document.dispatchEvent(new CustomEvent("pan", { detail: turn })),
        frame % 2 === 0 ? -0.1 : 0.1,
      );
      await settle(page);
    }
  });
  const select = await cpuOf(session, async () => {
    await page.evaluate(() => document.dispatchEvent(new CustomEvent("pick")));
    await settle(page);
  });
  await browser.close();
  host.server.close();
  return {
    firstImageMs,
    loadMs: round(load),
    frameMs: round(frames / FRAMES),
    clickMs: { node: round(select) },
  };
}

interface Host {
  readonly server: Server;
  readonly address: string;
}

async function serve(picture: Picture): Promise<Host> {
  const script = await bundle();
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    "/": [
      "text/html",
      '<!doctype html><body style="margin:0"><div id="stage" style="width:100vw;height:100vh"></div><script type="module" src="/page.js"></script>',
    ],
    "/page.js": ["text/javascript", script],
    "/picture.json": ["application/json", JSON.stringify(picture)],
  };
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? "/"] ?? ["text/plain", ""];
    response.setHeader("Content-Type", type);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  const port = bound !== null && typeof bound === "object" ? bound.port : 0;
  return { server, address: `http://127.0.0.1:${port}/` };
}

async function bundle(): Promise<string> {
  const entry = new URL("./gephi-settings-page.ts", import.meta.url).pathname;
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry, formats: ["es"], fileName: "page" } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && "output" in output ? output.output[0] : undefined;
  return chunk?.code ?? "";
}
