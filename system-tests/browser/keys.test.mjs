import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { assertKept, issuer, open, signIn, startBrowser, visit } from "./visit.mjs";

/** A firm whose demonstration client is taken away here, so that it can be let in anew with a key; no journey beside this one sends for it. */
const FIRM = "ghtk";
const CLIENT = `api-${FIRM}`;

const suite = resolve("../..");
const administrator = process.env.KEYCLOAK_PASSWORD;
const hasJq = works("jq --version");

let browser;
let folder;
let putBack;

before(async () => {
  browser = await startBrowser();
  folder = mkdtempSync(join(tmpdir(), "keys-"));
  const unpacked = join(suite, "local-stack/target/keycloak");
  const keycloak = join(unpacked, readdirSync(unpacked).find((name) => name.startsWith("keycloak-")));
  // Its settings stay in the folder of this test.
  writeFileSync(
    join(folder, "kcadm.sh"),
    `#!/bin/sh\nexport KC_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto"\nverb="$1"; shift\nexec sh ${keycloak}/bin/kcadm.sh "$verb" "$@" --config ${folder}/kcadm.config\n`,
  );
  chmodSync(join(folder, "kcadm.sh"), 0o755);
  symlinkSync(join(suite, "verify-receipt"), join(folder, "verify-receipt"));
});

after(async () => {
  await browser?.close();
  putBack?.();
  rmSync(folder, { recursive: true, force: true });
});

function works(command) {
  try {
    execFileSync("bash", ["-c", command], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const run = (command) =>
  execFileSync("bash", ["-ceu", command], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
  });

const FIND = `ID=$(kcadm.sh get clients -r ha-tang-so -q clientId=${CLIENT} --fields id | jq -r '.[0].id')`;
const secret = () => run(`${FIND}\nkcadm.sh get clients/$ID/client-secret -r ha-tang-so | jq -r .value`).trim();
const forget = () => run(`${FIND}\nkcadm.sh delete clients/$ID -r ha-tang-so`);

/** Others send for the firm with the demonstration's client: it is put back as it was. */
function keep() {
  const known = secret();
  run(`${FIND}\nkcadm.sh get clients/$ID -r ha-tang-so | jq --arg secret '${known}' '. + {secret: $secret}' > client.json`);
  putBack = () => {
    forget();
    run(`kcadm.sh create clients -r ha-tang-so -f client.json\nkcadm.sh add-roles -r ha-tang-so --uusername service-account-${CLIENT} --rolename operator`);
    assert.equal(secret(), known);
  };
}

/** The commands of a page, as it shows them, in their order. */
async function commandsOf(page, path, name) {
  await open(page, path);
  await assertKept(page, name);
  return page.locator("pre").allInnerTexts();
}

test("a firm is let in with a key, sends its plan in five steps and changes the key, by the commands of the pages", { skip: !hasJq && "jq, which the page asks for, is not here" }, async () => {
  const { page, close } = await visit(browser);
  await signIn(page, "administrator");
  const administration = await commandsOf(page, "/quan-tri/phan-mem", "administration-clients");
  const start = await commandsOf(page, "/phat-trien", "developers-signed-in");
  await close();
  const [connect, list, key, create, rotate, remove] = administration.map((command) => command.replace("ORG=vnpt", `ORG=${FIRM}`));
  const [read, table, token, send, check] = start;

  run(connect.split("\n").at(-1).replace("http://localhost:8080", new URL(issuer).origin) + ` --password '${administrator}'`);
  assert.ok(JSON.parse(`[${run(list).replaceAll("}\n{", "},{")}]`).some((client) => client.clientId === CLIENT));
  keep();
  forget();

  run(key);
  run(create);

  const withKey = (number) => {
    const file = number === 1 ? `${CLIENT}.pem` : `${CLIENT}-2.pem`;
    return token
      .replace(/CLIENT=\S+ KEY=\S+ ISSUER=\S+/, `CLIENT=${CLIENT} KEY=${file} ISSUER=${issuer}`)
      .replace('"kid":"%s-1"', `"kid":"%s-${number}"`);
  };
  assert.equal(JSON.parse(run(read.split("\n")[0])).items.length, 27);
  run(read.split("\n")[1]);
  run(table);
  assert.ok(readFileSync(join(folder, "tien-do.csv"), "utf8").split("\n").length > 27);
  const tried = run(`${withKey(1)}\n${send}`);
  assert.ok(!tried.includes('"status":4'), tried);
  assert.ok(JSON.parse(readFileSync(join(folder, "answer.json"), "utf8")).receipt.number);
  run(check);

  run(key.replaceAll(`api-$ORG.pem`, `api-$ORG-2.pem`).replace("api-$ORG-1", "api-$ORG-2").replace("api-$ORG.jwks", "api-$ORG-2.jwks"));
  assert.ok(!works(`cd ${folder} && set -e; ${withKey(2)}; test -n "$TOKEN"`), "the new key is not known yet");
  run(rotate);
  for (const number of [1, 2]) run(`${withKey(number)}\ntest -n "$TOKEN"`);
  // The second time with the new one alone, as the page says.
  run(rotate.replace("api-$ORG.jwks ", ""));
  run(`${withKey(2)}\ntest -n "$TOKEN"`);
  assert.ok(!works(`cd ${folder} && set -e; ${withKey(1)}; test -n "$TOKEN"`), "the old key is refused");

  run(remove);
  assert.ok(!works(`cd ${folder} && set -e; ${withKey(2)}; test -n "$TOKEN"`), "who is taken away gets no token");
});
