import assert from "node:assert/strict";
import { appendFile, mkdir } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";

export const gateway = process.env.GATEWAY_URL;
export const issuer = process.env.ISSUER;
const screenshots = process.env.SCREENSHOTS;
const password = process.env.PEOPLE_PASSWORD;
const kept = process.env.KEPT;
const thorough = process.env.THOROUGH === "true";

/** Pages of text need no graphics card; playing one in software took four fifths of what the journeys cost (docs/adr/0046). */
chromium.setGraphicsMode = false;

/** A real Chromium, for all journeys of a file. */
export async function startBrowser() {
  await mkdir(screenshots, { recursive: true });
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // One process for all tabs does not survive the closing of one.
    args: [
      ...chromium.args.filter((argument) => argument !== "--single-process"),
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
    ],
    headless: true,
  });
}

/** On a machine that is busy a page waits for its turn, and a report for its place. */
const TIMEOUT_MS = 90_000;

/** Requests that are under way, by the browser of a person. */
const underWay = new WeakMap();

/** For a person of whom many journeys need a session at the same time. */
const MOST_TRIES = 10;

/** Cookies of those who have signed in: each does it once in a file. */
const sessions = new Map();

/**
 * A person with a browser of their own; `errors` gathers what the console and the pages complain of. Only who goes on without a
 * connection needs the portal's worker: it would answer beside what a journey looks at and breaks.
 */
export async function visit(browser, width = 1440, { serviceWorkers = "block" } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "vi-VN", serviceWorkers });
  context.setDefaultTimeout(TIMEOUT_MS);
  const page = await context.newPage();
  underWay.set(context, followed(page));
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (line) => line.type() === "error" && errors.push(line.text()));
  return { page, errors, close: () => context.close() };
}

/**
 * Requests of the document that is shown, while they are under way. Of those that end with the document before, the browser
 * does not always tell the end: leaving it forgets them.
 */
function followed(page) {
  const requests = new Set();
  let leaving;
  page.on("request", (request) => {
    if (request.isNavigationRequest()) {
      requests.clear();
      leaving = request;
    }
    if (!leaving || request === leaving) requests.add(request);
  });
  page.on("framenavigated", () => (leaving = undefined));
  for (const end of ["requestfinished", "requestfailed"]) {
    page.on(end, (request) => {
      requests.delete(request);
      if (request === leaving) leaving = undefined;
    });
  }
  return requests;
}

/** As whoever has no mouse does it: the first field has the focus, Tab goes on, Enter sends. */
export async function signInByKeyboard(page, username) {
  await untilLetIn(page, "/", async () => {
    await tabTo(page, page.locator("#username"));
    await page.keyboard.type(username);
    await tabTo(page, page.locator("#password"));
    await page.keyboard.type(password);
    await page.keyboard.press("Enter");
  });
}

/** At a page that asks the services for nothing. */
export async function signIn(page, username) {
  if (sessions.has(username)) return page.context().addCookies(sessions.get(username));
  await untilLetIn(page, "/tro-giup", async () => {
    await page.locator("#username").fill(username);
    await page.locator("#password").fill(password);
    await page.locator("#kc-login").click();
  });
  sessions.set(username, await page.context().cookies());
}

/** The realm guards against guessing: it refuses an account that somebody else signs in with at this very moment. */
async function untilLetIn(page, path, fillIn) {
  const goal = `${gateway}${path}`;
  for (let tries = 1; ; tries++) {
    await page.goto(`${gateway}/login?to=${path}`);
    assert.ok(page.url().startsWith(issuer), `the sign-in page is the realm's, not ${page.url()}`);
    await fillIn();
    // Past the steps of signing in, that are addresses of the gateway too; or where the realm asks again.
    await page.waitForURL((url) => url.href === goal || url.pathname.endsWith("/login-actions/authenticate"));
    if (page.url() === goal) return;
    assert.ok(tries < MOST_TRIES, `refused ${tries} times`);
    await new Promise((resolve) => setTimeout(resolve, 1000 + 2000 * Math.random()));
  }
}

/** Opens a page of the portal and waits until it has loaded what it shows. */
export async function open(page, path) {
  await page.goto(`${gateway}${path}`);
  await settled(page);
}

/** Loads the page anew, and waits until it has loaded what it shows. */
export async function reload(page) {
  await page.reload();
  await settled(page);
}

/** Looks again until the assertion holds: a page shows what it knows in steps. What it said last is the failure. */
export async function holds(assertion) {
  for (const until = Date.now() + TIMEOUT_MS; ; ) {
    try {
      return await assertion();
    } catch (fault) {
      if (Date.now() >= until) throw fault;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
}

/** How often, and at which distance, nothing may be under way until a page counts as loaded. */
const LOOKS = 4;
const BETWEEN_LOOKS_MS = 40;

/** Waits until a page has its heading, says nowhere that it is loading, and asks for nothing more. */
export async function settled(page) {
  const requests = underWay.get(page.context());
  await page.getByRole("heading", { level: 1 }).waitFor();
  const until = Date.now() + TIMEOUT_MS;
  for (let quiet = 0; quiet < LOOKS; ) {
    const busy = requests.size > 0 || (await page.locator("[role=status]", { hasText: /^Đang tải/ }).count()) > 0;
    quiet = busy ? 0 : quiet + 1;
    assert.ok(Date.now() < until, `${page.url()} still loads ${[...requests].map((request) => request.url())}`);
    await page.waitForTimeout(BETWEEN_LOOKS_MS);
  }
}

export async function assertAccessible(page) {
  // Our pages have no frames, which alone need the other mode and its second page.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
}

export async function assertFits(page) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(overflow <= 0, `${overflow} pixels too wide at ${page.url()}`);
}

/** Notes a page of the portal as one that was looked at; together the journeys look at each (PortalIT). */
async function note(page) {
  if (kept) await appendFile(kept, `${new URL(page.url()).pathname}\n`);
}

/** The widths of a small telephone, a tablet and a desk. */
const WIDTHS = [320, 768, 1440];

/**
 * What every page keeps to: nothing that axe can find, and no sideways scrolling at any width.
 * By hand (`-Dbrowser.thorough=true`) axe looks again at 320 pixels, in the dark and in English, and pictures are kept of each.
 *
 * @param switches false for pages beside the portal, which have no button for the language
 */
export async function assertKept(page, name, { switches = true } = {}) {
  await note(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await assertFits(page);
    await picture(page, `${name}-${width}`);
    if (thorough && width === WIDTHS[0]) await assertAccessible(page);
  }
  await assertAccessible(page);
  if (thorough) await inTheDark(page, name);
  if (thorough && switches) await inEnglish(page, name);
}

async function inTheDark(page, name) {
  await page.emulateMedia({ colorScheme: "dark" });
  await assertAccessible(page);
  await picture(page, `${name}-dark`);
  await page.emulateMedia({ colorScheme: "light" });
}

/** A picture of the whole page for whoever looks at them by hand. */
export async function picture(page, name) {
  if (thorough) await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
}

async function inEnglish(page, name) {
  await page.getByRole("button", { name: "English" }).click();
  await page.locator("html[lang=en]").waitFor();
  await assertAccessible(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await assertFits(page);
    await picture(page, `${name}-en-${width}`);
  }
  await page.getByRole("button", { name: "Tiếng Việt" }).click();
  await page.locator("html[lang=vi]").waitFor();
}

/** How many sheets the page makes on paper, with its own page size. */
export async function sheets(page, name) {
  const sheet = await page.pdf({ path: `${screenshots}/${name}.pdf`, preferCSSPageSize: true });
  return sheet.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;
}

/** Presses Tab until the wanted element has the focus: whoever has no mouse gets there too. */
export async function tabTo(page, wanted, most = 200) {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  assert.fail(`${most} presses of Tab did not reach ${wanted}`);
}

/** The smallest sheet that a reader opens. */
export const PDF = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);
