/**
 * Takes the README's picture of the viewer:
 * `npx tsx tests/browser/take-picture.ts out/sample.trig docs/viewer.png 'node=…'`
 */
import { openServedGraph } from "../../src/cli/serve/open-served-graph.ts";
import { findPage } from "../../src/cli/serve/page.ts";
import { addressOf, startServer } from "../../src/cli/serve/server.ts";
import { launchChromium } from "./chromium.ts";
import { visit } from "./visit.ts";

const [graphPath = "out/sample.trig", picture = "docs/viewer.png", state = ""] =
  process.argv.slice(2);
const graph = await openServedGraph(graphPath, findPage());
const server = await startServer(graph, { host: "127.0.0.1", port: 0 });
const browser = await launchChromium();
const { page } = await visit(browser, `${addressOf(server, "127.0.0.1")}?${state}`);
await page.waitForFunction(() => document.querySelector("[aria-busy]") === null);
await page.waitForTimeout(1_000);
await page.screenshot({ path: picture });
await browser.close();
server.closeAllConnections();
server.close();
await graph.close();
