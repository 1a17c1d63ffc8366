import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { assertKept, open, screenshots, signIn, startBrowser, tabTo, visit as visitBy } from "./visit.mjs";

/** Duties speak of the coming year, by the calendar of Viet Nam. */
const year = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear() + 1;
const duty = `/nop-ke-hoach/operator-plan/${year}`;

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What a clerk copies out of Excel: a number that can be read twice, and a place that nobody knows. */
const COPIED = [
  ["Địa bàn", "Công nghệ, dịch vụ", "Khối lượng", "Đơn vị", "Kinh phí (đồng)", "Quý", "Nguồn vốn"],
  ["Tỉnh Lai Châu", "Cáp quang", "12,5", "km", "500.000", "Quý I", "Vốn doanh nghiệp"],
  ["Xã Không Có", "Cáp quang", "7", "km", "1.250.000.000", "Quý II", "OWN"],
]
  .map((cells) => cells.join("\t"))
  .join("\n");

let browser;

before(async () => {
  browser = await startBrowser();
});

after(() => browser?.close());

const visit = (width) => visitBy(browser, width);
const text = (page) => page.locator("main").innerText();
const shot = (page, name) => page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });

async function sendPlan(page) {
  await page.getByRole("button", { name: "Kiểm tra trước khi gửi" }).click();
  await page.getByRole("button", { name: "Gửi hồ sơ" }).click();
  await page.getByText("Hệ thống đã nhận hồ sơ").waitFor();
}

test("a firm fills its plan from Excel cells, sends it and keeps the receipt", async () => {
  const { page, errors, close } = await visit();
  await signIn(page, "operator-2");
  await open(page, "/nop-ke-hoach");
  await assertKept(page, "tasks");
  const task = page.locator(`a[href="${duty}"]`);
  await tabTo(page, task);
  await page.keyboard.press("Enter");
  await page.locator("#narrative").waitFor();

  await page.locator("summary", { hasText: "Dán từ Excel" }).first().click();
  await page.locator("#items-paste").fill(COPIED);
  await page.getByRole("button", { name: "Đọc các ô" }).first().click();
  await page.getByText(/hàng nghìn: 500\.000 là 500\.000/).click();
  await page.locator("#items-question-1").selectOption({ index: 2 });
  await page.getByRole("button", { name: "Thêm 2 dòng vào bảng" }).click();
  assert.equal(await page.locator("#items-0-cost").inputValue(), "500000");
  await page.locator("#items-0-quantity").fill("41.5");
  await page.getByRole("button", { name: "Kiểm tra trước khi gửi" }).click();
  const fault = page.locator('[role="alert"] a[href="#items-0-quantity"]');
  await fault.click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "items-0-quantity");
  await page.getByRole("button", { name: "Ý tôi là 41,5" }).click();
  await page.locator("#narrative").fill("Kế hoạch của doanh nghiệp, nhập từ Excel");
  await page.getByText("Đã lưu bản nháp lúc").waitFor();
  await assertKept(page, "plan-form");

  const [template] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tải mẫu Excel" }).click(),
  ]);
  await page.locator("#workbook").setInputFiles({ name: "ke-hoach.xlsx", mimeType: XLSX, buffer: await readFile(await template.path()) });
  await page.getByText("đọc được toàn bộ").waitFor();
  await page.getByRole("button", { name: "Lấy nội dung của tệp" }).click();
  await page.getByText("Đã lấy nội dung của tệp").waitFor();
  assert.equal(await page.locator("#items-0-cost").inputValue(), "500000");

  await page.reload();
  await page.locator("#narrative").waitFor();
  assert.equal(await page.locator("#items-0-quantity").inputValue(), "41,5");

  await page.getByRole("button", { name: "Kiểm tra trước khi gửi" }).click();
  await page.getByRole("button", { name: "Gửi hồ sơ" }).waitFor();
  await assertKept(page, "plan-check");
  await page.getByRole("button", { name: "Gửi hồ sơ" }).click();
  await page.getByText("Hệ thống đã nhận hồ sơ").waitFor();
  const shown = await text(page);
  assert.match(shown, /SHA-256[^]*[0-9a-f]{64}/);
  assert.match(shown, /\d{2}:\d{2}:\d{2} \d{2}\/\d{2}\/\d{4} \(giờ Việt Nam, \+07:00\)/);
  await page.locator("figure img").evaluate((image) => image.decode());
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tải biên nhận (JSON)" }).click(),
  ]);
  const receipt = JSON.parse(await readFile(await file.path(), "utf8"));
  assert.equal(receipt.organisation, "viettel");
  await assertKept(page, "receipt");

  await open(page, "/phat-trien/kiem-tra-bien-nhan");
  await page.locator("#jws").fill(JSON.stringify(receipt));
  await page.getByRole("button", { name: "Kiểm tra" }).first().click();
  await page.getByText("do hệ thống cấp và chưa bị sửa").waitFor();
  await assertKept(page, "receipt-check");
  assert.deepEqual(errors.filter((line) => !line.includes("404")), []);
  await close();
});

test("the coordinator compares, comments on an item, returns, and accepts the new version", async () => {
  const { page, close } = await visit();
  await signIn(page, "coordinator");
  await open(page, `/tiep-nhan?nam=${year}&don-vi=viettel`);
  await assertKept(page, "queue");
  await page.locator("table tbody th a").first().click();
  await page.getByRole("heading", { name: "Xử lý hồ sơ" }).waitFor();
  const address = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Góp ý Hạng mục 1" }).click();
  await page.locator("#comment-items-0").fill("Nêu căn cứ của đơn giá");
  await page.locator("#comment").fill("Đề nghị bổ sung căn cứ");
  await page.locator("#return-by").fill(`${year}-01-15`);
  await assertKept(page, "review");
  await page.getByRole("button", { name: "Trả lại" }).click();
  await page.getByText("Đã trả lại hồ sơ").waitFor();

  const firm = await visit();
  await signIn(firm.page, "operator-2");
  await open(firm.page, duty);
  await firm.page.getByRole("button", { name: "Soạn bản bổ sung" }).click();
  assert.match(await text(firm.page), /Nêu căn cứ của đơn giá/);
  await shot(firm.page, "plan-returned");
  await firm.page.locator("#items-0-note").fill("Theo báo giá tháng 11");
  await sendPlan(firm.page);
  await firm.close();

  await open(page, address);
  await page.getByText("So với bản trước").waitFor();
  await page.getByText("Theo báo giá tháng 11").first().waitFor();
  await page.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
  await page.getByText("Đã tiếp nhận hồ sơ.").waitFor();

  await open(page, "/thoi-han");
  await page.getByRole("button", { name: /^Gia hạn, miễn/ }).first().click();
  await page.getByText("Gia hạn cho đơn vị").first().waitFor();
  await assertKept(page, "deadlines");
  await open(page, "/tiep-nhan/so-den");
  await assertKept(page, "arrivals");
  await close();
});

test("a clerk records a plan that came on paper, with its scan and stamp", async () => {
  const { page, close } = await visit();
  await signIn(page, "clerk");
  await open(page, "/tiep-nhan/giay");
  await page.locator("#paper-organisation").selectOption("ghn");
  await page.locator("#narrative").waitFor();
  await page.getByRole("button", { name: "Ghi nhận hồ sơ giấy" }).click();
  await page.locator('[role="alert"] a[href="#paper-scan"]').waitFor();
  await assertKept(page, "paper");
  const yesterday = new Date(Date.now() - 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
  await page.locator("#paper-day").fill(yesterday);
  await page.locator("#paper-time").fill("16h30");
  await page.locator("#paper-scan").setInputFiles({ name: "công văn đến.pdf", mimeType: "application/pdf", buffer: Buffer.from(PDF) });
  await page.getByText("công văn đến.pdf").waitFor();
  await page.locator("#narrative").fill("Theo công văn giấy");
  await page.getByRole("button", { name: "Ghi nhận hồ sơ giấy" }).click();
  await page.getByText("Đã ghi nhận hồ sơ của").waitFor();
  const shown = await text(page);
  assert.ok(shown.includes(`16:30:00 ${yesterday.split("-").reverse().join("/")}`), "the receipt carries the stamped time");
  assert.match(shown, /Theo dấu đến trên bản giấy/);
  await close();
});

test("a citizen sees how many have sent and not who", async () => {
  const { page, errors, close } = await visit();
  await open(page, "/thoi-han");
  const shown = await text(page);
  assert.match(shown, /\d+ trên 14 đơn vị đã gửi/);
  assert.doesNotMatch(shown, /Viettel|VNPT/);
  await assertKept(page, "deadlines-public");
  assert.deepEqual(errors, []);
  await close();
});

/** The smallest sheet that a reader opens. */
const PDF =
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
