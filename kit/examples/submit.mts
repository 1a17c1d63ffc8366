// Submits a plan (JSON) by a client made from the contract and keeps its receipt: node submit.mts plan.json
// Ends with 1 where the suite refuses. With 4 nobody answered: run it again, for the key is made of the content, and one submission arrives.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { argv, env, exit } from "node:process";
import { setTimeout } from "node:timers/promises";
import createClient from "openapi-fetch";
import type { components, paths } from "./suite.js";

type Schemas = components["schemas"];

const OPEN: readonly Schemas["StandingState"][] = ["MISSING", "DRAFT", "RETURNED", "OVERDUE"];
const PASSING = [408, 429, 502, 503, 504];
const IN_PROGRESS = ["idempotency-key-in-progress", "obligation-in-progress"];

const setting = (name: string): string => env[`HA_TANG_SO_${name}`] ?? exit(2);

async function passes(answer: Response): Promise<boolean> {
  if (answer.status !== 409) return PASSING.includes(answer.status);
  return IN_PROGRESS.includes(((await answer.clone().json()) as Schemas["Problem"]).code);
}

/** Waits a minute for what passes. */
async function patiently(request: Request): Promise<Response> {
  for (let pause = 1_000; pause < 64_000; pause *= 2) {
    const answer = await fetch(request.clone(), { signal: AbortSignal.timeout(60_000) }).catch(() => undefined);
    if (answer !== undefined && !(await passes(answer))) return answer;
    await setTimeout(pause);
  }
  console.error("no answer");
  return exit(4);
}

/** Renewed before it ends. */
let token = { access_token: "", renewal: 0 };
async function bearer(): Promise<string> {
  if (Date.now() >= token.renewal) {
    const body = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: setting("CLIENT"),
      client_secret: readFileSync(setting("SECRET_FILE"), "utf8").trim(),
    });
    const granted = await patiently(new Request(`${setting("ISSUER")}/protocol/openid-connect/token`, { method: "POST", body }));
    if (!granted.ok) refused(await granted.text());
    const { access_token, expires_in } = (await granted.json()) as { access_token: string; expires_in: number };
    token = { access_token, renewal: Date.now() + (expires_in - 30) * 1_000 };
  }
  return `Bearer ${token.access_token}`;
}

function refused(why: unknown): never {
  console.error(why);
  return exit(1);
}

const suite = createClient<paths>({ baseUrl: setting("URL"), fetch: patiently });
suite.use({
  onRequest: async ({ request }) => {
    request.headers.set("Authorization", await bearer());
    return request;
  },
});

const file = argv[2] ?? exit(2);
const content = readFileSync(file, "utf8");
const hash = createHash("sha256").update(content).digest("hex");
const plan: Schemas["NewSubmission"] = JSON.parse(content);
/** The bytes of the file, for they are what the receipt is about. */
const asItIs = { body: plan, bodySerializer: () => content };

const deadlines = await suite.GET("/api/v1/deadlines", { params: { query: plan.year === undefined ? {} : { year: plan.year } } });
for (const { obligation, organisations, onTimeBefore } of deadlines.data?.items ?? refused(deadlines.error))
  for (const own of organisations ?? [])
    if (OPEN.includes(own.state)) console.log(obligation.code, own.state, own.onTimeBefore ?? onTimeBefore);

const checked = await suite.POST("/api/v1/submissions", { params: { query: { validateOnly: true } }, ...asItIs });
// Sent before, where a run heard no answer: sent again under its key it gives the same one.
if (checked.error && checked.error.code !== "obligation-already-sent") refused(checked.error);

const sent = await suite.POST("/api/v1/submissions", { params: { header: { "Idempotency-Key": hash } }, ...asItIs });
const number = sent.data?.receipt?.number ?? refused(sent.error);

const receipt = await suite.GET("/api/v1/receipts/{number}", { params: { path: { number } } });
const jws = receipt.data?.jws ?? refused(receipt.error);
writeFileSync(`${file}.receipt.jws`, jws);

const verified = await suite.POST("/api/v1/receipts/check", { body: { jws } });
if (!verified.data?.valid || verified.data.sha256 !== hash) refused(verified.data ?? verified.error);
console.log(number);
