import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { dutyToFulfil } from "./duties.mjs";
import { PDF, assertKept, holds, open, picture, reload, signIn, startBrowser, tabTo, visit as visitBy } from "./visit.mjs";
import { commentsOf, withRow } from "./workbook.mjs";

/** Obligations speak of the coming year, by the calendar of Viet Nam. */
const year = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear() + 1;
/** The firm of operator-2, and one that sends on paper. */
const FIRM = "viettel";
const ON_PAPER = "ghn";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What a clerk copies out of Excel: a number that can be read twice, and a place that nobody knows. */
const COPIED = [
  ["Địa bàn", "Công nghệ, dịch vụ", "Khối lượng", "Đơn vị", "Kinh phí (đồng)", "Quý", "Nguồn vốn"],
  ["Tỉnh Lai Châu", "Cáp quang", "12,5", "km", "500.000", "Quý I", "Vốn doanh nghiệp"],
  ["Xã Không Có", "Cáp quang", "7", "km", "1.250.000.000", "Quý II", "OWN"],
]
  .map((cells) => cells.join("\t"))
  .join("\n");

const verifyReceipt = new URL("../../verify-receipt", import.meta.url).pathname;

let browser;
let coordinator;
/** The page of the obligation that the firm fulfils, and the obligation that is fulfilled on paper. */
let duty;
let onPaper;
/** Where the firm keeps its receipt. */
let folder;

before(async () => {
  browser = await startBrowser();
  folder = await mkdtemp(join(tmpdir(), "receipt-"));
  coordinator = await visit();
  await signIn(coordinator.page, "coordinator");
  const plan = { duty: "operator-plan", year };
  duty = `/nop-ke-hoach/${await dutyToFulfil(coordinator.page, { ...plan, organisation: FIRM, form: "telecom" })}/${year}`;
  onPaper = await dutyToFulfil(coordinator.page, { ...plan, organisation: ON_PAPER, form: "postal" });
});

after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

const visit = (width) => visitBy(browser, width);
const text = (page) => page.locator("main").innerText();

/** Presses what brings a file, and waits for it. */
async function download(page, control) {
  const [brought] = await Promise.all([page.waitForEvent("download"), control.click()]);
  return readFile(await brought.path());
}

async function kept(name, content) {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** The first item of the plan as the clerk types it into the sheet. */
const item = (quantity) => ["12 – Tỉnh Lai Châu", "FIBRE – Cáp quang", quantity, "km", 500_000, `${year}-Q1`, "OWN – Vốn doanh nghiệp"];

async function sendPlan(page) {
  await page.getByRole("button", { name: "Kiểm tra trước khi gửi" }).click();
  await page.getByRole("button", { name: "Gửi hồ sơ" }).click();
  await page.getByText("Hệ thống đã nhận hồ sơ").waitFor();
}

test("a firm fills its plan from Excel cells and in a sheet whose fault is told in its cell, sends it, and its receipt verifies offline", async () => {
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
  await holds(async () => assert.equal(await page.locator("#items-0-cost").inputValue(), "500000"));
  await page.locator("#items-0-quantity").fill("41.5");
  await page.getByRole("button", { name: "Kiểm tra trước khi gửi" }).click();
  const fault = page.locator('[role="alert"] a[href="#items-0-quantity"]');
  await fault.click();
  await holds(async () => assert.equal(await page.evaluate(() => document.activeElement.id), "items-0-quantity"));
  await page.getByRole("button", { name: "Ý tôi là 41,5" }).click();
  await page.locator("#narrative").fill("Kế hoạch của doanh nghiệp, nhập từ Excel");
  await page.getByText("Đã lưu bản nháp lúc").waitFor();

  const template = await download(page, page.getByRole("link", { name: "Tải mẫu Excel" }));
  const upload = (name, buffer) => page.locator("#workbook").setInputFiles({ name, mimeType: XLSX, buffer });
  await upload("ke-hoach.xlsx", template);
  await page.getByText("Tệp “ke-hoach.xlsx” đọc được toàn bộ.").waitFor();
  await upload("ke-hoach-2.xlsx", withRow(template, "Hạng mục", 4, item("1.234")));
  const faults = page.getByRole("alert");
  await faults.getByText("Tệp “ke-hoach-2.xlsx” có 1 chỗ cần sửa.").waitFor();
  assert.match(await faults.getByRole("row", { name: /^C4/ }).innerText(), /Hạng mục\s+Có thể đọc là 1,234 hoặc 1234/);
  await assertKept(page, "plan-form");
  const marked = await download(page, faults.getByRole("button", { name: "Tải tệp đã ghi lỗi" }));
  assert.match(commentsOf(marked, "Hạng mục").C4, /^Có thể đọc là 1,234 hoặc 1234/);
  await upload("ke-hoach-3.xlsx", withRow(marked, "Hạng mục", 4, item(41.5)));
  await page.getByText("Tệp “ke-hoach-3.xlsx” đọc được toàn bộ.").waitFor();
  await page.getByRole("button", { name: "Lấy nội dung của tệp" }).click();
  await page.getByText("Đã lấy nội dung của tệp").waitFor();
  await holds(async () => assert.equal(await page.locator("#items-0-cost").inputValue(), "500000"));

  await reload(page);
  await holds(async () => assert.equal(await page.locator("#items-0-quantity").inputValue(), "41,5"));

  await page.getByRole("button", { name: "Kiểm tra trước khi gửi" }).click();
  await page.getByRole("button", { name: "Gửi hồ sơ" }).waitFor();
  await assertKept(page, "plan-check");
  await page.getByRole("button", { name: "Gửi hồ sơ" }).click();
  await page.getByText("Hệ thống đã nhận hồ sơ").waitFor();
  await holds(async () => {
    const shown = await text(page);
    assert.match(shown, /SHA-256[^]*[0-9a-f]{64}/);
    assert.match(shown, /\d{2}:\d{2}:\d{2} ngày \d{2}\/\d{2}\/\d{4} \(giờ Việt Nam, \+07:00\)/);
  });
  await page.locator("figure img").evaluate((image) => image.decode());
  const file = await download(page, page.getByRole("link", { name: "Tải biên nhận (JSON)" }));
  const receipt = JSON.parse(file);
  assert.equal(receipt.organisation, FIRM);
  const keys = await page.evaluate(() => fetch("/api/v1/receipt-keys").then((answer) => answer.text()));
  const question = [await kept("receipt.json", file), "--keys", await kept("keys.json", keys), "--body"];
  const body = await download(page, page.getByRole("link", { name: "Tải nội dung đã gửi" }));
  assert.match(execFileSync(verifyReceipt, [...question, await kept("sent.json", body)], { encoding: "utf8" }), /^ĐÚNG: [^]*organisation: viettel/);
  const other = await kept("other.json", Buffer.concat([body, Buffer.from(" ")]));
  assert.throws(() => execFileSync(verifyReceipt, [...question, other]), { status: 1 });
  await assertKept(page, "receipt");

  await open(page, "/phat-trien/kiem-tra-bien-nhan");
  await page.locator("#jws").fill(file.toString());
  await page.getByRole("button", { name: "Kiểm tra" }).first().click();
  await page.getByText("do hệ thống cấp và chưa bị sửa").waitFor();
  await assertKept(page, "receipt-check");
  // A draft that is not there yet, and the faults of the sheet.
  assert.deepEqual(errors.filter((line) => !/404|422/.test(line)), []);
  await close();
});

test("the coordinator compares, comments on an item, returns, and accepts the new version", async () => {
  const { page, close } = coordinator;
  await open(page, `/tiep-nhan?nam=${year}&don-vi=${FIRM}`);
  await page.getByRole("button", { name: "Năm", exact: true }).click();
  await page.locator('th[aria-sort="ascending"]').waitFor();
  await assertKept(page, "queue");
  await page.locator("table tbody th a").first().click();
  await page.getByRole("heading", { name: "Xử lý hồ sơ" }).waitFor();
  const address = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Góp ý Hạng mục 1" }).click();
  await page.locator("#comment-items-0").fill("Nêu căn cứ của đơn giá");
  await page.locator("#reason").fill("Đề nghị bổ sung căn cứ");
  await page.locator("#return-by").fill(`${year}-01-15`);
  await assertKept(page, "review");
  await page.getByRole("button", { name: "Trả lại" }).click();
  await page.getByText("Đã trả lại hồ sơ").waitFor();

  const firm = await visit();
  await signIn(firm.page, "operator-2");
  await open(firm.page, "/");
  await firm.page.getByRole("button", { name: /thông báo mới/ }).click();
  await assertKept(firm.page, "bell", { switches: false });
  await firm.page.getByRole("link", { name: /Hồ sơ được trả lại để bổ sung/ }).first().click();
  await firm.page.waitForURL(`**${duty}`);
  await open(firm.page, "/thong-bao?ve=submissions");
  await assertKept(firm.page, "events");
  await firm.page.getByRole("link", { name: /Hồ sơ được trả lại để bổ sung/ }).first().click();
  await firm.page.waitForURL(`**${duty}`);
  await firm.page.getByRole("button", { name: "Soạn bản bổ sung" }).click();
  await holds(async () => assert.match(await text(firm.page), /Nêu căn cứ của đơn giá/));
  await picture(firm.page, "plan-returned");
  await firm.page.locator("#items-0-note").fill("Theo báo giá tháng 11");
  await sendPlan(firm.page);
  await firm.close();

  await open(page, address);
  await page.getByText("So với bản trước").waitFor();
  await page.getByText("Theo báo giá tháng 11").first().waitFor();
  await page.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
  await page.getByText("Đã tiếp nhận hồ sơ.").waitFor();
  await open(page, `${address}/ban/1`);
  await page.getByText("SHA-256").first().waitFor();
  await assertKept(page, "version");

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
  await page.locator("#paper-obligation").selectOption(onPaper);
  await page.locator("#paper-organisation").selectOption(ON_PAPER);
  await page.locator("#narrative").waitFor();
  await page.getByRole("button", { name: "Ghi nhận hồ sơ giấy" }).click();
  await page.locator('[role="alert"] a[href="#paper-scan"]').waitFor();
  await assertKept(page, "paper");
  const yesterday = new Date(Date.now() - 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
  await page.locator("#paper-day").fill(yesterday);
  await page.locator("#paper-time").fill("16h30");
  await page.locator("#paper-scan").setInputFiles({ name: "công văn đến.pdf", mimeType: "application/pdf", buffer: PDF });
  await page.getByText("công văn đến.pdf").waitFor();
  await page.locator("#narrative").fill("Theo công văn giấy");
  await page.getByRole("button", { name: "Ghi nhận hồ sơ giấy" }).click();
  await page.getByText("Đã ghi nhận hồ sơ của").waitFor();
  await holds(async () => {
    const shown = await text(page);
    assert.ok(shown.includes(`16:30:00 ngày ${yesterday.split("-").reverse().join("/")}`), "the receipt carries the stamped time");
    assert.match(shown, /Theo dấu đến trên bản giấy/);
  });
  await close();
});

test("a citizen sees how many have sent and not who", async () => {
  const { page, errors, close } = await visit();
  await open(page, "/thoi-han");
  await holds(async () => assert.match(await text(page), /\d+ trên 14 đơn vị đã gửi/));
  assert.doesNotMatch(await text(page), /Viettel|VNPT/);
  await assertKept(page, "deadlines-public");
  assert.deepEqual(errors, []);
  await close();
});
