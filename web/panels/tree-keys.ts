// The keys of a tree, as the ARIA Authoring Practices describe them.

type Step = (items: readonly HTMLElement[], at: number) => HTMLElement | undefined;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowDown: (items, at) => items[at + 1],
  ArrowUp: (items, at) => items[at - 1],
  Home: (items) => items[0],
  End: (items) => items.at(-1),
  ArrowRight: (items, at) => (toggled(items[at], true) ? undefined : items[at + 1]),
  ArrowLeft: (items, at) => (toggled(items[at], false) ? undefined : parentOf(items[at])),
};

/** Moves through a tree, opens and closes its branches, and activates its items. */
export function pressInTree(event: KeyboardEvent): void {
  const tree = event.currentTarget;
  const item =
    event.target instanceof HTMLElement
      ? event.target.closest<HTMLElement>("[role=treeitem]")
      : null;
  if (!(tree instanceof HTMLElement) || item === null) return;
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    item.dispatchEvent(new CustomEvent("tree-activate"));
    return;
  }
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const items = visibleItems(tree);
  focusItem(tree, step(items, items.indexOf(item)));
}

function visibleItems(tree: HTMLElement): readonly HTMLElement[] {
  const items = [...tree.querySelectorAll<HTMLElement>("[role=treeitem]")];
  return items.filter((item) => item.parentElement?.closest("[hidden]") === null);
}

function focusItem(tree: HTMLElement, item: HTMLElement | undefined): void {
  if (item === undefined) return;
  for (const other of tree.querySelectorAll('[tabindex="0"]')) other.setAttribute("tabindex", "-1");
  item.setAttribute("tabindex", "0");
  item.focus();
}

/** Opens or closes a branch; whether there was anything to change. */
function toggled(item: HTMLElement | undefined, open: boolean): boolean {
  if (item?.getAttribute("aria-expanded") !== String(!open)) return false;
  item.dispatchEvent(new CustomEvent("tree-expand", { detail: open }));
  return true;
}

function parentOf(item: HTMLElement | undefined): HTMLElement | undefined {
  return item?.parentElement?.closest<HTMLElement>("[role=treeitem]") ?? undefined;
}
