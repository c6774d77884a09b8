import { type Child, h } from "./dom.ts";
import type { Viewer } from "./viewer.ts";

/** A list of which only the first rows are made; a button at its end makes as many more. */
export interface LongList {
  readonly tag: "ul" | "ol";
  readonly class: string;
  readonly label?: string;
  /** How many rows are made at a time. */
  readonly step: number;
}

/** Shows the beginning of a list: a page that makes hundreds of rows at once answers late. */
export function longList<T>(
  viewer: Viewer,
  items: readonly T[],
  { row, ...shape }: LongList & { readonly row: (item: T) => Child },
): readonly Child[] {
  const list = h(shape.tag, { class: shape.class, "aria-label": shape.label });
  const place = h("p", {});
  let shown = 0;
  const grow = (): void => {
    list.append(
      ...items
        .slice(shown, shown + shape.step)
        .map(row)
        .filter(isNode),
    );
    shown = Math.min(items.length, shown + shape.step);
    const rest = items.length - shown;
    if (rest === 0) place.remove();
    else place.replaceChildren(moreButton(viewer, rest, more));
  };
  /** The focus goes on to the first of the rows that came. */
  const more = (): void => {
    const first = shown;
    grow();
    list.children[first]?.querySelector("button")?.focus();
  };
  grow();
  return [list, shown < items.length && place];
}

function moreButton(viewer: Viewer, rest: number, more: () => void): HTMLElement {
  return h(
    "button",
    { type: "button", class: "more", onclick: more },
    viewer.words().listMore(rest),
  );
}

function isNode(child: Child): child is Node {
  return child instanceof Node;
}
