import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { dutyToFulfil } from "./duties.mjs";
import { assertKept, holds, open, reload, settled, signIn, signInByKeyboard, startBrowser, tabTo, visit as visitBy } from "./visit.mjs";

/** Far enough that no journey and no announcement meets it. */
const DAY = "2029-09-03";
/** The body of the officer. */
const COMMUNE = "ubnd-03595";

/** Reports speak of the running year, by the calendar of Viet Nam. */
const YEAR = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear();

let browser;
/** The report that the commune owes. */
let duty;

before(async () => {
  browser = await startBrowser();
  const { page, close } = await visit();
  await signIn(page, "coordinator");
  duty = await dutyToFulfil(page, { duty: "agency-report", year: YEAR, organisation: COMMUNE, form: "report" });
  await close();
});

after(() => browser?.close());

const visit = (width) => visitBy(browser, width);
const text = (page) => page.locator("main").innerText();

test("an officer without a mouse signs in, finds the report of the commune, writes it and sends it", async () => {
  const { page, errors, close } = await visit();
  await signInByKeyboard(page, "agency-officer");
  await page.getByRole("link", { name: "Nộp và tiếp nhận" }).waitFor();
  await follow(page, page.getByRole("link", { name: "Nộp và tiếp nhận" }));
  await follow(page, page.getByRole("link", { name: "Nộp kế hoạch, báo cáo" }));
  await follow(page, page.locator(`a.button[href^="/nop-ke-hoach/${duty}/"]`));
  await tabTo(page, page.locator("#narrative"));
  await page.keyboard.type("Báo cáo kết quả thực hiện kế hoạch của xã");
  await assertKept(page, "report-form");
  await press(page, "Kiểm tra trước khi gửi");
  await page.getByRole("button", { name: "Gửi hồ sơ" }).waitFor();
  await press(page, "Gửi hồ sơ");
  await page.getByText("Hệ thống đã nhận hồ sơ").waitFor();
  await holds(async () => assert.match(await text(page), /SHA-256[^]*[0-9a-f]{64}/));
  assert.deepEqual(errors.filter((line) => !line.includes("404")), []);
  await close();
});

test("the coordinator keeps the calendar and the duties, and is told when somebody was faster", async () => {
  const { page, close } = await visit();
  await signIn(page, "coordinator");
  await open(page, "/quan-tri");
  await assertKept(page, "administration");
  await open(page, `/quan-tri/lich?nam=${DAY.slice(0, 4)}`);
  await page.locator("#new-day-date").fill(DAY);
  for (const [field, value] of Object.entries({ name: "Nghỉ bù Quốc khánh", "name-en": "Day in lieu", legalSource: "Thông báo", "legalSource-en": "Notice" })) {
    await page.locator(`#new-day-${field}`).fill(value);
  }
  await page.locator("#new-day").getByRole("button", { name: "Lưu" }).click();
  await page.getByText("Đã lưu ngày 03/09/2029.").waitFor();
  await page.getByRole("button", { name: /^Sửa, xóa/ }).first().click();
  await page.locator("#day-name").fill("Nghỉ bù");

  const other = await page.context().newPage();
  await open(other, `/quan-tri/lich?nam=${DAY.slice(0, 4)}`);
  await other.getByRole("button", { name: /^Sửa, xóa/ }).first().click();
  await other.locator("#day-kind").selectOption("WORKING_DAY_MOVED");
  await other.locator("#day").getByRole("button", { name: "Lưu" }).click();
  await other.getByText("Đã lưu ngày").waitFor();
  await other.close();
  await page.locator("#day").getByRole("button", { name: "Lưu" }).click();
  await page.getByText("Có người vừa thay đổi nội dung này.").waitFor();
  await assertKept(page, "workdays-conflict");
  await page.getByRole("button", { name: "Lấy bản trên hệ thống" }).click();
  await page.getByRole("button", { name: "Xóa ngày này" }).click();
  await page.getByText("Đã xóa.").waitFor();

  await open(page, "/quan-tri/nghia-vu");
  await assertKept(page, "duties");
  await page.getByRole("link", { name: /^Sửa/ }).first().click();
  await page.locator("#duty-reminders").fill("-30; -7");
  await page.getByRole("button", { name: "Lưu" }).click();
  await page.locator('[role="alert"] a[href="#duty-reminders"]').waitFor();
  await assertKept(page, "duty");
  await open(page, "/quan-tri/gia-han");
  await assertKept(page, "grants");
  await open(page, "/quan-tri/phan-mem");
  await assertKept(page, "clients");
  await close();
});

test("anybody is helped, in both languages; the first command for developers works as it is pasted", async () => {
  const { page, errors, close } = await visit();
  for (const [path, name] of [["/tro-giup", "help"], ["/co-gi-moi", "news"], ["/tiep-can", "accessibility"], ["/phat-trien/loi", "errors"], ["/du-lieu-mo", "open-data"], ["/du-lieu-ca-nhan", "personal-data"], ["/phat-trien", "developers"]]) {
    await open(page, path);
    await assertKept(page, name);
  }
  const [first] = (await page.locator("pre").first().innerText()).split("\n");
  assert.equal(JSON.parse(execFileSync("bash", ["-c", first], { encoding: "utf8" })).items.length, 27);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "Start in five minutes" }).waitFor();
  await reload(page);
  await page.getByRole("heading", { name: "Start in five minutes" }).waitFor();
  assert.deepEqual(errors, []);
  await close();
});

test("a task is given to a commune, worked on by its officer and completed by the coordinator, without a mouse where it counts", async () => {
  const coordinator = await visit();
  await signIn(coordinator.page, "coordinator");
  await open(coordinator.page, "/nhiem-vu?xem=co-quan");
  await assertKept(coordinator.page, "tasks-board");
  await open(coordinator.page, "/nhiem-vu/giao");
  const task = coordinator.page.locator("#assign-chosen li").last();
  // Another journey gives the same commune a task, too.
  const title = await task.locator("strong").first().innerText();
  await task.locator("input").check();
  await coordinator.page.locator("#assign-leads").selectOption(COMMUNE);
  await coordinator.page.getByRole("button", { name: "Thêm" }).first().click();
  await assertKept(coordinator.page, "tasks-assigning");
  await coordinator.page.getByRole("button", { name: "Giao 1 nhiệm vụ" }).click();
  await coordinator.page.getByText("Đã giao 1,").waitFor();

  const officer = await visit();
  await signIn(officer.page, "agency-officer");
  await open(officer.page, "/nhiem-vu?trang-thai=ASSIGNED");
  await follow(officer.page, officer.page.locator("tbody a", { hasText: title }).last());
  await press(officer.page, "Nhận nhiệm vụ");
  await officer.page.getByText("Đã ghi: Nhận nhiệm vụ.").waitFor();
  await press(officer.page, "Bắt đầu làm");
  await officer.page.locator("#update-percent").fill("100");
  await officer.page.locator("#update-text").fill("Đã làm xong");
  await officer.page.getByRole("button", { name: "Gửi báo cáo" }).click();
  await officer.page.getByText("Đã ghi: Báo cáo tiến độ mới.").waitFor();
  await assertKept(officer.page, "task");
  await coordinator.page.goto(officer.page.url());
  await officer.page.getByRole("button", { name: "Báo hoàn thành" }).click();
  await officer.page.getByText("Đã ghi: Báo hoàn thành.").waitFor();

  await reload(coordinator.page);
  await coordinator.page.getByRole("button", { name: "Xác nhận hoàn thành" }).click();
  await coordinator.page.getByText("Đã hoàn thành, không thay đổi được nữa.").waitFor();
  assert.deepEqual([...coordinator.errors, ...officer.errors], []);
  await coordinator.close();
  await officer.close();
});

test("an administrator sees everything that a merger would move before anything is recorded", async () => {
  const { page, errors, close } = await visit();
  await signIn(page, "administrator");
  await open(page, "/quan-tri/co-quan?tim=so+xay+dung");
  await page.locator("tbody a").first().waitFor();
  await assertKept(page, "agencies");
  await open(page, "/quan-tri/ke-thua");
  await assertKept(page, "successions");
  await open(page, "/quan-tri/ke-thua/them");
  await page.locator("#succession-day").fill("2031-01-01");
  for (const [field, code] of [["predecessors", "construction"], ["successors", "finance"]]) {
    await page.locator(`#succession-${field}`).selectOption(code);
    await page.locator(`.picked:has(#succession-${field})`).getByRole("button", { name: "Thêm" }).click();
  }
  await page.locator("#succession-legalBasis").fill("Quyết định thử");
  await page.getByRole("button", { name: "Xem trước mọi việc sẽ chuyển" }).click();
  await page.locator("#preview").waitFor();
  await holds(async () => assert.match(await page.locator("#preview").innerText(), /Nhiệm vụ[^]*Tài khoản, phần mềm/));
  await assertKept(page, "succession-preview");
  assert.deepEqual(errors, []);
  await close();
});

test("an auditor reads who did what, and the state of the chain", async () => {
  const { page, errors, close } = await visit();
  await signIn(page, "auditor");
  await open(page, "/nhat-ky");
  await page.getByText(/^Điểm kiểm: .* mục, ký lúc/).first().waitFor();
  await page.locator("#audit-action").selectOption("CREATED");
  await page.locator("tbody").getByText("Tạo").first().waitFor();
  await assertKept(page, "audit");
  await holds(async () => assert.equal(new URL(page.url()).searchParams.get("hanh-dong"), "CREATED"));
  const [record] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Tải toàn bộ nhật ký (NDJSON)" }).click()]);
  const lines = (await readFile(await record.path(), "utf8")).trimEnd().split("\n");
  assert.ok(lines.length > 100, "the whole record is taken away");
  assert.ok(lines.every((line) => JSON.parse(line)));
  await page.getByText("Kiểm tra ngay trong trình duyệt").click();
  const verified = async (content) => {
    await page.locator("#record").setInputFiles({ name: "nhat-ky.ndjson", mimeType: "application/x-ndjson", buffer: Buffer.from(content) });
    return page.locator("[role=status] .notice").innerText();
  };
  assert.match(await verified(`${lines.join("\n")}\n`), /^Nguyên vẹn\./);
  await assertKept(page, "audit-verified");
  const changed = lines.map((line) => line.replace('"sequence":7,', '"sequence":7, '));
  await holds(async () => assert.match(await verified(`${changed.join("\n")}\n`), /^Không nguyên vẹn\. Mục 7:/));
  assert.deepEqual(errors, []);
  await close();
});

async function follow(page, link) {
  await tabTo(page, link);
  await page.keyboard.press("Enter");
  await settled(page);
}

async function press(page, name) {
  await tabTo(page, page.getByRole("button", { name }));
  await page.keyboard.press("Enter");
}
