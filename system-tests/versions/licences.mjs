// Lists whose work the suite contains, and under which licences: node licences.mjs bom.json… (CycloneDX). What only a build or a test uses
// is left out, and what is ours. Fails when something states no licence.
import { readFileSync } from "node:fs";

const OURS = "vn.laichau.hatangso";
const licence = ({ expression, license }) => expression ?? license.id ?? license.name;
const boms = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
const parts = boms
  .flatMap((bom) => bom.components)
  .filter(({ group, scope }) => group !== OURS && (scope ?? "required") === "required")
  .map(({ group, name, version, licenses = [] }) => ({
    name: group ? `${group}:${name}` : name,
    version,
    licences: licenses.map(licence).join(", "),
  }));
const without = parts.filter(({ licences }) => licences === "").map(({ name }) => name);
if (without.length > 0) throw new Error(`no licence is stated by ${without.join(", ")}`);

const lines = new Set(parts.map(({ name, version, licences }) => `| ${name} | ${version} | ${licences} |`));
console.log("# Works of others in this release\n\n| work | version | licences, as it states them |\n|---|---|---|");
console.log([...lines].sort().join("\n"));
