import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertKept, holds, open, picture, signIn, startBrowser, visit as visitBy } from "./visit.mjs";

let browser;
let coordinator;
let report;

before(async () => {
  browser = await startBrowser();
});

after(() => browser?.close());

const visit = () => visitBy(browser);
const press = (page, name) => page.getByRole("button", { name, exact: false }).first().click();

/** Somebody else of the suite may have numbered a document, too. */
const number = String(1_000 + (Date.now() % 90_000));

async function as(username, work) {
  const { page, errors, close } = await visit();
  await signIn(page, username);
  await open(page, report);
  await work(page);
  assert.deepEqual(errors, []);
  await close();
}

/** So long a service that failed is not asked again. */
const REST_MS = 5_000;

/** A service that did not answer in time is named on the page, and who makes the report has its part collected again. */
async function whole(page, make) {
  for (let tries = 0, step = make; step; tries++) {
    assert.ok(tries < 12, "a part of the report could not be collected");
    if (tries > 0) await page.waitForTimeout(REST_MS);
    const collected = page.waitForResponse((each) => each.ok() && each.request().method() === "POST" && /\/reports(\/.+\/collection)?$/.test(each.url()));
    const [answer] = await Promise.all([collected, step()]);
    const { missingParts } = await answer.json();
    step = missingParts.length > 0 && (() => press(page, "Thu thập lại"));
  }
}

test("a coordinator sets when the report of the year is sent, and sees what that day is", async () => {
  const { page, errors, close } = await visit();
  await signIn(page, "coordinator");
  await open(page, "/bao-cao");
  const schedule = page.locator("table", { hasText: "14/12 hằng năm" });
  for (const day of ["21/12", "20/12"]) {
    await schedule.getByRole("button", { name: /^Sửa/ }).first().click();
    await page.locator("#schedule-sendBy").fill(day);
    await page.locator("#schedule").getByText(new RegExp(`Lần tới: .* gửi chậm nhất .*, ${day}/20\\d\\d\\.`)).waitFor();
    if (day === "20/12") await assertKept(page, "reports");
    await page.locator("#schedule").getByRole("button", { name: "Lưu" }).click();
    await page.getByText(/^Đã lưu lịch của/).waitFor();
    await schedule.getByText(`${day} hằng năm`).waitFor();
  }
  assert.deepEqual(errors, []);
  await close();
});

test("a coordinator makes a report, changes a paragraph by keyboard, and hands it to the leader", async () => {
  coordinator = await visit();
  const { page, errors } = coordinator;
  await signIn(page, "coordinator");
  await open(page, "/bao-cao/lap");
  // Much smaller than the annual report, and made of the same pieces.
  await page.getByLabel("Loại văn bản").selectOption("COMPLIANCE");
  await whole(page, () => press(page, "Lập báo cáo"));
  await page.getByText("Đã lập văn bản DOCX.").waitFor();
  await assertKept(page, "report-building");
  report = await page.getByRole("link", { name: "Mở dự thảo" }).getAttribute("href");

  for (const [part, name] of [["so-sanh", "report-compared"], ["the-thuc", "report-conformance"]]) {
    await open(page, `${report}/${part}`);
    await assertKept(page, name);
  }
  await open(page, `${report}/loi-van`);
  const paragraph = page.locator("ol.paragraphs > li", { has: page.locator(".bound") }).first();
  await paragraph.getByRole("button", { name: "Sửa đoạn" }).focus();
  await page.keyboard.press("Enter");
  const field = page.getByRole("textbox", { name: "Lời văn của đoạn" });
  await field.waitFor();
  const figures = await field.locator(".chip").allInnerTexts();
  await page.keyboard.press("Control+Home");
  await page.keyboard.insertText("Tính đến nay, ");
  await picture(page, "report-prose");
  await page.getByRole("button", { name: "Ghi lời văn" }).press("Enter");
  await page.getByText(/^Đã ghi đoạn \d+\.$/).waitFor();
  const changed = page.locator("ol.paragraphs > li", { hasText: "Tính đến nay, " });
  await holds(async () => assert.deepEqual(await changed.locator(".bound").allInnerTexts(), figures, "the figures are those of the snapshot"));
  await assertKept(page, "report-rewritten");

  await open(page, report);
  await press(page, "Trình lãnh đạo xem xét");
  await page.getByText("Đã trình lãnh đạo.").waitFor();
  assert.deepEqual(errors, []);
});

/** Of a year whose drafts nobody makes; tried on the report of this one. */
const OUTLINE = "/bao-cao/de-cuong?loai=COMPLIANCE&nam=2030";

test("an officer adds a section to an outline and moves another, by keyboard, and reads the paper before it is saved", async () => {
  const { page, errors, close } = await visit();
  await signIn(page, "coordinator");
  await open(page, OUTLINE);
  await page.getByText("Đang dùng đề cương mặc định.").waitFor();
  await page.getByRole("button", { name: "Thêm mục" }).press("Enter");
  await page.locator("#outline-sections-1-heading:focus").waitFor();
  await page.keyboard.insertText("Đánh giá của Sở");
  await page.locator("#outline-sections-1-blocks-0-text").fill("Các đơn vị đã cố gắng.\n- Còn chậm ở vùng cao.");
  await page.getByRole("button", { name: /Chuyển xuống Việc thực hiện nghĩa vụ/ }).press("Enter");
  await page.getByText(/nay ở vị trí 2\.$/).waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Xem thử" }).press("Enter");
  const paper = page.locator(".document");
  await paper.getByText("I. ĐÁNH GIÁ CỦA SỞ", { exact: true }).waitFor();
  await paper.getByText("II. VIỆC THỰC HIỆN NGHĨA VỤ").waitFor();
  await paper.getByText("- Còn chậm ở vùng cao.", { exact: true }).waitFor();
  await assertKept(page, "report-outline");
  await page.getByRole("button", { name: "Ghi đề cương" }).press("Enter");
  await page.getByText("Đã ghi đề cương.").waitFor();
  await page.getByText("Mục thêm: Đánh giá của Sở").waitFor();
  await page.getByRole("button", { name: "Khôi phục mặc định" }).press("Enter");
  await page.getByText("Đã khôi phục đề cương mặc định.").waitFor();
  assert.deepEqual(errors, []);
  await close();
});

test("a leader approves it", () =>
  as("leader", async (page) => {
    await page.locator(".document").getByText("Tính đến nay, ").waitFor();
    await press(page, "Duyệt báo cáo");
    await page.getByText("Đã duyệt báo cáo.").waitFor();
  }));

test("the records office numbers and issues it", () =>
  as("clerk", async (page) => {
    await page.getByLabel("Số văn bản").fill(number);
    await press(page, "Ghi số và ngày");
    await page.getByText("Đã vào số văn bản.").waitFor();
    await page.getByLabel("Thẩm quyền và chức vụ").fill("GIÁM ĐỐC");
    await page.getByLabel("Họ và tên người ký").fill("Người Ký Thử");
    await press(page, "Ghi nhận đã ban hành");
    await page.getByText("Đã ghi nhận ban hành.").waitFor();
  }));

/** From a figure of the report to what an operator sent: how many have sent leads to each of their submissions. */
async function toSubmission(page) {
  const told = page.locator(".document p.body", { hasText: "đơn vị đã gửi, trong đó" });
  await told.first().waitFor();
  for (const duty of await told.all()) {
    await duty.locator("a.figure").nth(1).press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Nguồn của số liệu").waitFor();
    const submission = dialog.getByRole("link", { name: "Hồ sơ doanh nghiệp đã gửi" }).first();
    if ((await submission.count()) > 0) {
      await submission.click();
      await page.waitForURL(/\/tiep-nhan\/[0-9a-f-]{36}/);
      return page.getByRole("heading", { level: 1 }).waitFor();
    }
    await page.keyboard.press("Escape");
  }
  assert.fail("no figure of the report leads to a submission");
}

/** Where the code on the first page leads: the file that was downloaded is the issued one, and another file is not. */
async function checksPaper(page) {
  const file = Buffer.from(await (await page.request.get(`${new URL(page.url()).origin}/api/v1/reports/${report.split("/").pop()}/documents/pdf`)).body());
  await open(page, `${report}/kiem-chung`);
  await page.getByText(`${number}/BC-`).first().waitFor();
  const hold = (buffer) => page.locator("input[type=file]").setInputFiles({ name: "van-ban.pdf", mimeType: "application/pdf", buffer });
  await hold(Buffer.concat([file, Buffer.from(" ")]));
  await page.getByText("“van-ban.pdf” không phải văn bản đã ban hành, hoặc đã bị thay đổi.").waitFor();
  await hold(file);
  await page.getByText("“van-ban.pdf” đúng là bản công khai của văn bản đã ban hành.").waitFor();
  await assertKept(page, "report-verified");
}

test("a citizen reads what the coordinator has published, and asks where a figure comes from", async () => {
  await open(coordinator.page, report);
  await coordinator.page.getByText("Nội dung mọi người sẽ đọc được").click();
  await coordinator.page.getByLabel("Tôi đã xem bản công khai").check();
  await press(coordinator.page, "Công bố báo cáo");
  await coordinator.page.getByText("Đã công bố báo cáo.").waitFor();
  await toSubmission(coordinator.page);
  await coordinator.close();

  const { page, errors, close } = await visit();
  await open(page, "/bao-cao");
  await page.locator(`a[href="${report}"]`).click();
  await page.locator(".document .number", { hasText: `Số: ${number}/BC-` }).waitFor();
  await page.locator(".document a.figure").first().press("Enter");
  await page.getByRole("dialog").getByText("Nguồn của số liệu").waitFor();
  await page.keyboard.press("Escape");
  await assertKept(page, "report-citizen");
  await checksPaper(page);
  await holds(async () => assert.equal(await page.evaluate(() => document.querySelectorAll("[role=dialog], dialog[open]").length), 0));
  assert.deepEqual(errors, []);
  await close();
});
