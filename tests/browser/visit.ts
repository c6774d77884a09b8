import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { openServedGraph } from "../../src/cli/serve/open-served-graph.ts";
import { findPage } from "../../src/cli/serve/page.ts";
import { addressOf, startServer } from "../../src/cli/serve/server.ts";
import type { Gap } from "../../src/document/analysis.ts";
import { articlesFile } from "../../src/files/article-lines.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { trigOf } from "../fixtures/graph.ts";

/** A graph being served. */
export interface Served {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

const HOST = "127.0.0.1";

/** Serves hand-made knowledge, with its articles and their gaps beside it. */
export async function serveKnowledge(
  knowledge: Knowledge,
  gaps: Readonly<Record<string, readonly Gap[]>> = {},
): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "depeche-"));
  const path = join(folder, "graph.trig");
  writeFileSync(path, trigOf(knowledge));
  const lines = knowledge.articles.map(({ origin: _, ...article }) =>
    JSON.stringify({ ...article, gaps: gaps[article.id] ?? [] }),
  );
  writeFileSync(articlesFile(path), `${lines.join("\n")}\n`);
  const served = await serveFile(path);
  return {
    address: served.address,
    stop: async () => {
      await served.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Serves a graph file with the articles beside it. */
export async function serveFile(path: string): Promise<Served> {
  const graph = await openServedGraph(path, findPage());
  const server = await startServer(graph, { host: HOST, port: 0 });
  return {
    address: addressOf(server, HOST),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await graph.close();
    },
  };
}

/** A page of the viewer, and everything that went wrong on it. */
export interface Visit {
  readonly page: Page;
  readonly faults: readonly string[];
}

const SIZE = { width: 1440, height: 900 };

/** Opens an address in a fresh context of the browser and waits until the viewer is drawn. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: SIZE,
    locale: "fr-FR",
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await goTo(page, address);
  return { page, faults };
}

/** Goes to an address and waits until the viewer is drawn and has read what it shows. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("depeche-viewer[data-ready]").waitFor();
  await page.waitForFunction(() => document.querySelector("[aria-busy]") === null);
}

/** Types into the search and takes the first result. */
export async function searchFor(page: Page, typed: string): Promise<void> {
  await page.getByRole("combobox").first().fill(typed);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
}
