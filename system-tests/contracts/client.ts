// What a firm that writes TypeScript would make of the contract: one call of each kind. It is compiled, strictly, and not run.
import createClient from "openapi-fetch";
import type { components, paths } from "./target/suite.js";

type Schemas = components["schemas"];

const suite = createClient<paths>({ baseUrl: "https://ha-tang-so.example" });

/** A list, page by page. */
export async function allSubmissions(): Promise<Schemas["SubmissionSummary"][]> {
  const found: Schemas["SubmissionSummary"][] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? { limit: 500 } : { limit: 500, cursor };
    const { data, error } = await suite.GET("/api/v1/submissions", { params: { query } });
    if (data === undefined) {
      throw problem(error);
    }
    found.push(...data.items);
    cursor = data.next;
  } while (cursor !== undefined);
  return found;
}

/** The document that explains a failure, whichever it is. */
function problem(error: Schemas["Problem"]): Error {
  const places = (error.errors ?? []).map((one) => `${one.pointer} ${one.code}`);
  return new Error([error.code, error.traceId, ...places].join(" "));
}

/** Creating, once. */
export async function submit(plan: Schemas["NewSubmission"], key: string): Promise<string | undefined> {
  const { data, error } = await suite.POST("/api/v1/submissions", {
    params: { header: { "Idempotency-Key": key } },
    body: plan,
  });
  if (data === undefined) {
    throw problem(error);
  }
  return data.receipt?.jws;
}

/** A transition, in the version that was read. */
export async function accept(id: string): Promise<Schemas["SubmissionState"] | undefined> {
  const seen = await suite.GET("/api/v1/submissions/{id}", { params: { path: { id } } });
  const etag = seen.response.headers.get("ETag") ?? "";
  const accepted = await suite.POST("/api/v1/submissions/{id}/acceptance", {
    params: { path: { id }, header: { "If-Match": etag } },
  });
  return accepted.data?.state;
}

/** The whole, a part, and taking away. */
export async function write(etag: string): Promise<void> {
  const header = { "If-Match": etag };
  await suite.PUT("/api/v1/calendar/{date}", {
    params: { path: { date: "2027-02-05" }, header },
    body: {
      name: { vi: "Nghỉ bù", en: "Day in lieu" },
      kind: "HOLIDAY",
      legalSource: { vi: "Bộ luật Lao động, Điều 112", en: "Labour Code, article 112" },
    },
  });
  await suite.PATCH("/api/v1/quality-rules/{code}", {
    params: { path: { code: "parts" }, header },
    body: { inForce: false },
  });
  await suite.DELETE("/api/v1/calendar/{date}", { params: { path: { date: "2027-02-05" }, header } });
}

/** Lines of a file, sent and read. */
export async function figures(lines: string): Promise<string | undefined> {
  const { data } = await suite.POST("/api/v1/imports", {
    headers: { "Content-Type": "text/csv" },
    body: lines,
    bodySerializer: (body) => body,
  });
  return data?.state;
}

/** A document, as bytes. */
export async function pdf(id: string): Promise<ArrayBuffer | undefined> {
  const { data } = await suite.GET("/api/v1/reports/{id}/documents/{format}", {
    params: { path: { id, format: "pdf" } },
    parseAs: "arrayBuffer",
  });
  return data;
}
