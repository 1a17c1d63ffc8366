import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addDuty } from "./duties.mjs";
import { assertAccessible, assertFits, gateway, holds, open, picture, signIn, startBrowser, visit } from "./visit.mjs";

/** Obligations speak of the coming year, by the calendar of Viet Nam. */
const year = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear() + 1;
const FIRM = "viettel";
const WORDS = "Kế hoạch viết trên đèo, nơi không có sóng";

let browser;
/** Obligations that no other journey fulfils: one that is sent, and one that is begun. */
let code;
let begun;

before(async () => {
  browser = await startBrowser();
  const coordinator = await visit(browser);
  await signIn(coordinator.page, "coordinator");
  const plan = { duty: "operator-plan", organisation: FIRM, form: "telecom" };
  code = await addDuty(coordinator.page, plan);
  begun = await addDuty(coordinator.page, plan);
  await coordinator.close();
});

after(() => browser?.close());

/** As it is read aloud and seen at a desk and on a telephone. */
async function assertSound(page, name) {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await assertFits(page);
    await picture(page, `offline-${name}-${width}`);
  }
  await assertAccessible(page);
}

/** What a plan has to have, typed in the form. */
async function fill(page) {
  await page.locator("#items-add").click();
  for (const [column, choice] of Object.entries({ territory: "12", service: "FIBRE", quarter: `${year}-Q1`, fund: "OWN" })) {
    await page.locator(`#items-0-${column}`).selectOption(choice);
  }
  await page.locator("#items-0-quantity").fill("12");
  await page.locator("#items-0-cost").fill("500000");
  await narrative(page).fill(WORDS);
}

const narrative = (page) => page.locator("#narrative");
const reads = (page, text) => holds(async () => assert.equal(await narrative(page).inputValue(), text));

test("a firm types and sends its plan without a connection, in a tab that is closed, and has one submission and one receipt", async () => {
  const { page, close } = await visit(browser, 1440, { serviceWorkers: "allow" });
  const context = page.context();
  await signIn(page, "operator-2");
  const duty = `/nop-ke-hoach/${code}/${year}`;
  await open(page, duty);
  await narrative(page).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

  await context.setOffline(true);
  await fill(page);
  await page.getByText("Bản nháp lưu trên máy này lúc").waitFor();
  await page.getByText("Thời hạn tính theo lúc hệ thống nhận được").first().waitFor();
  await assertSound(page, "typing");
  const next = await context.newPage();
  await page.close();
  await next.goto(`${gateway}${duty}`);
  await reads(next, WORDS);

  await next.getByRole("button", { name: "Kiểm tra trước khi gửi" }).click();
  await next.getByText("hệ thống chưa kiểm tra được").waitFor();
  await assertSound(next, "unchecked");
  await next.getByRole("button", { name: "Gửi hồ sơ" }).click();
  await next.getByText("Đang chờ gửi").waitFor();
  await assertSound(next, "waiting");
  await next.reload();
  await next.getByText("Đang chờ gửi").waitFor();

  await context.setOffline(false);
  await next.getByText("Hệ thống đã nhận hồ sơ").waitFor();
  await next.getByText("Đã gửi:").waitFor();
  await holds(async () => assert.match(await next.locator("main").innerText(), /SHA-256[^]*[0-9a-f]{64}/));
  await assertSound(next, "sent");
  const sent = await next.evaluate((path) => fetch(path).then((answer) => answer.json()), `/api/v1/submissions?obligation=${code}&organisation=${FIRM}&year=${year}`);
  assert.deepEqual(sent.items.map(({ version }) => version), [1]);
  await open(next, "/tai-khoan");
  await holds(async () => assert.match(await next.locator("main").innerText(), /Không có bản nháp nào/));
  await close();
});

test("a plan that a colleague has begun on another device meanwhile is not written over", async () => {
  const here = await visit(browser);
  const there = await visit(browser);
  for (const { page } of [here, there]) {
    await signIn(page, "operator-2");
    await open(page, `/nop-ke-hoach/${begun}/${year}`);
    await narrative(page).waitFor();
  }
  await here.page.context().setOffline(true);
  await narrative(here.page).fill(WORDS);
  await here.page.getByText("Bản nháp lưu trên máy này lúc").waitFor();
  await narrative(there.page).fill("Viết ở máy khác");
  await there.page.getByText("Đã lưu bản nháp lúc").waitFor();
  await here.page.getByRole("button", { name: "Kiểm tra trước khi gửi" }).click();
  await here.page.getByRole("button", { name: "Gửi hồ sơ" }).click();
  await here.page.getByText("Đang chờ gửi").waitFor();
  await here.page.context().setOffline(false);
  await here.page.getByRole("button", { name: "Giữ bản trên màn hình này" }).waitFor();
  await holds(async () => assert.match(await here.page.locator("main").innerText(), /Viết ở máy khác/));
  await assertSound(here.page, "conflict");
  await here.page.getByRole("button", { name: "Giữ bản trên màn hình này" }).click();
  await reads(here.page, WORDS);
  await Promise.all([here.close(), there.close()]);
});
