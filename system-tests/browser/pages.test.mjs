import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible, assertFits, assertKept, gateway, holds, issuer, open, settled, signIn, startBrowser, visit } from "./visit.mjs";

let browser;

before(async () => {
  browser = await startBrowser();
});

after(() => browser?.close());

/** Opens pages that no journey has a reason to stay at, one person after another. */
async function look(username, pages) {
  const { page, errors, close } = await visit(browser);
  await signIn(page, username);
  for (const [path, name] of pages) {
    await open(page, path);
    await assertKept(page, name);
  }
  assert.deepEqual(errors, []);
  await close();
}

/** Where the first entry of a list leads, where that has one. */
async function lookAtFirst(username, lists) {
  const { page, errors, close } = await visit(browser);
  await signIn(page, username);
  for (const [path, name] of lists) {
    await open(page, path);
    await assertKept(page, `${name}-list`);
    await page.locator(`main a[href^="${path}/"]`).filter({ hasNotText: /^$/ }).first().click();
    await page.waitForURL(new RegExp(`${path}/[^/]+$`));
    await settled(page);
    await assertKept(page, name);
  }
  assert.deepEqual(errors, []);
  await close();
}

/** The page after signing in, as a telephone shows it and as a desk does. */
for (const username of ["leader", "coordinator", "operator", "agency-officer", "clerk", "finance-officer", "construction-officer", "auditor", "administrator"]) {
  test(`what waits for the ${username} stands first, on a telephone too`, async () => {
    for (const width of [390, 1440]) {
      const { page, errors, close } = await visit(browser, width);
      await signIn(page, username);
      await open(page, "/");
      await page.locator("h1", { hasText: "Việc của tôi" }).waitFor();
      await assertKept(page, `home-${username}-${width}`);
      assert.deepEqual(errors, []);
      await close();
    }
  });
}

test("whoever comes for the first time is shown around on a telephone, and chooses a day without a mouse", async () => {
  const { page, errors, close } = await visit(browser, 390);
  await signIn(page, "operator");
  await open(page, "/");
  await page.getByRole("button", { name: "Bắt đầu" }).press("Enter");
  await page.locator(".queues.pointed-at").waitFor();
  await assertAccessible(page);
  await assertFits(page);
  for (let step = 1; step < 5; step++) await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Xong" }).press("Enter");
  await page.locator(".tour").waitFor({ state: "detached" });
  await open(page, "/chi-tieu");
  await page.locator("#as-of").fill("14/06/2025");
  await page.waitForURL(/asOf=2025-06-14/);
  await page.locator("#as-of ~ button").press("Enter");
  await page.getByRole("dialog").getByText("tháng 6/2025").waitFor();
  await assertAccessible(page);
  await assertFits(page);
  for (const key of ["ArrowLeft", "PageUp", "Enter"]) await page.keyboard.press(key);
  await page.waitForURL(/asOf=2025-05-13/);
  await settled(page);
  await holds(async () => assert.equal(await page.locator("#as-of").inputValue(), "13/05/2025"));
  assert.deepEqual(errors, []);
  await close();
});

test("the lists of the registers and their entries are sound", () =>
  lookAtFirst("coordinator", [
    ["/ha-tang-dung-chung", "offer"],
    ["/ha-tang-dung-chung/de-nghi", "offer-request"],
    ["/truyen-thong", "media-item"],
    ["/he-thong-hien-co", "system"],
  ]));

test("lists that lead to what others write are sound", () =>
  look("coordinator", [
    ["/kien-nghi", "proposals"],
    ["/tieu-chuan", "standards"],
  ]));

test("a task can be opened to be rewritten", async () => {
  const { page, errors, close } = await visit(browser);
  await signIn(page, "coordinator");
  await open(page, "/nhiem-vu?xem=co-quan");
  const [task] = await page.request.get(`${gateway}/api/v1/tasks?limit=1`).then(async (answer) => (await answer.json()).items);
  await open(page, `/nhiem-vu/${task.id}/sua`);
  await assertKept(page, "task-rewriting");
  assert.deepEqual(errors, []);
  await close();
});

test("an administrator adds a body, an officer says where to write to, each on a page of its own", async () => {
  await look("administrator", [["/quan-tri/co-quan/them", "agency-adding"]]);
  await look("agency-officer", [["/lien-he", "contact"]]);
});

test("the pages beside the portal are as sound as its own", async () => {
  const { page, close } = await visit(browser);
  for (const [path, name] of [["/docs", "docs"], ["/docs/reporting", "docs-reporting"], ["/problems", "problems"], ["/problems/not-found", "problem"]]) {
    await page.goto(`${gateway}${path}`);
    await assertKept(page, name, { switches: false });
  }
  await page.goto(`${gateway}/login?to=/`);
  assert.ok(page.url().startsWith(issuer));
  await assertKept(page, "sign-in", { switches: false });
  await close();
});
