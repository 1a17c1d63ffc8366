// Clients that others wrote read what is published, and read the figures of the API.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

const require = createRequire(import.meta.url);
const sdmx = require("sdmx-rest");
const { SDMXParser } = require("sdmx-json-parser");
const { GATEWAY_URL } = process.env;
const SDMX = `${GATEWAY_URL}/api/v1/sdmx`;
const FLOW = "LAICHAU,CHUOI_SO_LIEU,1.0";
const NAMED = { format: sdmx.data.DataFormat, structure: sdmx.metadata.MetadataFormat };

/** Of one indicator in the province: the values of the API by their periods. */
async function expected(indicator) {
  const { items } = await (await fetch(`${GATEWAY_URL}/api/v1/series?indicator=${indicator}`)).json();
  return Object.fromEntries(items[0].values.filter(({ value }) => value != null).map(({ period, value }) => [period, value]));
}

const service = (version, api, format, structureFormat) => sdmx.getService({ url: `${SDMX}/${version}`, api, format, structureFormat });

const second = (format) => service("2.1", "v1.5.0", format, NAMED.structure.SDMX_ML_2_1_STRUCTURE);
const third = (format) => service("3.0", "v2.0.0", format, NAMED.structure.SDMX_JSON_2_0_0);

test("a client of SDMX REST reads the same figures by both versions and in each form", async () => {
  const values = await expected("adult-smartphone");
  assert.ok(Object.keys(values).length > 1);
  const query = { flow: FLOW, key: "A.adult-smartphone.12._T" };
  for (const [of, formats] of [
    [second, ["SDMX_CSV_1_0_0", "SDMX_CSV_2_0_0", "SDMX_ML_2_1_GENERIC", "SDMX_ML_2_1_STRUCTURE_SPECIFIC", "SDMX_JSON_2_0_0"]],
    [third, ["SDMX_CSV_2_0_0", "SDMX_ML_3_0_0", "SDMX_JSON_2_0_0"]],
  ]) {
    for (const format of formats) {
      const text = await sdmx.request(query, of(NAMED.format[format]));
      for (const [period, value] of Object.entries(values)) {
        assert.ok(text.includes(period) && text.includes(String(value)), `${format}: ${period} ${value}`);
      }
    }
  }
  const newest = await sdmx.request({ ...query, lastNObs: 1 }, second(NAMED.format.SDMX_CSV_1_0_0));
  assert.equal(newest.trim().split("\n").length, 2);
});

test("a client of SDMX REST finds the flow, and all that it is made of", async () => {
  const stubs = await sdmx.request({ resource: "dataflow" }, second());
  assert.match(stubs, /<structure:Dataflow id="CHUOI_SO_LIEU" agencyID="LAICHAU" version="1.0"/);
  const whole = JSON.parse(
    await sdmx.request({ resource: "dataflow", agency: "LAICHAU", id: "CHUOI_SO_LIEU", version: "1.0", references: "all" }, third()),
  );
  assert.deepEqual(
    whole.data.dataStructures[0].dataStructureComponents.dimensionList.dimensions.map(({ id }) => id),
    ["FREQ", "INDICATOR", "REF_AREA", "OPERATOR"],
  );
  const areas = whole.data.codelists.find(({ id }) => id === "CL_AREA");
  assert.equal(areas.codes.length, 39);
  const available = await sdmx.request(sdmx.getAvailabilityQuery({ flow: FLOW, key: "A.adult-smartphone.." }), second());
  assert.match(available, /<common:Value>adult-smartphone<\/common:Value>/);
});

test("a parser of SDMX-JSON shows series and flat observations in words", async () => {
  const values = await expected("adult-smartphone");
  for (const at of ["TIME_PERIOD", "AllDimensions"]) {
    const parser = new SDMXParser();
    await parser.getDatasets(
      `${SDMX}/3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU/1.0/A.adult-smartphone.12._T?dimensionAtObservation=${at}&format=jsondata`,
    );
    const read = Object.fromEntries(parser.getData().map(({ TIME_PERIOD, value }) => [TIME_PERIOD, value]));
    assert.deepEqual(read, values);
    assert.equal(parser.getData()[0].OPERATOR, "Tất cả doanh nghiệp");
  }
});
