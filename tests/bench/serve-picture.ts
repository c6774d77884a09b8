import type { Page } from "playwright-core";
import { findPage } from "../../src/cli/serve/page.ts";
import { addressOf, startServer } from "../../src/cli/serve/server.ts";
import type { Picture } from "../../src/view/picture.ts";
import { createEvidence } from "../fixtures/synthetic-evidence.ts";

const HOST = "127.0.0.1";
const QUESTION = { name: "all", title: { fr: "Tous", en: "All" }, query: "SELECT * WHERE {}" };

/** Serves the viewer with a picture: what is measured is the page. */
export async function servePicture(picture: Picture) {
  const graph = {
    select: async () => [],
    base: picture.base,
    articles: new Map(),
    picture,
    questions: [QUESTION],
    answer: async () => ({ text: "", mediaType: "text/plain" }),
    quads: async () => [],
    close: async () => undefined,
    page: findPage(),
  };
  const server = await startServer(graph, { host: HOST, port: 0 });
  const stop = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { address: addressOf(server, HOST), stop };
}

/** Answers what a page asks of a made-up picture: evidence, articles, questions. */
export function answerSynthetic(picture: Picture): (page: Page) => Promise<void> {
  const evidence = createEvidence(picture);
  const answers: Readonly<Record<string, (asked: URLSearchParams) => object>> = {
    evidence: (asked) => {
      const { of, from = "", to = "" } = Object.fromEntries(asked);
      return of === undefined ? evidence.ofEdge(from, to) : evidence.ofNode(of);
    },
    article: (asked) => evidence.article(asked.get("id") ?? ""),
    sparql: () => evidence.answer(),
  };
  return async (page) => {
    for (const [path, answer] of Object.entries(answers)) {
      await page.route(
        (url) => url.pathname === `/${path}`,
        (route) => route.fulfill({ json: answer(new URL(route.request().url()).searchParams) }),
      );
    }
  };
}
