// Tells at the end of the gate where its time went: node where-time-went.mjs <project folder> <start of the build, ISO> [Maven's /proc/…/stat]
// A module ends with the last file that it writes into its target folder; Maven builds several beside each other.
// Its tests note what they start and the seconds of a processor that they take (Cost); Maven's own are known where /proc is.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const [project, begun, stat = `/proc/${process.ppid}/stat`] = process.argv.slice(2);
const start = Date.parse(begun);
const SLOWEST = 15;

const modules = [...readFileSync(join(project, "pom.xml"), "utf8").matchAll(/<module>([^<]+)<\/module>/g)].map(([, name]) => name);
const filesIn = (folder) =>
  existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => join(folder, name)) : [];
const writtenAt = (file) => statSync(file).mtimeMs;
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, "0")}`.padStart(6);

/** Test classes whose report this build has written. */
function classesOf(module) {
  return ["surefire-reports", "failsafe-reports"]
    .flatMap((reports) => filesIn(join(project, module, "target", reports)))
    .filter((file) => /TEST-.*\.xml$/.test(file) && writtenAt(file) >= start)
    .map((file) => {
      const suite = /<testsuite\b[^>]*>/.exec(readFileSync(file, "utf8"))[0];
      const value = (name) => new RegExp(`\\s${name}="([^"]*)"`).exec(suite)?.[1] ?? "";
      return { module, name: value("name").split(".").at(-1), seconds: Number(value("time").replaceAll(",", "")), tests: Number(value("tests")) };
    });
}

/** When this build wrote the module's last file; nothing when it was not built now. */
function endOf(module) {
  const written = ["", "quarkus-app", "surefire-reports", "failsafe-reports"]
    .flatMap((folder) => filesIn(join(project, module, "target", folder)))
    .map(writtenAt);
  const last = Math.max(...written);
  return last >= start ? last : undefined;
}

/** What the tests of this build have noted: what they started, their own seconds with their children's, and their databases'. */
function costOf(module) {
  const file = join(project, module, "target", "cost.txt");
  const lines = existsSync(file) && writtenAt(file) >= start ? readFileSync(file, "utf8").trim().split("\n") : [];
  const seconds = (of) => sum(lines.filter((line) => line.startsWith(`seconds ${of} `)).map((line) => Number(line.split(" ").at(-1))));
  const started = lines.filter((line) => !line.startsWith("seconds "));
  const starts = [...new Set(started)].map((what) => `${started.filter((one) => one === what).length} ${what}`).join(", ");
  return { tests: seconds("tests"), databases: seconds("database"), starts };
}

/** Seconds of a processor that Maven has taken with the children that it has waited for. */
function maven() {
  const ticks = existsSync(stat) ? readFileSync(stat, "utf8").replace(/^.*\) /s, "").split(" ").slice(11, 15) : [];
  return sum(ticks.map(Number)) / 100;
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const all = modules.flatMap(classesOf);
const amount = (number) => String(number ? Math.round(number) : "").padStart(6);
const row = (name, end, classes, seconds, starts = "") =>
  console.log(
    `  ${name.padEnd(22)} ${clock((end - start) / 1000)}    ${clock(sum(classes.map(({ seconds }) => seconds)))} ${amount(sum(classes.map(({ tests }) => tests)))} ${amount(seconds)}  ${starts}`.trimEnd(),
  );
const ends = modules
  .map((module) => ({ module, end: endOf(module), cost: costOf(module) }))
  .filter(({ end }) => end)
  .sort((a, b) => a.end - b.end);
const databases = sum(ends.map(({ cost }) => cost.databases));
const other = maven() - sum(ends.map(({ cost }) => cost.tests));
console.log(`\nWhere the time went     ended at  in tests  tests  cpu s  started`);
for (const { module, end, cost } of ends) {
  row(module, end, all.filter((one) => one.module === module), cost.tests + cost.databases, cost.starts);
}
console.log(`  ${"building, the portal".padEnd(46)} ${amount(other)}`);
row("all", ends.at(-1)?.end ?? start, all, maven() + databases);
console.log(`\nSlowest test classes${" ".repeat(8)}m:s`);
for (const { module, name, seconds } of all.sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST)) {
  console.log(`  ${module.padEnd(22)} ${clock(seconds)}  ${name}`);
}
console.log();
