import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible, assertFits, gateway, holds, open, picture, signIn, startBrowser, visit as visitBy } from "./visit.mjs";

/** Far enough that no journey and no announcement meets it. */
const YEAR = "2028";
const DAYS = ["2028-09-04", "2028-09-05"];
/** The list of indicators. */
const LISTED = 'main a[href^="/chi-tieu/"]';
const TRACE = "0af7651916cd43dd8448eb211c80319c";

let browser;

before(async () => {
  browser = await startBrowser();
});

after(() => browser?.close());

const visit = (width) => visitBy(browser, width);
const alert = (page) => page.getByRole("alert");

/** From now on this part of the API answers with a problem. */
const breakDown = (page, part, problem, headers = {}) =>
  page.route(part, (route) =>
    route.fulfill({
      status: problem.status,
      headers,
      contentType: "application/problem+json",
      body: JSON.stringify({ type: `${gateway}/problems/${problem.code}`, traceId: TRACE, ...problem }),
    }),
  );

/** As it is read aloud and seen on a small telephone. */
async function assertSound(page, name) {
  await page.setViewportSize({ width: 320, height: 900 });
  await assertFits(page);
  await assertAccessible(page);
  await picture(page, `state-${name}`);
}

test("a page that is loading says so in words, and shows what came as soon as it came", async () => {
  const { page, close } = await visit();
  let letGo;
  const held = new Promise((resolve) => (letGo = resolve));
  await page.route("**/api/v1/progress?*", async (route) => {
    await held;
    await route.continue();
  });
  await page.route("**/api/v1/progress", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${gateway}/chi-tieu`);
  await page.getByRole("status").filter({ hasText: "Đang tải" }).first().waitFor();
  await assertSound(page, "loading");
  letGo();
  await page.locator(LISTED).first().waitFor();
  await holds(async () => assert.equal(await page.getByText("Đang tải").count(), 0));
  await close();
});

test("one part that is down loses its own card only, with the number that finds it and a way to try again", async () => {
  const { page, close } = await visit();
  await breakDown(page, "**/api/v1/deadlines?*", { status: 503, code: "unavailable", title: "Dịch vụ tạm thời không sẵn sàng" });
  await open(page, "/");
  await alert(page).filter({ hasText: TRACE }).waitFor();
  await holds(async () => assert.equal(await alert(page).count(), 1));
  await holds(async () => assert.ok((await page.locator("table:has(.latest) tbody tr").count()) > 20, "the targets are there all the same"));
  await assertSound(page, "partial");
  await page.unroute("**/api/v1/deadlines?*");
  await alert(page).getByRole("button", { name: "Thử lại" }).click();
  await alert(page).waitFor({ state: "detached" });
  await close();
});

test("an error of the system is told in its own words", async () => {
  const { page, close } = await visit();
  await breakDown(page, "**/api/v1/organisations?*", { status: 500, code: "internal-error", title: "Lỗi hệ thống" });
  await signIn(page, "administrator");
  await page.goto(`${gateway}/quan-tri/co-quan`);
  await alert(page).filter({ hasText: "Lỗi hệ thống" }).first().waitFor();
  await assertSound(page, "error");
  await close();
});

test("whoever asks too often is told when to come back", async () => {
  const { page, close } = await visit();
  const tooMany = { status: 429, code: "too-many-requests", title: "Quá nhiều yêu cầu" };
  // One second more than the page waits by itself.
  await breakDown(page, "**/api/v1/indicators/*", tooMany, { "Retry-After": "31" });
  await page.goto(`${gateway}/chi-tieu/population-5g`);
  await alert(page).filter({ hasText: "thử lại sau 31 giây" }).first().waitFor();
  await assertSound(page, "too-many");
  await close();
});

test("without a connection a page says so and goes on when it is back", async () => {
  const { page, close } = await visit();
  await open(page, "/chi-tieu");
  await page.context().setOffline(true);
  await page.locator(LISTED).first().click();
  await alert(page).filter({ hasText: "Hãy kiểm tra đường truyền" }).first().waitFor();
  await page.context().setOffline(false);
  await assertSound(page, "offline");
  await alert(page).first().getByRole("button", { name: "Thử lại" }).click();
  await page.getByRole("heading", { level: 2 }).first().waitFor();
  await close();
});

test("nothing to show comes with the next step", async () => {
  const { page, close } = await visit();
  await signIn(page, "administrator");
  await open(page, "/quan-tri/lich?nam=2040");
  await page.getByText("Chưa có ngày nào được nhập cho năm 2040. Thêm ngày ở dưới.").waitFor();
  await assertSound(page, "empty");
  await close();
});

test("who may not see a page is told who grants the right; who is not signed in, how to", async () => {
  const { page, close } = await visit();
  await page.goto(`${gateway}/nhat-ky`);
  await page.getByText("Cần đăng nhập để xem nội dung này").waitFor();
  await assertSound(page, "signed-out");
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page, "operator-2");
  await open(page, "/nhat-ky");
  await page.getByText("Quyền do quản trị viên hệ thống").waitFor();
  await assertSound(page, "denied");
  await open(page, "/quan-tri/khong-co-trang-nay");
  await page.getByRole("link", { name: "Về trang đầu" }).waitFor();
  await assertSound(page, "not-found");
  await close();
});

test("what could not be loaded again is shown as of before", async () => {
  const { page, close } = await visit();
  await signIn(page, "administrator");
  await open(page, `/quan-tri/lich?nam=${YEAR}`);
  await typeDay(page, DAYS[0]);
  await save(page);
  await page.getByText("Đã lưu ngày").waitFor();
  await page.locator("tbody tr").first().waitFor();
  await breakDown(page, "**/api/v1/calendar?*", { status: 503, code: "unavailable", title: "Dịch vụ tạm thời không sẵn sàng" });
  await typeDay(page, DAYS[1]);
  await save(page);
  await page.getByText(/Chưa tải lại được\. Nội dung dưới đây tải lúc/).waitFor();
  await holds(async () => assert.equal(await page.getByRole("button", { name: /^Sửa, xóa/ }).count(), 1, "what was there before"));
  await assertSound(page, "stale");
  await page.unroute("**/api/v1/calendar?*");
  await page.getByRole("button", { name: "Thử lại" }).click();
  await page.getByRole("button", { name: /^Sửa, xóa/ }).nth(1).waitFor();
  await holds(async () => assert.equal(await page.getByText(/Chưa tải lại được/).count(), 0));
  await page.setViewportSize({ width: 1440, height: 900 });
  await removeDays(page);
  await close();
});

test("a session that ends takes nothing of what was typed, and the work goes on after it is back", async () => {
  const { page, close } = await visit();
  await signIn(page, "administrator");
  await open(page, `/quan-tri/lich?nam=${YEAR}`);
  await typeDay(page, DAYS[0]);
  await breakDown(page, "**/api/v1/calendar/*", { status: 401, code: "session-ended", title: "Phiên làm việc đã kết thúc" });
  await save(page);
  await page.getByText("Nội dung bạn đã nhập vẫn còn trên trang này.").waitFor();
  assert.equal(await page.locator("#new-day-name").inputValue(), "Nghỉ bù");
  await assertSound(page, "session-ended");
  await page.unroute("**/api/v1/calendar/*");
  await page.getByRole("button", { name: "Tôi đã đăng nhập, tiếp tục" }).click();
  await page.getByText("Nội dung bạn đã nhập vẫn còn trên trang này.").waitFor({ state: "detached" });
  await page.setViewportSize({ width: 1440, height: 900 });
  await save(page);
  await page.getByText("Đã lưu ngày").waitFor();
  await removeDays(page);
  await close();
});

async function typeDay(page, day) {
  await page.locator("#new-day-date").fill(day);
  for (const [field, value] of Object.entries({ name: "Nghỉ bù", "name-en": "Day in lieu", legalSource: "Thông báo", "legalSource-en": "Notice" })) {
    await page.locator(`#new-day-${field}`).fill(value);
  }
}

const save = (page) => page.locator("#new-day").getByRole("button", { name: "Lưu" }).click();

/** Leaves the year as it was. */
async function removeDays(page) {
  await open(page, `/quan-tri/lich?nam=${YEAR}`);
  const days = page.getByRole("button", { name: /^Sửa, xóa/ });
  for (let left = await days.count(); left > 0; left--) {
    await days.first().click();
    await page.getByRole("button", { name: "Xóa ngày này" }).click();
    await days.nth(left - 1).waitFor({ state: "detached" });
  }
}
