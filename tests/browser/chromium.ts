import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const NAMES = [
  "chromium",
  "chromium-browser",
  "chromium-headless-shell",
  "google-chrome",
  "google-chrome-stable",
];

/** The browser to test in: `CHROMIUM_PATH`, or one of the usual names on the PATH. */
export function findChromium(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== "") return given;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = folders
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(existsSync);
  if (found !== undefined) return found;
  throw new Error(
    "No Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.",
  );
}

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/** Starts Chromium: WebGL in software, or none at all; `flags` are added to the usual ones. */
export function launchChromium(
  webgl: "software" | "none" = "software",
  flags: readonly string[] = [],
): Promise<Browser> {
  const drawing =
    webgl === "software" ? "--enable-unsafe-swiftshader" : "--disable-software-rasterizer";
  return chromium.launch({
    executablePath: findChromium(),
    headless: true,
    args: [...FLAGS, drawing, ...flags],
  });
}
