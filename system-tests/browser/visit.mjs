import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";

export const gateway = process.env.GATEWAY_URL;
export const issuer = process.env.ISSUER;
export const screenshots = process.env.SCREENSHOTS;
const password = process.env.PEOPLE_PASSWORD;

/** A real Chromium, for all journeys of a file. */
export async function startBrowser() {
  await mkdir(screenshots, { recursive: true });
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // One process for all tabs does not survive the closing of one.
    args: [
      ...chromium.args.filter((argument) => argument !== "--single-process"),
      "--disable-background-networking",
      "--disable-component-update",
    ],
    headless: true,
  });
}

/** A person with a browser of their own; `errors` gathers what the console and the pages complain of. */
export async function visit(browser, width = 1440) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "vi-VN" });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (line) => line.type() === "error" && errors.push(line.text()));
  return { page, errors, close: () => context.close() };
}

export async function signIn(page, username) {
  await page.goto(`${gateway}/login?to=/`);
  assert.ok(page.url().startsWith(issuer), `the sign-in page is the realm's, not ${page.url()}`);
  await page.locator("#username").fill(username);
  await page.locator("#password").fill(password);
  await page.screenshot({ path: `${screenshots}/sign-in.png` });
  await page.locator("#kc-login").click();
  // Past the steps of signing in, that are addresses of the gateway too.
  await page.waitForURL(`${gateway}/`);
}

/** Opens a page of the portal and waits until it has loaded what it shows. */
export async function open(page, path) {
  await page.goto(`${gateway}${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
}

export async function assertAccessible(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
}

export async function assertFits(page) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(overflow <= 0, `${overflow} pixels too wide at ${page.url()}`);
}

/** What every page keeps to: nothing that axe can find, at full width and at 320 pixels, in both languages. */
export async function assertKept(page, name) {
  await assertAccessible(page);
  await page.screenshot({ path: `${screenshots}/${name}-1440.png`, fullPage: true });
  await page.setViewportSize({ width: 320, height: 900 });
  await assertFits(page);
  await assertAccessible(page);
  await page.screenshot({ path: `${screenshots}/${name}-320.png`, fullPage: true });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("button", { name: "English" }).click();
  await page.locator("html[lang=en]").waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Tiếng Việt" }).click();
  await page.locator("html[lang=vi]").waitFor();
}

/** Presses Tab until the wanted element has the focus: whoever has no mouse gets there too. */
export async function tabTo(page, wanted, most = 200) {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  assert.fail(`${most} presses of Tab did not reach ${wanted}`);
}
