import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertKept, gateway, holds, open, picture, sheets, signIn, startBrowser, visit as visitBy } from "./visit.mjs";

let browser;

before(async () => {
  browser = await startBrowser();
});

after(() => browser?.close());

const visit = (width) => visitBy(browser, width);

/** The map has a table beside it, too. */
const targetRows = (page) => page.locator("table:has(.latest) tbody tr");

async function overview(page) {
  await open(page, "/so-lieu");
  await targetRows(page).first().waitFor();
}

const rowOf = (page, indicator) => page.locator("table:has(.latest) tbody tr", { has: page.locator(`a[href="/chi-tieu/${indicator}"]`) });

/** The indicator of the figure that the main job has accepted before it comes here, and its value as the page writes it. */
const accepted = { indicator: process.env.ACCEPTED_INDICATOR, value: process.env.ACCEPTED_VALUE };

test("a citizen sees targets against published values without signing in", async () => {
  const { page, errors, close } = await visit();
  await overview(page);
  await holds(async () => assert.equal(await targetRows(page).count(), 27, "one row for each target of the plan"));
  const row = rowOf(page, accepted.indicator);
  assert.match(await row.innerText(), /80%/, "the target");
  assert.match(await row.locator(".latest").innerText(), /^\d+(,\d+)?%$/, "what is published");
  assert.deepEqual(errors, []);
  await close();
});

test("a coordinator sees the figure just accepted on the first page, though its period is not final", async () => {
  const { page, errors, close } = await visit();
  await signIn(page, "coordinator");
  await overview(page);
  await holds(async () => assert.equal(await rowOf(page, accepted.indicator).locator(".latest").innerText(), accepted.value));
  assert.deepEqual(errors, []);
  await close();
});

test("the overview keeps to its widths and to what axe knows, and prints on one sheet of A4", async () => {
  const { page, close } = await visit();
  await overview(page);
  await assertKept(page, "overview");
  assert.equal(await sheets(page, "overview"), 1);
  await close();
});

test("the realm's login page speaks Vietnamese", async () => {
  const { page, close } = await visit();
  await page.goto(`${gateway}/login?to=/`);
  const text = await page.locator("body").innerText();
  assert.match(text, /Đăng nhập/);
  assert.match(text, /Mật khẩu/);
  await picture(page, "sign-in");
  await close();
});

test("a coordinator signs in, sees who has not sent, and signs out", async () => {
  const { page, close } = await visit();
  await signIn(page, "coordinator");
  await overview(page);
  await picture(page, "overview-coordinator");
  assert.equal(await sheets(page, "overview-coordinator"), 1, "also with the list of those who have not sent");
  const me = await page.evaluate(() => fetch("/me").then((answer) => answer.json()));
  assert.equal(me.signedIn, true);
  assert.equal(me.organisation, "dic");
  await open(page, "/tiep-nhan");
  await picture(page, "queue");
  await open(page, "/bao-cao");
  await picture(page, "reports");
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await page.getByRole("link", { name: "Đăng nhập" }).first().waitFor();
  const gone = await page.evaluate(() => fetch("/me").then((answer) => answer.json()));
  assert.equal(gone.signedIn, false);
  await close();
});
