import { LIMITS } from "../appearance.ts";
import type { Found } from "../state/search.ts";
import { labelOf } from "../words/words.ts";
import { definePanel } from "./define-panel.ts";
import { h, nameOf } from "./dom.ts";
import { nodeIcon } from "./icons.ts";
import { jumpTo } from "./open.ts";
import type { Viewer } from "./viewer.ts";

// A combobox with a list of options, as the ARIA Authoring Practices describe it.

definePanel("depeche-search", {
  depends: ({ store }) => [store.state().language],
  render: (viewer) => renderSearch(viewer),
});

interface Open {
  found: readonly Found[];
  active: number;
}

function renderSearch(viewer: Viewer) {
  const words = viewer.words();
  const open: Open = { found: [], active: -1 };
  const list = h("ul", {
    id: "search-results",
    role: "listbox",
    "aria-label": words.searchLabel,
    hidden: true,
  });
  const input = h("input", {
    id: "search-input",
    type: "search",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: words.searchHint,
    "aria-label": words.searchLabel,
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": "search-results",
  });
  const show = (found: readonly Found[]): void => {
    open.found = found;
    open.active = found.length > 0 ? 0 : -1;
    list.replaceChildren(...optionsOf(viewer, open, choose));
    list.hidden = input.value.trim() === "";
    mark(input, list, open);
  };
  const choose = (place: number): void => {
    const node = viewer.picture.nodes[open.found[place]?.node ?? -1];
    if (node === undefined) return;
    input.value = "";
    show([]);
    jumpTo(viewer, node.iri);
  };
  input.addEventListener("input", () => {
    show(viewer.search(input.value, LIMITS.searchResults));
    if (input.value.trim() !== "") viewer.announce(words.searchFound(open.found.length));
  });
  input.addEventListener("keydown", (event) => press(event, { open, input, list, show, choose }));
  input.addEventListener("blur", () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
  });
  return [input, list];
}

interface Box {
  readonly open: Open;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly show: (found: readonly Found[]) => void;
  readonly choose: (place: number) => void;
}

/** Where each key moves the active option, of as many as there are. */
const MOVES: Readonly<Record<string, (active: number, length: number) => number>> = {
  ArrowDown: (active, length) => (active + 1) % length,
  ArrowUp: (active, length) => (active - 1 + length) % length,
  Home: () => 0,
  End: (_, length) => length - 1,
};

function press(event: KeyboardEvent, { open, input, list, show, choose }: Box): void {
  if (event.key === "Escape") {
    input.value = "";
    show([]);
    return;
  }
  if (open.found.length === 0) return;
  if (event.key === "Enter") {
    event.preventDefault();
    choose(Math.max(0, open.active));
    return;
  }
  const move = MOVES[event.key];
  if (move === undefined) return;
  event.preventDefault();
  open.active = move(open.active, open.found.length);
  mark(input, list, open);
}

function mark(input: HTMLInputElement, list: HTMLElement, open: Open): void {
  input.setAttribute("aria-expanded", String(!list.hidden));
  const active = list.querySelector(`#search-option-${open.active}`);
  for (const option of list.querySelectorAll("[role=option]")) {
    option.setAttribute("aria-selected", String(option === active));
  }
  if (active === null) input.removeAttribute("aria-activedescendant");
  else input.setAttribute("aria-activedescendant", active.id);
  active?.scrollIntoView({ block: "nearest" });
}

function optionsOf(viewer: Viewer, open: Open, choose: (place: number) => void): readonly Node[] {
  const words = viewer.words();
  if (open.found.length === 0) {
    return [
      h(
        "li",
        { class: "quiet", role: "option", "aria-disabled": "true", "aria-selected": "false" },
        words.searchNone,
      ),
    ];
  }
  return open.found.flatMap(({ node: index, name }, place) => {
    const node = viewer.picture.nodes[index];
    if (node === undefined) return [];
    const label = labelOf(node, viewer.store.state().language);
    return [
      h(
        "li",
        {
          id: `search-option-${place}`,
          role: "option",
          "aria-selected": "false",
          // The input must keep the focus, or its blur would close the list before the click.
          onmousedown: (event) => event.preventDefault(),
          onclick: () => choose(place),
        },
        nodeIcon(node),
        h("span", { class: "option-name" }, nameOf(label)),
        h(
          "span",
          { class: "quiet" },
          name === label ? words.oneOfClass[node.class] : words.alsoCalled(name.slice(0, 60)),
        ),
      ),
    ];
  });
}
