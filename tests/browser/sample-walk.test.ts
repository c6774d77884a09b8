import { Parser } from "n3";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Picture } from "../../src/view/picture.ts";
import { launchChromium } from "./chromium.ts";
import { enter, exportByKeys, findByKeys, tabTo } from "./press.ts";
import { type Served, serveFile, visit } from "./visit.ts";

// The walk over the graph that is built from the sample articles: by keys alone, on the canvas and
// in a browser that cannot draw. What the graph holds is asked of it, never written down here.

let served: Served;
let way: Way;

/** Where the walk goes: from Lavrov to the talks of Istanbul, by what he says of them if need be. */
interface Way {
  readonly lavrov: string;
  /** The thing that has the edge to the talks: Lavrov, or his statement. */
  readonly from: string;
  readonly talks: string;
}

beforeAll(async () => {
  served = await serveFile(inject("sample"));
  way = findWay((await (await fetch(`${served.address}picture.json`)).json()) as Picture);
});

afterAll(async () => {
  await served?.stop();
});

function findWay({ nodes, edges }: Picture): Way {
  const lavrov = nodes.findIndex(({ iri }) => iri === "person/serguei-lavrov");
  const istanbul = nodes.findIndex(({ iri }) => iri === "place/istanbul");
  const joins = (one: number, other: number) =>
    edges.some(
      ({ source, target, via }) =>
        via === undefined &&
        ((source === one && target === other) || (source === other && target === one)),
    );
  const talks = nodes.flatMap(({ event }, index) =>
    event?.type === "Negotiation" && event.earliest?.startsWith("2025-02") && joins(index, istanbul)
      ? [index]
      : [],
  );
  const steps = [lavrov, ...nodes.keys()].filter((node) => node === lavrov || joins(node, lavrov));
  for (const from of steps) {
    const reached = talks.find((one) => joins(from, one));
    if (reached === undefined) continue;
    const iri = (index: number) => nodes[index]?.iri ?? "";
    return { lavrov: iri(lavrov), from: iri(from), talks: iri(reached) };
  }
  throw new Error("The sample graph has no way from Lavrov to the talks of Istanbul.");
}

const title = (page: Page) => page.locator("#details-title");
const marks = (page: Page) => page.locator("depeche-details .cards mark");

describe.each(["software", "none"] as const)("with WebGL: %s", (webgl) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium(webgl);
  });

  afterAll(async () => {
    await browser?.close();
  });

  test("from « lavr » to the sentence about the talks of Istanbul, and through time and back", async () => {
    const { page, faults } = await visit(browser, served.address);
    await findByKeys(page, "lavr");
    await expect.poll(() => title(page).textContent()).toBe("Sergueï Lavrov");
    if (way.from !== way.lavrov) await enter(page, `.link-node[data-node="${way.from}"]`);
    await enter(page, `.link-edge[data-to="${way.talks}"]`);
    await page.locator(".edge-title").waitFor();
    await marks(page).first().waitFor();
    expect((await marks(page).allTextContents()).join(" ").length).toBeGreaterThan(3);
    expect(await page.locator("depeche-details .source").first().textContent()).toContain("2025");

    await enter(page, "depeche-details .source .link");
    await page.locator(".article-text .mark-here").waitFor();
    expect(await page.locator(".article-text").textContent()).toContain("Istanbul");

    // A headless browser has no keys of its own: Back is the browser's.
    await page.goBack();
    await page.goBack();
    const edge = page.locator(`.link-edge[data-to="${way.talks}"]`);
    await edge.waitFor();
    await tabTo(page, "#window-end");
    await page.keyboard.press("Home");
    await expect.poll(() => edge.count()).toBe(0);
    await page.goBack();
    await edge.waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("the link copied by a key brings a fresh browser to the same pixels", async () => {
    const { page } = await visit(browser, served.address, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await findByKeys(page, "lavr");
    await page.locator("depeche-details mark").first().waitFor();
    await page.waitForTimeout(600);
    await enter(page, "#share");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain("person/serguei-lavrov");
    await page.context().close();
    const first = await pixelsOf(browser, link);
    const other = await launchChromium(webgl);
    const second = await pixelsOf(other, link);
    await other.close();
    expect(second.equals(first)).toBe(true);
  });

  test("a path from Coulter to Keçeli is told as sentences with their sources", async () => {
    const { page } = await visit(browser, served.address);
    await findByKeys(page, "coulter");
    await enter(page, "#path-from");
    await findByKeys(page, "oncu kece");
    await page.locator(".path mark").first().waitFor();
    const told = await page.locator(".told").allTextContents();
    expect(told.length).toBeGreaterThan(1);
    expect(told[0]).toContain("Sonata Coulter");
    expect(told.at(-1)).toMatch(/Keçeli/);
    for (const sentence of told) expect(sentence).toMatch(/^\S.*\.$/);
    await expect.poll(() => page.locator(".path .source").count()).toBe(told.length);
    await page.context().close();
  });

  test("a shipped question is run, and its answer highlighted", async () => {
    const { page, faults } = await visit(browser, served.address);
    await enter(page, "#questions");
    await enter(page, "#question-who-met-whom");
    await page.locator("depeche-details table tbody tr").first().waitFor();
    await enter(page, "#highlight-answer");
    await expect
      .poll(() => (new URL(page.url()).searchParams.get("marked") ?? "").split(",").length)
      .toBeGreaterThan(3);
    if (webgl === "none") {
      await expect.poll(() => page.locator("#tree .highlighted").count()).toBeGreaterThan(3);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("the view downloads with its claims, as Turtle and as TriG, that n3 reads", async () => {
    const { page } = await visit(browser, `${served.address}?ego=${way.talks}&depth=1`);
    for (const format of ["turtle", "trig"]) {
      const quads = new Parser({ format }).parse(await exportByKeys(page, format));
      expect(quads.some(({ subject }) => subject.value.endsWith(way.talks))).toBe(true);
      const ofTalks = quads.filter(
        ({ predicate, object }) =>
          predicate.value.endsWith("#subject") && object.value.endsWith(way.talks),
      );
      expect(ofTalks.length).toBeGreaterThan(3);
      const quoted = quads.filter(({ predicate }) => predicate.value.endsWith("oa#exact"));
      expect(quoted.map(({ object }) => object.value)).toContain("Istanbul");
    }
    await page.context().close();
  });
});

test("in English, things and events are named in English where that is known", async () => {
  const browser = await launchChromium();
  const { page } = await visit(browser, `${served.address}?lang=en&view=list&node=${way.talks}`);
  await expect.poll(() => title(page).textContent()).toMatch(/^Negotiation: .*United States/);
  const rows = await page.getByRole("treeitem", { selected: true }).allTextContents();
  expect(rows.join(" ")).toContain("Negotiation");
  await browser.close();
});

/** What a browser shows of a link, once everything has come. */
async function pixelsOf(browser: Browser, link: string): Promise<Buffer> {
  const { page } = await visit(browser, link);
  await page.locator("depeche-details mark").first().waitFor();
  await page.waitForTimeout(600);
  const pixels = await page.screenshot();
  await page.context().close();
  return pixels;
}
