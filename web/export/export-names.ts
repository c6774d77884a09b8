/** The files that the viewer writes of what is on screen. */
export const exportNames = ["turtle", "trig", "gexf", "csv", "svg", "png"] as const;

/** The name of one of them. */
export type ExportName = (typeof exportNames)[number];
