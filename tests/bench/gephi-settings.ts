import { createServer, type Server } from "node:http";
import { build } from "vite";
import type { Picture } from "../../src/view/picture.ts";
import { arrive, round, type TimedPage, timePage } from "./page-time.ts";

const FRAMES = 6;

/**
 * The same picture in the same browser, drawn by sigma alone with the settings that Gephi Lite 1.0
 * gives it. Its panels, its image program and its own choice of labels are not part of this: what is
 * measured is the least that it does.
 */
export async function measureGephiSettings(picture: Picture) {
  const host = await serve(picture);
  const asked = { address: host.address, ready: "[data-ready]" };
  const { firstImageMs, walked } = await timePage(asked, 1, (timed) => walk(timed, asked));
  host.server.close();
  return { firstImageMs, ms: walked[0] };
}

async function walk({ page, cpuOf }: TimedPage, asked: Parameters<typeof arrive>[1]) {
  const load = await cpuOf(() => arrive(page, asked));
  let frames = 0;
  for (let frame = 0; frame < FRAMES; frame++) {
    frames += await cpuOf(() =>
      page.evaluate(
        (turn) => void document.dispatchEvent(new CustomEvent("pan", { detail: turn })),
        frame % 2 === 0 ? -0.1 : 0.1,
      ),
    );
  }
  const select = await cpuOf(() =>
    page.evaluate(() => void document.dispatchEvent(new CustomEvent("pick"))),
  );
  return { load: round(load), "camera frame": round(frames / FRAMES), node: round(select) };
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
