import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { Gap } from "../../src/document/analysis.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { istanbul } from "../fixtures/istanbul.ts";
import { launchChromium } from "./chromium.ts";
import { type Served, serveKnowledge } from "./visit.ts";

/** What the tests of one file share: a browser, and a graph that is served. */
export interface Room {
  readonly browser: Browser;
  readonly address: string;
}

/** What is served in a room, and how its browser draws; the talks of Istanbul if nothing is said. */
export interface Furniture {
  readonly knowledge?: Knowledge;
  readonly gaps?: Readonly<Record<string, readonly Gap[]>>;
  readonly webgl?: "software" | "none";
}

/** Opens a room before the tests of a file and closes it after them. */
export function openRoom({ knowledge = istanbul, gaps = {}, webgl }: Furniture = {}): Room {
  let browser: Browser | undefined;
  let served: Served | undefined;
  beforeAll(async () => {
    browser = await launchChromium(webgl);
    served = await serveKnowledge(knowledge, gaps);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });
  return {
    get browser() {
      return opened(browser);
    },
    get address() {
      return opened(served).address;
    },
  };
}

function opened<T>(part: T | undefined): T {
  if (part === undefined) throw new Error("The room is open during the tests only.");
  return part;
}
