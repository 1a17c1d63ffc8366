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

/** What the browser noted of the load: first content, end of the last answer, and what went over the link. */
async function measured(page, link, load) {
  let bytes = 0;
  const count = ({ encodedDataLength }) => (bytes += encodedDataLength);
  link.on("Network.loadingFinished", count);
  await load();
  await settled(page);
  link.off("Network.loadingFinished", count);
  const times = await page.evaluate(() => {
    const parts = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    return {
      first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      complete: Math.max(...parts.map((part) => part.responseEnd)),
    };
  });
  return { ...times, kilobytes: bytes / 1_000 };
}

const browser = await startBrowser();
const rounds = { cold: [], warm: [] };
for (let round = 0; round < ROUNDS; round++) {
  const { page, close } = await visit(browser, 390);
  const link = await page.context().newCDPSession(page);
  await link.send("Network.enable");
  await link.send("Network.emulateNetworkConditions", LINK);
  const load = () => page.goto(`${gateway}/`);
  rounds.cold.push(await measured(page, link, load));
  await page.goto("about:blank");
  rounds.warm.push(await measured(page, link, load));
  await close();
}
await browser.close();
for (const [kind, loads] of Object.entries(rounds)) {
  const of = (what) => Math.round(median(loads.map((load) => load[what])));
  console.log(`overview, ${kind}: first content ${of("first")} ms, complete ${of("complete")} ms, ${of("kilobytes")} kB (medians of ${ROUNDS})`);
}
