import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { assertKept, gateway, holds, open, reload, settled, signIn, signInByKeyboard, startBrowser, tabTo, visit as visitBy } from "./visit.mjs";

/** No other journey changes it. */
const BODY = "newspaper";

let browser;

before(async () => {
  browser = await startBrowser();
});

after(() => browser?.close());

const visit = (width) => visitBy(browser, width);

test("a citizen without a mouse goes from the first page to a figure, its sources, the map and the table", async () => {
  const { page, errors, close } = await visit();
  await open(page, "/");
  await page.keyboard.press("Tab");
  await holds(async () => assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), "#content", "the way past the navigation comes first"));
  await page.keyboard.press("Enter");
  await holds(async () => assert.equal(await page.evaluate(() => document.activeElement.id), "content"));
  const first = page.locator('main a[href^="/chi-tieu/"]').first();
  await tabTo(page, first);
  await page.keyboard.press("Enter");
  await page.getByRole("tab").first().waitFor();
  await tabTo(page, page.getByRole("tab", { selected: true }));
  await page.keyboard.press("ArrowRight");
  await page.getByRole("tabpanel").locator("table").first().waitFor();
  await page.keyboard.press("Home");
  await holds(async () => assert.equal(await page.getByRole("tab").first().getAttribute("aria-selected"), "true"));
  assert.deepEqual(errors, []);
  await close();
});

test("a citizen narrows the indicators, takes the table home and finds a commune on the map", async () => {
  const { page, errors, close } = await visit();
  await open(page, "/chi-tieu");
  await assertKept(page, "indicators");
  const [saved] = await Promise.all([page.waitForEvent("download"), page.locator('main a[href*="format=csv"]').first().click()]);
  assert.ok((await readFile(await saved.path(), "utf8")).split("\n").length > 20, "a row for each target");
  await open(page, "/chi-tieu/population-5g");
  await page.locator('main a[href^="/ke-hoach#"]').first().click();
  await page.waitForURL(/\/ke-hoach#P2\.II\./);
  await settled(page);
  const clause = decodeURIComponent(new URL(page.url()).hash.slice(1));
  await holds(async () => assert.equal(await page.evaluate(() => document.activeElement.id), clause));
  await assertKept(page, "plan");
  await open(page, "/dia-ban");
  await assertKept(page, "territories");
  const tiles = page.locator("a.tile");
  await tabTo(page, page.locator('a.tile[tabindex="0"]'));
  const before = await page.evaluate(() => document.activeElement.getAttribute("href"));
  await page.keyboard.press("ArrowRight");
  await holds(async () => assert.notEqual(await page.evaluate(() => document.activeElement.getAttribute("href")), before));
  assert.ok((await tiles.count()) > 30, "one tile for each commune");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/dia-ban\/\d+/);
  await settled(page);
  await page.getByRole("button", { name: "English" }).click();
  await page.locator("html[lang=en]").waitFor();
  await page.getByRole("button", { name: "Tiếng Việt" }).click();
  assert.equal(await page.locator("main").getByRole("link", { name: "Nộp kế hoạch" }).count(), 0, "nothing for insiders");
  assert.deepEqual(errors, []);
  await close();
});

test("an administrator corrects a body, reads what stood there before, and sees how programs are let in", async () => {
  const { page, errors, close } = await visit();
  await signIn(page, "administrator");
  await open(page, `/quan-tri/co-quan/${BODY}`);
  await assertKept(page, "agency");
  const shortName = page.locator("#agency-shortName");
  const before = await shortName.inputValue();
  for (const name of [`${before} (sửa thử)`, before]) {
    await shortName.fill(name);
    await page.getByRole("region", { name: "Sửa thông tin" }).getByRole("button", { name: "Lưu" }).click();
    await page.getByText("Đã lưu thông tin cơ quan.").waitFor();
    await reload(page);
    await holds(async () => assert.equal(await shortName.inputValue(), name));
  }
  await holds(async () => assert.ok((await page.locator("table", { hasText: "Thay lúc" }).locator("tbody tr").count()) > 2, "nothing that was said is lost"));
  await open(page, "/quan-tri/phan-mem");
  await holds(async () => assert.match(await page.locator("main").innerText(), /kcadm\.sh[^]*jwks/));
  assert.deepEqual(errors, []);
  await close();
});

test("an auditor sees where they are signed in, and ends the session of a device that is gone", async () => {
  const lost = await visit();
  await signInByKeyboard(lost.page, "auditor");
  const sessions = async (page) => (await (await page.request.get(`${gateway}/me/sessions`)).json()).items;
  const { id } = (await sessions(lost.page)).find(({ current }) => current);
  const { page, errors, close } = await visit();
  await signInByKeyboard(page, "auditor");
  await open(page, "/tai-khoan");
  await assertKept(page, "account");
  await page.locator(`#session-${id} button`).click();
  await page.locator(`#session-${id}`).waitFor({ state: "detached" });
  await holds(async () => assert.deepEqual(await (await lost.page.request.get(`${gateway}/me`)).json(), { signedIn: false }));
  assert.ok((await sessions(page)).some(({ current }) => current), "the own session goes on");
  assert.deepEqual(errors, []);
  await lost.close();
  await close();
});

test("a coordinator checks a letter against the decree and sees to whom reminders would go", async () => {
  const { page, close } = await visit();
  await signIn(page, "coordinator");
  await open(page, "/bao-cao/kiem-tra");
  await assertKept(page, "conformance");
  await open(page, "/bao-cao/don-doc");
  await assertKept(page, "letters");
  await close();
});
