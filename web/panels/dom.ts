/** What an element is given: attributes by name, listeners under `on` and the event's name. */
export type Given = Readonly<
  Record<string, string | number | boolean | undefined | ((event: Event) => void)>
>;

/** What stands inside an element; strings become text, never markup. */
export type Child = Node | string | undefined | false;

/** Makes an element. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  given: Given = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  give(element, given);
  fill(element, children.flat());
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** Makes an element of a drawing. */
export function svg(tag: string, given: Given = {}, ...children: readonly Child[]): SVGElement {
  const element = document.createElementNS(SVG, tag);
  give(element, given);
  fill(element, children);
  return element;
}

function give(element: Element, given: Given): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.replace(/^on/, ""), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
}

/** Puts children into an element, after those that it holds. */
export function fill(element: Element, children: readonly Child[]): void {
  for (const child of children) if (child !== undefined && child !== false) element.append(child);
}

/** Longest name shown whole; an article may hold names of any length. */
const LONGEST_NAME = 160;

/** A name from the data: kept apart from the words around it, whatever direction it is written in. */
export function nameOf(label: string): HTMLElement {
  const shown = label.length <= LONGEST_NAME ? label : `${label.slice(0, LONGEST_NAME)}…`;
  return h("bdi", {}, shown);
}

/** A name as plain text, for attributes and templates: shortened, without controls of direction. */
export function plainName(label: string): string {
  const bare = label.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");
  return bare.length <= LONGEST_NAME ? bare : `${bare.slice(0, LONGEST_NAME)}…`;
}

/** A place that fills itself when an answer comes. */
export function later<T>(
  asked: Promise<T>,
  shown: { readonly loading: string; readonly failed: (message: string) => string },
  render: (value: T) => readonly Child[],
): HTMLElement {
  const place = h("div", { "aria-busy": "true" }, h("p", { class: "quiet" }, shown.loading));
  const put = (children: readonly Child[]): void => {
    place.replaceChildren();
    fill(place, children);
    place.removeAttribute("aria-busy");
  };
  asked.then(
    (value) => put(render(value)),
    (error) =>
      put([
        h("p", { class: "error", role: "alert" }, shown.failed(String(error.message ?? error))),
      ]),
  );
  return place;
}
