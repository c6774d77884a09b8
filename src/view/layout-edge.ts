import type { PictureEdge } from "./picture.ts";

/** An edge as the layout sees it: what it joins, and how many articles support it. */
export type LayoutEdge = Pick<PictureEdge, "source" | "target" | "support">;
