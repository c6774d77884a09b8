import { build } from "vite";

/** Builds the page once before the browser's tests. */
export async function setup(): Promise<void> {
  await build({ logLevel: "error" });
}
