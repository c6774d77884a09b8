import type { Page } from "playwright-core";

/** Finds where something is to be done, and returns what does it: finding is not measured. */
type Act = (page: Page) => Promise<() => Promise<void>>;

/** One thing that a person does, and what shows that it was answered. */
export interface Click {
  readonly name: string;
  /** What must stand open first; not measured. */
  readonly prepare?: (page: Page) => Promise<void>;
  readonly act: Act;
  /** Shown once the click is answered. */
  readonly shown: string;
}

const press =
  (selector: string): Act =>
  async (page) => {
    const target = page.locator(selector).first();
    await target.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await target.boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    return () => page.mouse.click(x + width / 2, y + height / 2);
  };
const key =
  (selector: string, name: string): Act =>
  async (page) => {
    await page.locator(selector).first().focus();
    return () => page.keyboard.press(name);
  };
const back: Act = async (page) => () => page.evaluate(() => history.back());
const unfold = (name: string) => async (page: Page) => {
  const group = page.locator(`#group-${name}`);
  const isOpen = await group.evaluate((summary) => summary.parentElement?.hasAttribute("open"));
  if (isOpen !== true) await group.click();
};
const type = (text: string) => async (page: Page) => {
  await page.locator("#search-input").fill(text);
  await page.locator("#search-option-0").waitFor();
};
const pressed = (selector: string) => (page: Page) => page.locator(selector).first().click();

const EVIDENCE = "depeche-details .card mark";
const COUNTS = ".counts";

/** Pressed first where the page draws a part alone, as it does without a graphics card. */
export const DRAW_ALL = "draw everything";

/** What comes before the clicks: the whole graph on the canvas, and one frame of it. */
export const FIRST: readonly Click[] = [
  { name: DRAW_ALL, act: press("#draw-all"), shown: "#stage" },
  { name: "one camera frame", act: key("#stage", "ArrowLeft"), shown: "#stage" },
];

/** Everything that a person may press, in an order in which each is there to be pressed. */
export const CLICKS: readonly Click[] = [
  {
    name: "search result",
    prepare: type("lavro"),
    act: press("#search-option-0"),
    shown: EVIDENCE,
  },
  { name: "edge", act: press(".link-edge"), shown: EVIDENCE },
  { name: "node", act: press(".edge-title .link-node"), shown: EVIDENCE },
  { name: "the best known", prepare: type("la"), act: press("#search-option-0"), shown: EVIDENCE },
  { name: "neighbourhood", act: press("#depth-1"), shown: "#leave-ego" },
  { name: "whole graph again", act: press("#leave-ego"), shown: "#depth-1" },
  { name: "back to the neighbourhood", act: back, shown: "#leave-ego" },
  { name: "two steps around", act: press("#depth-2"), shown: "#leave-ego" },
  { name: "whole graph after two steps", act: press("#leave-ego"), shown: "#depth-1" },
  { name: "hide a class", act: press("#hiddenClasses-Person"), shown: COUNTS },
  { name: "show a class", act: press("#hiddenClasses-Person"), shown: COUNTS },
  { name: "hide events", act: press("#hiddenClasses-Event"), shown: COUNTS },
  { name: "show events", act: press("#hiddenClasses-Event"), shown: COUNTS },
  {
    name: "hide a type",
    prepare: unfold("types"),
    act: press("#hiddenTypes-Meeting"),
    shown: COUNTS,
  },
  { name: "show a type", act: press("#hiddenTypes-Meeting"), shown: COUNTS },
  {
    name: "hide a status",
    prepare: unfold("statuses"),
    act: press("#hiddenStatuses-occurred"),
    shown: COUNTS,
  },
  { name: "back, the status shown", act: back, shown: COUNTS },
  {
    name: "one article",
    prepare: unfold("articles"),
    act: press("#group-articles + ul input"),
    shown: COUNTS,
  },
  { name: "all filters away", act: press("#clear-filters"), shown: COUNTS },
  { name: "direct links", act: press("#links-direct"), shown: COUNTS },
  { name: "links of events", act: press("#links-events"), shown: COUNTS },
  { name: "narrow the dates", act: key("#window-start", "PageUp"), shown: "#window-all" },
  { name: "widen the dates", act: press("#window-all"), shown: COUNTS },
  { name: "dates of events", act: press("#axis-events"), shown: COUNTS },
  { name: "narrow the events", act: key("#window-end", "PageDown"), shown: "#window-all" },
  { name: "back, all events", act: back, shown: COUNTS },
  { name: "begin a path", act: press("#path-from"), shown: "#details-title" },
  {
    name: "end a path",
    prepare: type("vrovro"),
    act: press("#search-option-0"),
    shown: ".path mark",
  },
  { name: "read an article", act: press(".source .link"), shown: ".article-text" },
  { name: "open the questions", act: press("#questions"), shown: ".shipped button" },
  { name: "ask a question", act: press(".shipped button"), shown: "#highlight-answer" },
  { name: "an answer on the graph", act: press("#highlight-answer"), shown: "#highlight-answer" },
  {
    name: "the other theme",
    prepare: pressed("#theme"),
    act: press("#theme"),
    shown: "#theme",
  },
  { name: "the other language", act: press("#language"), shown: "#language" },
  { name: "close the details", act: press("#close-details"), shown: ".nothing" },
  { name: "zoom in", act: press("#zoom-in"), shown: "#zoom-in" },
  { name: "the whole in sight", act: press("#zoom-all"), shown: "#zoom-all" },
  { name: "the list", act: press("#surface-list"), shown: "#tree" },
  { name: "a class hidden in the list", act: press("#hiddenClasses-State"), shown: "#tree" },
  { name: "the map", act: press("#surface-map"), shown: ".world .place" },
  { name: "the graph again", act: press("#surface-graph"), shown: "#stage" },
];
