import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PDF, assertKept, holds, open, reload, signIn, startBrowser, visit } from "./visit.mjs";

/** Numbers that no other test gives, nor this one when it walked through the suite before. */
const RUN = 97_000 + (Math.floor(Date.now() / 1_000) % 999);
/** Indicators whose target of 2030 no other test looks at: the first that is not amended. */
const INDICATORS = ["shared-new-bts", "centre-road-undergrounding", "household-fibre-coverage", "population-5g"];
const NUMBER = `${RUN}/QĐ-UBND`;
const STANDARD = `TC-NHA-O.${RUN}`;
/** Today by the calendar of Viet Nam. */
const TODAY = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const DECIDED = `${NUMBER}, ${TODAY.split("-").reverse().join("/")}`;
const COMMUNE = "ubnd-03595";

let browser;
/** Each signs in once for all journeys. */
const people = {};

before(async () => {
  browser = await startBrowser();
  for (const username of ["agency-officer", "coordinator", "leader", "finance-officer", "construction-officer"]) {
    people[username] = await visit(browser);
    await signIn(people[username].page, username);
  }
});

after(() => browser?.close());

/** The page of one of them. */
const of = (username) => people[username].page;
const addressOf = (page) => new URL(page.url()).pathname;
const options = (select) => select.locator("option");

/** Fills the fields of a form by the ends of their ids, and sends it. */
async function fill(form, fields, button) {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[id$="-${name}"]`).first();
    const isChoice = (await field.evaluate((element) => element.tagName)) === "SELECT";
    await (isChoice ? field.selectOption(value) : field.fill(value));
  }
  await form.getByRole("button", { name: button, exact: true }).click();
}

/** Takes a step with the entry that the page shows. */
async function act(page, verb, fields = {}) {
  const step = page.locator("details.verb").filter({ has: page.locator("summary", { hasText: verb }) });
  await step.locator("summary").click();
  await fill(step.locator("form"), fields, verb);
}

const acted = (page) => page.getByText("Đã ghi.", { exact: true }).waitFor();

/** What another service computes is there a moment later. */
async function eventually(page, found) {
  for (let times = 0; (await found.count()) === 0; times++) {
    assert.ok(times < 60, `${page.url()} never showed ${found}`);
    await page.waitForTimeout(250);
    await reload(page);
  }
}

test("an obstacle of a commune is followed to a new version of a target, into the verdict computed from it, and back", async () => {
  const officer = of("agency-officer");
  await open(officer, "/vuong-mac");
  const indicator = await officer.evaluate(async (indicators) => {
    const { items } = await fetch("/api/v1/progress").then((answer) => answer.json());
    return indicators.find((each) => items.some(({ target }) => target.code === `${each}-2030` && target.value !== 1));
  }, INDICATORS);
  const report = officer.locator("#new-difficulties");
  await report.locator("#new-difficulties-indicators").selectOption(indicator);
  await report.getByRole("button", { name: "Thêm Chỉ tiêu liên quan" }).click();
  await assertKept(officer, "obstacles");
  await fill(report, { title: "Chưa thống nhất được giá thuê cột", description: "Các bên chưa có đơn giá dùng chung." }, "Lưu");
  await officer.getByRole("heading", { level: 1, name: "Chưa thống nhất được giá thuê cột" }).waitFor();
  const obstacle = addressOf(officer);

  const coordinator = of("coordinator");
  await open(coordinator, obstacle);
  await coordinator.getByRole("link", { name: "Tập hợp vào một kiến nghị" }).click();
  const draft = coordinator.locator('form[id^="proposal-"]');
  await draft.locator('[id$="-items-0-kind"]').selectOption("TARGET_AMENDMENT");
  await fill(
    draft,
    { title: "Điều chỉnh mục tiêu dùng chung trạm", reason: "Theo phản ánh của xã", "items-0-text": "Hạ mục tiêu năm 2030", "items-0-target-target": `${indicator}-2030`, "items-0-target-value": "1" },
    "Lưu bản nháp",
  );
  await coordinator.getByRole("heading", { level: 1, name: "Điều chỉnh mục tiêu dùng chung trạm" }).waitFor();
  await act(coordinator, "Trình Ủy ban nhân dân tỉnh");
  await acted(coordinator);
  await assertKept(coordinator, "proposal");

  const leader = of("leader");
  await open(leader, addressOf(coordinator));
  await fill(leader.locator('form[id^="decide-"]'), { number: NUMBER, date: TODAY, "items-0-outcome": "ACCEPTED" }, "Ghi quyết định");
  await leader.getByRole("heading", { level: 1, name: `Quyết định số ${NUMBER}` }).waitFor();
  const decision = addressOf(leader);
  await eventually(leader, leader.getByText("Chấp nhận, đã thành mục tiêu mới"));
  await assertKept(leader, "decision");

  await leader.getByRole("tabpanel").getByRole("link", { name: "Hạ mục tiêu năm 2030" }).click();
  await leader.waitForURL((address) => address.pathname === `/chi-tieu/${indicator}`);
  const amended = leader.locator("article.target", { hasText: "31/12/2030" });
  await eventually(leader, amended.filter({ hasText: /≥ 1%/ }));
  await holds(async () => assert.match(await amended.locator("header").innerText(), /^Đạt$/m, "the verdict is computed from the new version"));
  await leader.getByRole("link", { name: DECIDED }).click();
  await leader.waitForURL(new RegExp(`${decision}$`));
  await leader.getByRole("tabpanel").getByRole("link", { name: "Chưa thống nhất được giá thuê cột" }).click();
  await leader.waitForURL(new RegExp(`${obstacle}$`));

  await open(officer, obstacle);
  await holds(async () => assert.match(await officer.locator("main").innerText(), /Trạng thái\s+Đã có quyết định/));
  await officer.getByRole("tabpanel").getByRole("link", { name: NUMBER }).waitFor();
  await assertKept(officer, "obstacle");
});

test("money is asked for, appraised and allotted, and never more than is left", async () => {
  const finance = of("finance-officer");
  await open(finance, "/ngan-sach");
  await finance.locator("summary", { hasText: "Đặt số dư cho một nguồn khác" }).click();
  const balance = finance.locator("#new-balance");
  // The last year on offer of which nobody has set anything yet.
  const offered = await options(balance.locator("#new-balance-year")).evaluateAll((years) => years.map(({ value }) => value));
  const set = await finance.locator("main").innerText();
  const year = offered.filter((each) => each && !set.includes(`Nguồn khác, năm ${each}`)).at(-1);
  await fill(balance, { year, source: "OTHER", amount: "500.000.000", basis: "Nghị quyết về nguồn vốn khác" }, "Lưu");
  await acted(finance);

  const officer = of("agency-officer");
  await open(officer, "/ngan-sach");
  const request = officer.locator("#new-money");
  await fill(request, { task: "P2.III.2.b.9", year, source: "OTHER", amount: "700.000.000", reason: "Lắp điểm Wifi công cộng" }, "Lưu");
  await officer.waitForURL(/\/ngan-sach\/.+/);
  const address = addressOf(officer);
  await act(officer, "Gửi cơ quan tài chính");
  await acted(officer);

  await open(finance, address);
  await act(finance, "Thẩm định", { amount: "700.000.000", reason: "Đúng định mức" });
  await acted(finance);

  const leader = of("leader");
  await open(leader, address);
  await act(leader, "Quyết định", { amount: "600.000.000", number: `${RUN + 1}/QĐ-UBND`, date: TODAY });
  await leader.getByRole("alert").getByText("Số bố trí vượt phần còn lại của nguồn kinh phí").waitFor();
  await assertKept(leader, "budget-refused");
  await leader.locator('[id^="decide-"][id$="-amount"]').fill("400.000.000");
  await leader.locator("details.verb[open]").getByRole("button", { name: "Quyết định", exact: true }).click();
  await acted(leader);
  await holds(async () => assert.match(await leader.locator("main").innerText(), /Số tiền được cấp\s+400 triệu đồng/));

  await open(finance, "/ngan-sach");
  await finance.getByRole("row", { name: new RegExp(`Nguồn khác, năm ${year}.*100 triệu đồng`) }).waitFor();
  await assertKept(finance, "budget");
});

test("Construction adds a version of a standard, and the one before is replaced", async () => {
  const construction = of("construction-officer");
  for (const [version, content] of [["1", "Ống chờ 02 sợi"], ["2", "Ống chờ 04 sợi"]]) {
    await open(construction, "/tieu-chuan");
    const fields = { code: STANDARD, title: "Cáp quang trong nhà ở", "title-en": "Fibre in houses", content };
    await fill(construction.locator("#new-standards"), fields, "Lưu");
    await construction.waitForURL(/\/tieu-chuan\/.+/);
    await act(construction, "Đưa vào hiệu lực", { on: TODAY, legalBasis: `0${version}/QĐ-SXD` });
    await acted(construction);
  }
  await assertKept(construction, "standard");
  await open(construction, "/tieu-chuan");
  await holds(async () => {
    const states = await construction.getByRole("row", { name: new RegExp(STANDARD) }).allInnerTexts();
    assert.deepEqual(states.map((row) => /Đã được thay thế|Đang có hiệu lực/.exec(row)?.[0]), ["Đã được thay thế", "Đang có hiệu lực"]);
  });
  await open(construction, "/so-theo-doi");
  await assertKept(construction, "registers");
});

test("a task that is written in the portal is done with the evidence it asks for", async () => {
  const coordinator = of("coordinator");
  await open(coordinator, "/nhiem-vu/them");
  const form = coordinator.locator("#task");
  for (const [field, code] of [["leads", COMMUNE], ["files", "PDF"]]) {
    await form.locator(`#task-${field}`).selectOption(code);
    await form.locator(`.field:has(#task-${field})`).getByRole("button", { name: /^Thêm/ }).click();
  }
  await assertKept(coordinator, "task-writing");
  await fill(form, { code: `BS-${RUN}`, title: "Lập biên bản bàn giao mặt bằng", "title-en": "Hand over the site", proof: "REQUIRED" }, "Lưu");
  await coordinator.getByRole("heading", { level: 1, name: "Lập biên bản bàn giao mặt bằng" }).waitFor();

  const officer = of("agency-officer");
  await open(officer, addressOf(coordinator));
  for (const verb of ["Nhận nhiệm vụ", "Bắt đầu làm"]) {
    await officer.getByRole("button", { name: verb }).click();
    await officer.getByText(`Đã ghi: ${verb}.`).waitFor();
  }
  await officer.locator("#update-percent").fill("100");
  await officer.locator("#update-text").fill("Đã bàn giao");
  await officer.locator("#update-evidence").setInputFiles({ name: "biên bản.pdf", mimeType: "application/pdf", buffer: PDF });
  await officer.getByText("biên bản.pdf").first().waitFor();
  await officer.getByRole("button", { name: "Gửi báo cáo" }).click();
  await officer.getByText("Đã ghi: Báo cáo tiến độ mới.").waitFor();
  await officer.getByRole("button", { name: "Báo hoàn thành" }).click();
  await officer.getByText("Đã ghi: Báo hoàn thành.").waitFor();

  await reload(coordinator);
  await coordinator.getByText("biên bản.pdf").first().waitFor();
  await coordinator.getByRole("button", { name: "Xác nhận hoàn thành" }).click();
  await coordinator.getByText("Đã hoàn thành, không thay đổi được nữa.").waitFor();
});

test("nobody's browser had anything to complain of", () => {
  // A step that is refused in words is an answer with 409.
  const complaints = Object.values(people).flatMap(({ errors }) => errors.filter((line) => !line.includes("409")));
  assert.deepEqual(complaints, []);
});
