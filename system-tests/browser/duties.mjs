/**
 * The standing obligation, where the organisation has not yet fulfilled it for that year; where it has, the suite was walked through
 * before, and another obligation like it is added for that organisation. `page` is a coordinator's.
 */
export function dutyToFulfil(page, { duty, year, organisation, form }) {
  return page.evaluate(
    async ({ duty, year, organisation, form }) => {
      const get = (path) => fetch(path).then((answer) => answer.json());
      const sent = await get(`/api/v1/submissions?obligation=${duty}&organisation=${organisation}&year=${year}`);
      if (sent.items.length === 0) return duty;
      const { title, owedTo, recurrence, onTimeBefore, yearOffset, countsOnDueDay, legalSource } = await get(`/api/v1/obligations/${duty}`);
      const code = `${duty}-${Date.now()}`;
      const added = await fetch("/api/v1/obligations", {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": code, "X-CSRF-Token": (await get("/me")).csrfToken },
        body: JSON.stringify({ code, title, owedBy: { organisations: [organisation] }, owedTo, recurrence, onTimeBefore, yearOffset, countsOnDueDay, form, legalSource }),
      });
      return (await added.json()).code;
    },
    { duty, year, organisation, form },
  );
}
