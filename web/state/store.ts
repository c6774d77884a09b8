import type { Transition, ViewState } from "./view-state.ts";

/** How a change goes into the browser's history: a step to come back to, or not. */
export type Step = "push" | "replace";

/** Hears of a change: the state after, the state before, and how it goes into the history. */
export type Listener = (state: ViewState, before: ViewState, step: Step) => void;

/** Holds the one view state. */
export interface Store {
  readonly state: () => ViewState;
  readonly apply: (transition: Transition, step?: Step) => void;
  readonly listen: (listener: Listener) => void;
}

/** Makes a store; listeners hear in the order in which they came. */
export function createStore(initial: ViewState): Store {
  let state = initial;
  const listeners: Listener[] = [];
  return {
    state: () => state,
    apply: (transition, step = "push") => {
      const before = state;
      state = transition(before);
      if (state === before) return;
      for (const listener of listeners) listener(state, before, step);
    },
    listen: (listener) => {
      listeners.push(listener);
    },
  };
}
