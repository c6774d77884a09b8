import type { Download, Page } from "playwright-core";

const MOST_TABS = 600;

/** Presses Tab until the focus is on what a selector names. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < MOST_TABS; press++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
      return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${selector}`);
}

/** Goes to something by Tab and presses Enter. */
export async function enter(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  await tabTo(page, selector);
  await page.keyboard.press("Enter");
}

/** Types a name into the search, reached by Tab, and takes the first result. */
export async function findByKeys(page: Page, typed: string): Promise<void> {
  await tabTo(page, "#search-input");
  await page.keyboard.type(typed);
  await page.locator("#search-option-0").waitFor();
  await page.keyboard.press("Enter");
}

/** The bytes of a file that something on the page saves. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return bytesOf(download);
}

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The file that a row of the export menu saves, chosen by keys. */
export async function exportByKeys(page: Page, name: string): Promise<string> {
  await enter(page, "#export");
  const bytes = await savedBy(page, () => enter(page, `#export-${name}`));
  return bytes.toString("utf8");
}
