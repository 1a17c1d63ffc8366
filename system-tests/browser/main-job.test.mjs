import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { after, before, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";

const gateway = process.env.GATEWAY_URL;
const issuer = process.env.ISSUER;
const password = process.env.PEOPLE_PASSWORD;
const screenshots = process.env.SCREENSHOTS;

let browser;

before(async () => {
  await mkdir(screenshots, { recursive: true });
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    // One process for all tabs does not survive the closing of one.
    args: [...chromium.args.filter((argument) => argument !== "--single-process"), "--disable-background-networking", "--disable-component-update"],
    headless: true,
  });
});

after(() => browser?.close());

async function visit(width = 1440) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "vi-VN" });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (line) => line.type() === "error" && errors.push(line.text()));
  return { page, errors, close: () => context.close() };
}

async function overview(page) {
  await page.goto(`${gateway}/`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.locator("table tbody tr").first().waitFor();
}

async function signIn(page, username) {
  await page.goto(`${gateway}/login?to=/`);
  assert.ok(page.url().startsWith(issuer), `the sign-in page is the realm's, not ${page.url()}`);
  await page.locator("#username").fill(username);
  await page.locator("#password").fill(password);
  await page.screenshot({ path: `${screenshots}/sign-in.png` });
  await page.locator("#kc-login").click();
  await page.waitForURL(`${gateway}/**`);
}

test("a citizen sees targets against actual values without signing in", async () => {
  const { page, errors, close } = await visit();
  await overview(page);
  const rows = await page.locator("table tbody tr:not(.group)").count();
  assert.equal(rows, 27, "one row for each target of the plan");
  await page.screenshot({ path: `${screenshots}/overview-1440.png`, fullPage: true });
  assert.deepEqual(errors, []);
  await close();
});

for (const width of [320, 768]) {
  test(`the overview does not scroll sideways at ${width} pixels`, async () => {
    const { page, close } = await visit(width);
    await overview(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    await page.screenshot({ path: `${screenshots}/overview-${width}.png`, fullPage: true });
    assert.ok(overflow <= 0, `${overflow} pixels too wide`);
    await close();
  });
}

test("the overview has no accessibility violation that axe can find", async () => {
  const { page, close } = await visit();
  await overview(page);
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  await close();
});

test("the realm's login page speaks Vietnamese", async () => {
  const { page, close } = await visit();
  await page.goto(`${gateway}/login?to=/`);
  const text = await page.locator("body").innerText();
  assert.match(text, /Đăng nhập/);
  assert.match(text, /Mật khẩu/);
  await close();
});

test("a coordinator signs in, sees who has not sent, and signs out", async () => {
  const { page, close } = await visit();
  await signIn(page, "coordinator");
  await overview(page);
  await page.screenshot({ path: `${screenshots}/overview-coordinator.png`, fullPage: true });
  const me = await page.evaluate(() => fetch("/me").then((answer) => answer.json()));
  assert.equal(me.signedIn, true);
  assert.equal(me.organisation, "dic");
  await page.goto(`${gateway}/tiep-nhan`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: `${screenshots}/queue.png`, fullPage: true });
  await page.goto(`${gateway}/bao-cao`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: `${screenshots}/reports.png`, fullPage: true });
  await page.goto(`${gateway}/logout`);
  await page.waitForURL((address) => address.href.startsWith(gateway) && address.pathname === "/");
  const gone = await page.evaluate(() => fetch("/me").then((answer) => answer.json()));
  assert.equal(gone.signedIn, false);
  await close();
});
