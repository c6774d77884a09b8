import type { Child } from "./dom.ts";
import type { Viewer } from "./viewer.ts";

/** A part of the page that draws itself from the view state. */
export interface Panel {
  /** What it depends on: it is drawn again when one of these changes. */
  readonly depends: (viewer: Viewer) => readonly unknown[];
  readonly render: (viewer: Viewer, element: HTMLElement) => readonly Child[];
}

/** Defines a custom element, in the light DOM, that shows a panel. */
export function definePanel(tag: string, { depends, render }: Panel): void {
  customElements.define(
    tag,
    class extends HTMLElement {
      #known: readonly unknown[] | undefined;

      /** Draws the panel where what it depends on has changed. */
      show(viewer: Viewer): void {
        const next = depends(viewer);
        const known = this.#known;
        if (known !== undefined && next.every((value, place) => value === known[place])) return;
        this.#known = next;
        this.replaceChildren(
          ...render(viewer, this).filter((child) => child !== undefined && child !== false),
        );
      }
    },
  );
}

/** The element of a panel, ready to be shown. */
export function panelElement(tag: string): HTMLElement & { show: (viewer: Viewer) => void } {
  // Every tag given here is one that `definePanel` has defined.
  return document.createElement(tag) as HTMLElement & { show: (viewer: Viewer) => void };
}

/**
 * Changes the page without losing the focus: what held it and was drawn again takes it back. Once for
 * all panels, since the browser must lay the whole page out for it.
 */
export function keepFocus(change: () => void): void {
  const { activeElement: before } = document;
  change();
  if (before === null || before.id === "" || before === document.activeElement) return;
  if (document.activeElement !== document.body) return;
  const again = document.querySelector(`#${CSS.escape(before.id)}`);
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
}
