/**
 * The standing obligation, where the organisation has not yet fulfilled it for that year; where it has, the suite was walked through
 * before, and another obligation like it is added for that organisation. `page` is a coordinator's.
 */
export async function dutyToFulfil(page, { duty, year, organisation, form }) {
  const path = `/api/v1/submissions?obligation=${duty}&organisation=${organisation}&year=${year}`;
  const sent = await page.evaluate((path) => fetch(path).then((answer) => answer.json()), path);
  return sent.items.length === 0 ? duty : addDuty(page, { duty, organisation, form });
}

/** Another obligation like the standing one, of that organisation alone. */
export function addDuty(page, { duty, organisation, form }) {
  return page.evaluate(
    async ({ duty, organisation, form }) => {
      const get = (path) => fetch(path).then((answer) => answer.json());
      const { title, owedTo, recurrence, onTimeBefore, yearOffset, countsOnDueDay, legalSource } = await get(`/api/v1/obligations/${duty}`);
      const code = `${duty}-${Date.now()}`;
      const added = await fetch("/api/v1/obligations", {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": code, "X-CSRF-Token": (await get("/me")).csrfToken },
        body: JSON.stringify({ code, title, owedBy: { organisations: [organisation] }, owedTo, recurrence, onTimeBefore, yearOffset, countsOnDueDay, form, legalSource }),
      });
      return (await added.json()).code;
    },
    { duty, organisation, form },
  );
}
