import assert from "node:assert/strict";
import { createHmac, generateKeyPairSync } from "node:crypto";
import { after, before, test } from "node:test";
import { assertAccessible, assertFits, gateway, holds, issuer, open, picture, startBrowser, visit } from "./visit.mjs";

/** An administrator with an account as in production: no other journey signs in with it. */
const username = process.env.PERSON;
const password = process.env.PEOPLE_PASSWORD;
/** A replica of the gateway for which every sign-in is too long ago. */
const strict = process.env.STRICT_GATEWAY;

const STEP_MS = 30_000;

let browser;
/** What the authenticator app and the sheet of paper of the person hold. */
let secret;
let recoveryCodes;
let lastStep = 0;
/** Her passkey, as it is in her device. */
let passkeys;

before(async () => {
  browser = await startBrowser();
});

after(() => browser?.close());

/** RFC 6238: six digits, for the half minute that is numbered so. */
function codeOf(step) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", secret).update(counter).digest();
  const number = hash.readUInt32BE(hash.at(-1) & 0xf) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

/** Each code is good once; the one of the half minute before and after is taken too, for clocks differ. */
async function giveCode(page, field, button) {
  while (page.url().startsWith(issuer) && (await page.locator(field).count()) > 0) {
    const now = Math.floor(Date.now() / STEP_MS);
    const step = [now - 1, now, now + 1].find((one) => one > lastStep);
    if (step === undefined) {
      await holds(async () => assert.ok(Date.now() >= lastStep * STEP_MS, "the next code is not good yet"));
      continue;
    }
    lastStep = step;
    await page.locator(field).fill(codeOf(step));
    await submit(page, page.locator(button));
  }
}

async function submit(page, button) {
  await Promise.all([page.waitForEvent("framenavigated"), button.click()]);
  await page.waitForLoadState();
}

async function givePassword(page) {
  if (await page.locator("#username").isVisible()) await page.locator("#username").fill(username);
  await page.locator("#password").fill(password);
  await submit(page, page.locator("#kc-login"));
}

/**
 * Puts the person's device before a page: an authenticator inside it that knows its holder (Web Authentication, level 2).
 * @returns what it holds by now
 */
async function plugIn(page, credentials = []) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true };
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", { options });
  for (const credential of credentials) await cdp.send("WebAuthn.addCredential", { authenticatorId, credential });
  return async () => (await cdp.send("WebAuthn.getCredentials", { authenticatorId })).credentials;
}

/** After the password: with the passkey of the device, and not with the code that is asked for first. */
async function givePasskey(page) {
  await page.locator("#try-another-way").click();
  await page.getByText("Khóa truy cập", { exact: true }).click();
  const button = page.locator("#authenticateWebAuthnButton");
  await button.waitFor();
  await assertSound(page, "passkey");
  await submit(page, button);
}

/** The realm counts whole seconds: who has signed in within this very second is not asked again. */
async function untilTheSecondIsOver() {
  const second = Math.floor(Date.now() / 1000);
  await holds(async () => assert.ok(Math.floor(Date.now() / 1000) > second));
}

async function assertSound(page, name) {
  await assertFits(page);
  await assertAccessible(page);
  await picture(page, name);
}

const isSignedIn = async (page) => (await (await page.request.get(`${gateway}/me`)).json()).signedIn;

test("an administrator signs in for the first time: password, authenticator app, recovery codes", async () => {
  const { page, close } = await visit(browser);
  await page.goto(`${gateway}/login?to=/tro-giup`);
  await givePassword(page);
  secret = await page.locator("#totpSecret").inputValue();
  await page.getByText("Thiết lập ứng dụng xác thực").first().waitFor();
  await assertSound(page, "enrolment");
  assert.equal(await isSignedIn(page), false, "a password alone lets nobody in");
  await giveCode(page, "#totp", "#saveTOTPBtn");
  await page.getByText("Các mã này sẽ không hiện lại sau khi rời trang").waitFor();
  await assertSound(page, "recovery-codes");
  recoveryCodes = (await page.locator("[name=generatedRecoveryAuthnCodes]").inputValue()).split(",");
  await page.locator("#kcRecoveryCodesConfirmationCheck").check();
  await page.locator("#saveRecoveryAuthnCodesBtn").click();
  await page.waitForURL(`${gateway}/tro-giup`);
  assert.equal(await isSignedIn(page), true);
  await close();
});

test("who lost the telephone signs in with a recovery code, once for each", async () => {
  for (const [code, good] of [[recoveryCodes[1], false], [recoveryCodes[0], true]]) {
    const { page, close } = await visit(browser);
    await page.goto(`${gateway}/login?to=/tro-giup`);
    await givePassword(page);
    await page.locator("#try-another-way").click();
    await page.getByText("Chọn cách đăng nhập").waitFor();
    await assertSound(page, "other-ways");
    await page.getByText("Mã dự phòng", { exact: true }).click();
    await page.getByText("Đăng nhập bằng mã dự phòng").first().waitFor();
    await assertSound(page, "recovery-code");
    await page.locator("#recoveryCodeInput").fill(code);
    await submit(page, page.locator("#kc-login"));
    if (good) await page.waitForURL(`${gateway}/tro-giup`);
    else await page.getByText("Mã dự phòng không đúng.").first().waitFor();
    assert.equal(await isSignedIn(page), good);
    await close();
  }
});

test("a passkey is added from the own account, and its key alone lets in", async () => {
  const { page, close } = await visit(browser);
  const held = await plugIn(page);
  page.on("dialog", (question) => question.accept("Máy ở cơ quan"));
  await page.goto(`${gateway}/login?to=/tai-khoan`);
  await givePassword(page);
  await assertSound(page, "one-time-code");
  await giveCode(page, "#otp", "#kc-login");
  await page.getByRole("link", { name: "Thêm khóa truy cập" }).click();
  await page.locator("#registerWebAuthn").waitFor();
  await assertSound(page, "passkey-registration");
  await page.locator("#registerWebAuthn").click();
  await page.waitForURL(`${gateway}/tai-khoan`);
  passkeys = await held();
  assert.equal(passkeys.length, 1);
  assert.equal(passkeys[0].rpId, new URL(issuer).hostname);
  await close();

  const thief = await visit(browser);
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const forged = privateKey.export({ type: "pkcs8", format: "der" }).toString("base64");
  await plugIn(thief.page, passkeys.map((passkey) => ({ ...passkey, privateKey: forged })));
  await thief.page.goto(`${gateway}/login?to=/tro-giup`);
  await givePassword(thief.page);
  await givePasskey(thief.page);
  await thief.page.getByText("Kết quả xác thực của khóa truy cập không hợp lệ.").first().waitFor();
  assert.equal(await isSignedIn(thief.page), false);
  await thief.close();
});

test("what binds is done after a fresh sign-in beside the page, with what was typed kept", async () => {
  const { page, close } = await visit(browser);
  await page.goto(`${gateway}/login?to=/tro-giup`);
  let held = await plugIn(page, passkeys);
  await givePassword(page);
  await givePasskey(page);
  await page.waitForURL(`${gateway}/tro-giup`);
  passkeys = await held();
  let tries = 0;
  await page.route("**/api/v1/successions/*/correction", async (route) => {
    tries++;
    if (tries > 1) return route.continue();
    return route.fulfill({ response: await route.fetch({ url: route.request().url().replace(gateway, strict) }) });
  });
  await open(page, "/quan-tri/ke-thua");
  await page.getByRole("button", { name: /^Sửa căn cứ/ }).first().click();
  const reason = page.locator("#correction-reason");
  await page.locator("#correction-note").fill("Ghi rõ thêm");
  await reason.fill("Thử xác nhận lại");
  const send = page.locator("form:has(#correction-reason) button[type=submit]");
  await send.click();
  await page.getByText("Cần xác nhận lại danh tính cho việc này").first().waitFor();
  await assertSound(page, "step-up");
  await untilTheSecondIsOver();
  const [beside] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("link", { name: "Đăng nhập lại (mở thẻ mới)" }).click()]);
  await beside.waitForLoadState();
  assert.equal(await isSignedIn(page), true, "nobody is signed out by beginning to step up");
  held = await plugIn(beside, passkeys);
  await givePassword(beside);
  await givePasskey(beside);
  passkeys = await held();
  await beside.getByText("Hãy đóng thẻ này").waitFor();
  await beside.close();
  assert.equal(await reason.inputValue(), "Thử xác nhận lại");
  await send.click();
  await reason.waitFor({ state: "detached" });
  assert.equal(tries, 2);
  await endsWithThePassword(page);
  await close();
});

/** However fresh the sign-in is, the present password is asked for; with the new one the sessions elsewhere can be ended. */
async function endsWithThePassword(elsewhere) {
  const { page, close } = await visit(browser);
  await plugIn(page, passkeys);
  await page.goto(`${gateway}/login?to=/tai-khoan`);
  await givePassword(page);
  await givePasskey(page);
  await untilTheSecondIsOver();
  await page.getByRole("link", { name: "Đổi mật khẩu" }).click();
  await page.locator("#password").waitFor();
  await givePassword(page);
  await givePasskey(page);
  await assertSound(page, "new-password");
  for (const field of ["#password-new", "#password-confirm"]) await page.locator(field).fill("một mật khẩu khác hẳn 7");
  await page.locator("#logout-sessions").check();
  await submit(page, page.locator("input[type=submit], button[type=submit]").first());
  await page.waitForURL(`${gateway}/tai-khoan`);
  assert.equal(await isSignedIn(page), true);
  await holds(async () => assert.equal(await isSignedIn(elsewhere), false));
  await close();
}
