import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { assertAccessible, assertFits, assertKept, holds, open, settled, sheets, signIn, startBrowser, tabTo, visit as visitBy } from "./visit.mjs";

/** The last day of the map with 106 communes, and one on which the figures of 2024 were known already. */
const OLD_MAP = "2025-06-30";
const EARLIER = "2025-03-01";

/** The plan has a target for it and the demonstration no figures: nothing else looks at what is written here. */
const UNMEASURED = "data-centre-services-on-cloud";

/** Other figures than those of a walk before: what is there already is not written again. */
const WHOLE = 8 + (Math.floor(Date.now() / 1_000) % 9_000);

let browser;

before(async () => {
  browser = await startBrowser();
});

after(() => browser?.close());

const visit = (width) => visitBy(browser, width);
const text = (page) => page.locator("main").innerText();

test("a leader goes from the first page to what holds a target back, its clause and its revisions, on either map", async () => {
  const { page, errors, close } = await visit();
  await signIn(page, "leader");
  await open(page, "/so-lieu");
  await holds(async () => assert.match(await text(page), /Mục tiêu đến năm 2025\s+\d+\/20 đã đạt/));
  assert.match(await text(page), /Mục tiêu đến năm 2030\s+\d+\/7 đã đạt/);
  await page.getByRole("heading", { name: "Bản đồ xã, phường" }).scrollIntoViewIfNeeded();
  await tiles(page, 38);
  await assertKept(page, "measured-overview");

  const tile = page.locator('.tile[tabindex="0"]');
  await tabTo(page, tile);
  const first = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  await page.keyboard.press("ArrowRight");
  await holds(async () => {
    const second = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
    assert.notEqual(second, first, "an arrow key goes to the tile beside");
  });

  await page.getByRole("radio", { name: /^106 xã/ }).check();
  await page.waitForURL(/geography=2025-06-30/);
  await tiles(page, 106);

  await page.getByRole("radio", { name: /^38 xã/ }).check();
  await tiles(page, 38);
  const worst = page.locator(".worst li a").first();
  await tabTo(page, worst);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/chi-tieu\//);
  await settled(page);
  assert.match(await page.locator("blockquote").first().innerText(), /“.+”/, "the clause is quoted");
  await holds(async () => assert.match(await text(page), /Điểm P2\.II\./));
  // Drawn when it is seen.
  await page.getByRole("heading", { name: "Diễn biến số liệu" }).scrollIntoViewIfNeeded();
  await page.locator("figure svg .goal").first().waitFor({ state: "attached" });
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: /^PNG/ }).press("Enter");
  assert.equal((await readFile(await (await saving).path())).subarray(1, 4).toString(), "PNG");
  await page.getByRole("tab", { name: "Biểu đồ" }).press("ArrowLeft");
  for (const which of [1, 2]) {
    await page.locator("#compare").selectOption({ index: which });
    await page.getByRole("button", { name: "Thêm" }).press("Enter");
  }
  await page.getByLabel("Mỗi nơi một hình").check();
  await holds(async () => assert.equal(await page.locator("figure > svg").count(), 2));
  await assertAccessible(page);
  await assertFits(page);
  assert.match(await page.locator("pre").innerText(), /curl '.*\/api\/v1\/series\?indicator=/);
  const begun = page.locator("section", { has: page.getByRole("heading", { name: "Số liệu ban đầu trong kế hoạch" }) });
  await holds(async () =>
    assert.match(
      await begun.innerText(),
      /Số liệu gần đúng, chỉ để tham khảo\. \S|Không so sánh được với chỉ tiêu\. \S|Kế hoạch không nêu số liệu ban đầu nào/,
      "each figure of the plan says whether it can be compared, and why",
    ),
  );

  const desk = page.locator('form[id^="override-"]');
  await unfoldDesk(page);
  await desk.locator("select").selectOption({ index: 1 });
  await desk.locator("textarea").fill("Số liệu quý này chưa gồm hai huyện");
  await desk.getByRole("button", { name: "Ghi ý kiến" }).click();
  await page.getByText("Đã ghi ý kiến của lãnh đạo").waitFor();
  const mark = page.getByRole("button", { name: /^Do lãnh đạo đánh giá/ });
  await mark.focus();
  assert.match(await page.getByRole("tooltip").innerText(), /chưa gồm hai huyện/, "the reason follows the focus");
  await unfoldDesk(page);
  await desk.waitFor();
  await assertKept(page, "measured-indicator");
  // Within the desk, which is folded too.
  const ending = page.locator("details", { has: page.locator('textarea[id^="override-"][id$="-end-reason"]') }).last();
  await ending.locator("summary").click();
  await ending.locator("textarea").fill("Số liệu đã đủ hai huyện");
  await ending.getByRole("button", { name: /^Thôi ý kiến này/ }).click();
  await page.getByText("Ý kiến của lãnh đạo không còn hiệu lực").waitFor();
  await mark.waitFor({ state: "detached" });

  await page.getByRole("tab", { name: "Bản đồ" }).click();
  await page.locator(".tile").first().waitFor();
  await page.getByRole("tab", { name: "Bảng" }).click();
  await page.getByRole("link", { name: /^Xem nguồn/ }).first().click();
  await page.getByRole("heading", { name: /^Nguồn của số liệu/ }).waitFor();
  await settled(page);
  await page.getByRole("button", { name: /^Xem các lần sửa/ }).first().click();
  await page.getByText("đang dùng").first().waitFor();
  await assertKept(page, "measured-source");

  await open(page, `/so-lieu?asOf=${EARLIER}&geography=${OLD_MAP}`);
  await holds(async () => assert.match(await text(page), /điều đã biết đến hết ngày 01 tháng 3 năm 2025/));
  await holds(async () => assert.match(await text(page), /Nộp kế hoạch năm 2026/, "duties too are told as of the day"));
  const count = page.locator(".milestones li a").first();
  const [wanted] = (await count.innerText()).match(/\d+/);
  await count.click();
  await page.waitForURL(new RegExp(`asOf=${EARLIER}&geography=${OLD_MAP}.*trang-thai=`));
  await holds(async () => assert.equal(await page.locator("main tbody tr").count(), Number(wanted)));
  await page.locator("#main-pages a", { hasText: "Địa bàn" }).click();
  await page.waitForURL(`**/dia-ban?asOf=${EARLIER}&geography=${OLD_MAP}`);
  await tiles(page, 106);
  await open(page, "/dia-ban/03595");
  await assertKept(page, "measured-territory");
  await page.getByRole("link", { name: "Xã Hua Nà" }).click();
  await page.waitForURL(/geography=2025-06-30/);
  await page.getByRole("heading", { level: 1, name: "Xã Hua Nà" }).waitFor();
  await open(page, "/dia-ban/bang-nhiet");
  await page.locator("td a").first().waitFor();
  await assertKept(page, "measured-heat");
  assert.deepEqual(errors, []);
  await close();
});

test("the brief of a commune fits on one sheet of A4", async () => {
  const { page, close } = await visit();
  await open(page, "/dia-ban/03595/tom-tat");
  await page.locator("table tbody tr").first().waitFor();
  await assertKept(page, "measured-brief");
  assert.equal(await sheets(page, "measured-brief"), 1);
  await close();
});

test("a commune officer enters a figure, corrects it, and imports a file that had an error", async () => {
  const { page, close } = await visit();
  await signIn(page, "agency-officer");
  await open(page, "/so-lieu/nhap");
  await page.locator("#figure-indicator").selectOption(UNMEASURED);
  await choosePeriodWithoutFigure(page);
  await page.locator("#figure-numerator").fill("12");
  await page.locator("#figure-denominator").fill("8");
  await page.getByRole("button", { name: "Kiểm tra" }).click();
  await page.locator('[role="alert"] a[href="#figure-numerator"]').click();
  await holds(async () => assert.equal(await page.evaluate(() => document.activeElement.id), "figure-numerator"));
  await page.locator("#figure-numerator").fill("6");
  await page.getByText("Tỷ lệ: 75%").waitFor();
  await assertKept(page, "measured-entry");
  await page.getByRole("button", { name: "Kiểm tra" }).click();
  await page.getByRole("button", { name: "Ghi số liệu" }).click();
  await page.getByText("Đã ghi:").waitFor();
  await page.getByText("Đã có số liệu:").waitFor();
  await page.locator("#figure-numerator").fill("7");
  await page.locator("#figure-denominator").fill("8");
  await page.getByRole("button", { name: "Kiểm tra" }).click();
  await page.getByRole("button", { name: "Ghi số mới thay số đang có" }).click();
  await page.getByText("Đã ghi:").waitFor();
  await page.getByRole("button", { name: /^Xem các lần sửa/ }).click();
  await page.getByText("thay bằng số khác").waitFor();

  await open(page, "/so-lieu/nhap-tep");
  await send(page, "99999");
  await page.getByText("chưa ghi gì").first().waitFor();
  await page.getByText("địa bàn (territory)").waitFor();
  assert.equal(await page.getByRole("button", { name: "Ghi vào hệ thống" }).count(), 0);
  await assertKept(page, "measured-imports");
  await send(page, "03595");
  await page.getByRole("button", { name: "Ghi vào hệ thống" }).click();
  await page.getByText("Đã thêm").waitFor();
  await close();
});

test("a coordinator closes a period with a reason, and a commune officer is told why it takes nothing", async () => {
  const { page, close } = await visit();
  await signIn(page, "coordinator");
  await open(page, "/so-lieu/khoa-ky");
  await page.locator("#lock-period").fill("2025-Q2");
  await page.locator("#lock-indicator").selectOption(UNMEASURED);
  await page.locator("#lock-reason").fill("Đang đối soát số liệu quý");
  await page.getByRole("button", { name: "Khóa kỳ" }).click();
  await page.getByText("Đã khóa quý II/2025").waitFor();
  await assertKept(page, "measured-locks");
  await open(page, "/so-lieu/chat-luong");
  await assertKept(page, "measured-quality");
  await page.locator("summary", { hasText: "Ghi nhận đã xem xét" }).first().click();
  await page.locator("details[open] textarea").fill("Đã đối chiếu với văn bản gốc");
  await page.locator("details[open]").getByRole("button", { name: "Ghi nhận đã xem xét" }).click();
  await page.getByText("Đã đối chiếu với văn bản gốc").first().waitFor();

  const officer = await visit();
  await signIn(officer.page, "agency-officer");
  await open(officer.page, "/so-lieu/nhap");
  await officer.page.locator("#figure-indicator").selectOption(UNMEASURED);
  await officer.page.locator("#figure-period").fill("2025-Q2");
  await officer.page.locator("#figure-period").blur();
  await officer.page.getByText("Đang đối soát số liệu quý").waitFor();
  await holds(async () => assert.ok(await officer.page.getByRole("button", { name: "Kiểm tra" }).isDisabled()));
  await officer.close();

  await open(page, "/so-lieu/khoa-ky");
  await page.locator("tr.below summary").first().click();
  await page.locator("details[open] textarea").fill("Đã đối soát xong");
  await page.locator("details[open]").getByRole("button", { name: "Mở lại kỳ" }).click();
  await page.getByText("đã mở lại").first().waitFor();
  await close();
});

/** Opens the desk of the page's first target, where a leader says another verdict. */
function unfoldDesk(page) {
  return page.locator("summary", { hasText: "Đánh giá khác kết quả tính" }).first().click();
}

/** Waits until the map has that many tiles. */
function tiles(page, count) {
  return page.waitForFunction((wanted) => document.querySelectorAll(".tile").length === wanted, count);
}

/** The first of these: others have figures where the suite was walked through before. */
async function choosePeriodWithoutFigure(page) {
  const none = page.getByText("Chưa có số liệu nào ở đây.");
  for (const period of ["2025-Q4", "2026-Q2", "2026-Q3"]) {
    await page.locator("#figure-period").fill(period);
    await page.locator("#figure-period").blur();
    await settled(page);
    if (await none.isVisible()) return;
  }
  assert.fail("a period without a figure");
}

/** A file as Vietnamese Excel writes it; the second line is of the territory given. */
async function send(page, territory) {
  const lines = [
    "indicator;territory;period;numerator;denominator",
    `${UNMEASURED};03595;2025-Q3;5;${WHOLE}`,
    `${UNMEASURED};${territory};2026-Q1;6;${WHOLE}`,
  ];
  await page.locator("#figures-file").setInputFiles({
    name: "so-lieu.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(lines.join("\r\n")),
  });
}
