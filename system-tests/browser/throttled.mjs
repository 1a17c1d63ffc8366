/**
 * By hand: how long the overview takes on a weak link, for who comes first (cold) and for who has been there (warm).
 * It asserts nothing; the figures belong to the machine and the link (system-tests/benchmark/README.md).
 */
import { settled, startBrowser, gateway, visit } from "./visit.mjs";

/** A telephone in a mountain commune: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const LINK = {
  offline: false,
  latency: Number(process.env.LATENCY_MS ?? 150),
  downloadThroughput: (Number(process.env.DOWN_KBIT ?? 1_600) * 1_000) / 8,
  uploadThroughput: (Number(process.env.UP_KBIT ?? 750) * 1_000) / 8,
};
const ROUNDS = 5;

const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

/** What the browser itself noted of the load: first content, end of the last answer, bytes over the link. */
async function measured(page) {
  await settled(page);
  return page.evaluate(() => {
    const parts = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    return {
      first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      complete: Math.max(...parts.map((part) => part.responseEnd)),
      kilobytes: parts.reduce((sum, part) => sum + part.transferSize, 0) / 1_000,
    };
  });
}

const browser = await startBrowser();
const rounds = { cold: [], warm: [] };
for (let round = 0; round < ROUNDS; round++) {
  const { page, close } = await visit(browser, 390);
  const link = await page.context().newCDPSession(page);
  await link.send("Network.enable");
  await link.send("Network.emulateNetworkConditions", LINK);
  await page.goto(`${gateway}/`);
  rounds.cold.push(await measured(page));
  await page.goto("about:blank");
  await page.goto(`${gateway}/`);
  rounds.warm.push(await measured(page));
  await close();
}
await browser.close();
for (const [kind, loads] of Object.entries(rounds)) {
  const of = (what) => Math.round(median(loads.map((load) => load[what])));
  console.log(`overview, ${kind}: first content ${of("first")} ms, complete ${of("complete")} ms, ${of("kilobytes")} kB (medians of ${ROUNDS})`);
}
