import assert from "node:assert/strict";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The workbook with one row of a sheet written anew, as a clerk does it in Excel: texts are texts, numbers are numbers. */
export function withRow(workbook, sheet, number, cells) {
  const parts = unzipSync(workbook);
  const path = pathOf(parts, sheet);
  const others = rowsOf(strFromU8(parts[path])).filter((row) => row.number !== number);
  const rows = [...others, { number, xml: rowXml(number, cells) }].sort((one, other) => one.number - other.number);
  parts[path] = strToU8(strFromU8(parts[path]).replace(SHEET_DATA, `<sheetData>${rows.map(({ xml }) => xml).join("")}</sheetData>`));
  return Buffer.from(zipSync(parts));
}

/** What comments of a sheet say, by cell. */
export function commentsOf(workbook, sheet) {
  const parts = unzipSync(workbook);
  const target = relations(parts, pathOf(parts, sheet)).find(({ type }) => type.endsWith("/comments"))?.target;
  const comments = target ? strFromU8(parts[target]).matchAll(/<comment [^>]*ref="(\w+)"[^>]*>(.*?)<\/comment>/gs) : [];
  return Object.fromEntries([...comments].map(([, cell, xml]) => [cell, texts(xml)]));
}

const SHEET_DATA = /<sheetData\s*\/>|<sheetData>.*<\/sheetData>/s;

const rowsOf = (xml) =>
  [...xml.match(SHEET_DATA)[0].matchAll(/<row [^>]*?r="(\d+)"(?:[^>]*\/>|.*?<\/row>)/gs)].map(([row, number]) => ({ number: Number(number), xml: row }));

function rowXml(number, cells) {
  const xml = cells.map((value, at) => {
    const cell = `r="${String.fromCharCode(65 + at)}${number}"`;
    return typeof value === "number" ? `<c ${cell}><v>${value}</v></c>` : `<c ${cell} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  });
  return `<row r="${number}">${xml.join("")}</row>`;
}

function pathOf(parts, sheet) {
  const [found] = strFromU8(parts["xl/workbook.xml"]).match(new RegExp(`<sheet [^>]*name="${sheet}"[^>]*>`)) ?? [];
  assert.ok(found, `there is a sheet ${sheet}`);
  const id = attribute(found, "r:id");
  return relations(parts, "xl/workbook.xml").find((relation) => relation.id === id).target;
}

/** What a part refers to, by the path inside the workbook. */
function relations(parts, path) {
  const [, folder, name] = /^(.*\/)([^/]+)$/.exec(path);
  const xml = strFromU8(parts[`${folder}_rels/${name}.rels`] ?? new Uint8Array());
  return [...xml.matchAll(/<Relationship [^>]*>/g)].map(([relation]) => ({
    id: attribute(relation, "Id"),
    type: attribute(relation, "Type"),
    target: new URL(attribute(relation, "Target"), `workbook:/${folder}`).pathname.slice(1),
  }));
}

const attribute = (element, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(element)[1];
const texts = (xml) => [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text).join("");
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
