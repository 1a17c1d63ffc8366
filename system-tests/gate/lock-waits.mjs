// Tells at the end of the gate who waited longer than a second for a lock: node lock-waits.mjs <target folder> <start of the build, ISO>
// Fails where somebody's request waited for long work, and nowhere else: a slow machine makes short work take longer too.
// For these locks it has to wait (docs/adr/0048), and LongWorkTest holds that it does for no other: how long is told and fails nothing.
// Advisory locks are told by the services, by name; rows and tables by PostgreSQL (log_lock_waits).
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const [target, begun] = process.argv.slice(2);
const start = Date.parse(begun);

/** Whatever nobody asked for, as the arrival of a file does, and requests that are long work by themselves. */
const LONG = new Set([
  "job",
  "POST /api/v1/quality-runs",
  "POST /api/v1/period-locks",
  "POST /api/v1/territories/mergers",
  "POST /api/v1/territories/villages",
  "PUT /api/v1/plans/{code}/indicators",
  "PUT /api/v1/plans/{code}/obligations",
  "POST /api/v1/successions",
  "POST /api/v1/successions/{id}/withdrawal",
]);
const AWAITED = new Set(["recording", "agencies", "map", "plans"]);
const isRequest = (name) => /^(GET|POST|PUT|PATCH|DELETE) /.test(name) && !LONG.has(name);

const linesOf = (file) => readFileSync(file, "utf8").split("\n");
const logs = readdirSync(target)
  .map((suite) => join(target, suite, "logs"))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => file.endsWith(".log") && statSync(file).mtimeMs >= start);

/** Waits for advisory locks, as the services tell them. */
function ofService(file) {
  return linesOf(file)
    .map((line) => /AdvisoryLock\] \([^)]*\) (.+?) waited (\d+) ms for the lock of (.+), held by (.+?)\s*$/.exec(line))
    .filter((told) => told)
    .map(([, waiter, ms, lock, holders]) => ({ waiter, ms: Number(ms), lock, holders: holders.split(" and ") }));
}

/** Waits for rows and tables: who waits is told with its operation, who holds by the number of its process alone. */
function ofPostgres(file) {
  const connections = new Map();
  const slow = [];
  const waits = [];
  for (const line of linesOf(file)) {
    const [, at, pid, name, text] = /^(\S+ \S+) [^ =]+=(\d+)=[^=]*=([^=]*)=(.*)$/.exec(line) ?? [];
    const last = waits.at(-1);
    let told;
    if (!text) {
      continue;
    } else if ((told = /^LOG: {2}connection authorized: .*application_name=(.*?)(?: SSL| GSS|$)/.exec(text))) {
      connections.set(pid, told[1]);
    } else if ((told = /^LOG: {2}duration: ([\d.]+) ms/.exec(text))) {
      const end = Date.parse(at + "Z");
      slow.push({ pid, name, from: end - Number(told[1]), end });
    } else if ((told = /^LOG: {2}process (\d+) still waiting for \w+ on (?!advisory)(.*) after ([\d.]+) ms/.exec(text))) {
      waits.push({ pid, waiter: name, lock: told[2], ms: Number(told[3]), at: Date.parse(at + "Z") });
    } else if (last && (told = /^DETAIL: {2}Process(?:es)? holding the lock: ([\d, ]+)\./.exec(text)) && last.pid === pid) {
      last.of = told[1].split(", ").map((holder) => ({ pid: holder, connection: connections.get(holder) ?? "somebody" }));
    } else if ((told = /^LOG: {2}process (\d+) acquired \w+ on (?!advisory)(.*) after ([\d.]+) ms/.exec(text))) {
      const wait = waits.findLast((one) => one.pid === pid);
      if (wait) {
        wait.ms = Number(told[3]);
      }
    }
  }
  // A statement that was slow at that time says what its process was doing; else there is the name of its connection.
  return waits.map(({ of = [], at, ...wait }) => ({
    ...wait,
    holders: of.map(({ pid, connection }) => slow.find((one) => one.pid === pid && one.from <= at && at <= one.end)?.name ?? connection),
  }));
}

const waits = logs.flatMap((file) => (file.endsWith("postgresql.log") ? ofPostgres(file) : ofService(file)));
const isFault = ({ waiter, lock, holders }) => isRequest(waiter) && !AWAITED.has(lock) && holders.some((holder) => LONG.has(holder));
console.log(`Waits for locks above a second: ${waits.length}`);
for (const wait of waits.sort((a, b) => b.ms - a.ms)) {
  console.log(`  ${String(Math.round(wait.ms)).padStart(7)} ms  ${wait.waiter} for ${wait.lock}, held by ${wait.holders.join(" and ")}${isFault(wait) ? "  <- long work" : ""}`);
}
console.log();
if (waits.some(isFault)) {
  console.error("Somebody's request waited longer than a second for long work (docs/adr/0048)");
  process.exit(1);
}
