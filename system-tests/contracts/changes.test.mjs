import assert from "node:assert/strict";
import { test } from "node:test";
import { changes } from "./changes.mjs";

const contract = () => ({
  paths: {
    "/plans": {
      get: {
        operationId: "listPlans",
        summary: "The plans",
        security: [{ token: ["operator", "auditor"] }],
        parameters: [{ $ref: "#/components/parameters/Year" }],
        responses: {
          200: { headers: { Link: {} }, content: { "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/Plan" } } } } },
        },
      },
      post: {
        operationId: "createPlan",
        summary: "A new plan",
        parameters: [],
        requestBody: { required: true, content: { "application/json": { schema: { $ref: "#/components/schemas/NewPlan" } } } },
        responses: { 201: { content: { "application/json": { schema: { $ref: "#/components/schemas/Plan" } } } } },
      },
    },
  },
  components: {
    parameters: { Year: { in: "query", name: "year", schema: { type: "integer", minimum: 2023 } } },
    schemas: {
      Plan: { type: "object", required: ["title"], properties: { title: { type: "string" }, state: { type: "string", enum: ["OPEN"] }, parent: { $ref: "#/components/schemas/Plan" } } },
      NewPlan: { type: "object", required: ["title"], properties: { title: { type: "string", maxLength: 200 }, kind: { type: "string", enum: ["A", "B"] } } },
    },
  },
});

function after(change) {
  const changed = contract();
  change(changed, changed.components.schemas, changed.paths["/plans"]);
  return changes(contract(), changed);
}

test("finds nothing where nothing changed", () => {
  assert.deepEqual(changes(contract(), contract()), { breaks: [], news: [] });
});

const BREAKS = {
  "/plans is gone, and no release said": (all) => delete all.paths["/plans"],
  "GET /plans is called readPlans, and was listPlans": (all, schemas, plans) => (plans.get.operationId = "readPlans"),
  "GET /plans lets auditor in no more": (all, schemas, plans) => plans.get.security[0].token.pop(),
  "GET /plans knows no query year any more": (all, schemas, plans) => plans.get.parameters.pop(),
  "GET /plans asks for query year": (all) => (all.components.parameters.Year.required = true),
  "GET /plans asks for header If-Match": (all, schemas, plans) => plans.get.parameters.push({ in: "header", name: "If-Match", required: true }),
  "GET /plans query year takes less: minimum 2024, before 2023": (all) => (all.components.parameters.Year.schema.minimum = 2024),
  "GET /plans 200 has no Link any more": (all, schemas, plans) => delete plans.get.responses[200].headers.Link,
  "POST /plans answers no 201 any more": (all, schemas, plans) => delete plans.post.responses[201],
  "GET /plans 200 is no application/json any more": (all, schemas, plans) => delete plans.get.responses[200].content["application/json"],
  "POST /plans takes no application/json any more": (all, schemas, plans) => (plans.post.requestBody.content = {}),
  "Plan has no state any more": (all, schemas) => delete schemas.Plan.properties.state,
  "Plan may leave title out": (all, schemas) => schemas.Plan.required.pop(),
  "Plan/title is integer, and was string": (all, schemas) => (schemas.Plan.properties.title.type = "integer"),
  "NewPlan asks for kind": (all, schemas) => schemas.NewPlan.required.push("kind"),
  "NewPlan knows no kind any more": (all, schemas) => delete schemas.NewPlan.properties.kind,
  "NewPlan/kind takes no B any more": (all, schemas) => schemas.NewPlan.properties.kind.enum.pop(),
  "NewPlan/title takes less: maxLength 100, before 200": (all, schemas) => (schemas.NewPlan.properties.title.maxLength = 100),
  "NewPlan/title takes less: pattern ^x, before none": (all, schemas) => (schemas.NewPlan.properties.title.pattern = "^x"),
};
for (const [told, change] of Object.entries(BREAKS)) {
  test(`refuses: ${told}`, () => assert.match(after(change).breaks.join("\n"), new RegExp(told.replace(/[/^]/g, "\\$&"))));
}

const NEWS = {
  "`DELETE /plans` (`deletePlan`): An end": (all, schemas, plans) => (plans.delete = { operationId: "deletePlan", summary: "An end", responses: { 204: {} } }),
  "`POST /plans` takes query validateOnly": (all, schemas, plans) => plans.post.parameters.push({ in: "query", name: "validateOnly" }),
  "`GET /plans` is deprecated: the header `Sunset` says until when it answers": (all, schemas, plans) => (plans.get.deprecated = true),
  "Plan has `clause`": (all, schemas) => (schemas.Plan.properties.clause = { type: "string" }),
  "Plan/state may be `CLOSED`": (all, schemas) => schemas.Plan.properties.state.enum.push("CLOSED"),
  "NewPlan takes `clause`": (all, schemas) => (schemas.NewPlan.properties.clause = { type: "string" }),
  "NewPlan/kind takes `C`": (all, schemas) => schemas.NewPlan.properties.kind.enum.push("C"),
};
for (const [told, change] of Object.entries(NEWS)) {
  test(`tells: ${told}`, () => assert.deepEqual(after(change), { breaks: [], news: [told] }));
}

test("lets go what the release before had deprecated", () => {
  const before = contract();
  before.paths["/plans"].get.deprecated = true;
  const gone = contract();
  delete gone.paths["/plans"].get;
  assert.deepEqual(changes(before, gone).breaks, []);
});
