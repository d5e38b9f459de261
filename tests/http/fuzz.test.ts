import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { endpoints } from "@/app/api/openapi.json/endpoints";
import type { Endpoint } from "@/lib/system/web/endpoint";
import { openApi, pathParameters } from "@/lib/system/web/openapi";
import { type Answer, type Caller, clientOf } from "@/tests/support/contract-client";
import {
  fill,
  forgetAttempts,
  idsIn,
  makePrivateThings,
  type Private,
  samples,
} from "@/tests/support/contract-world";

const app = inject("app");
const client = clientOf(app.url);
const sample = samples();

const published = openApi(endpoints).paths;
/** What fails fails again, and no landing by luck. */
const seed = 20_261_130;

let host: Caller;
let things: Private;
const callers: (Caller | null)[] = [null];

/** A host of their own, so that commands are reached and nobody else's things are changed. */
beforeAll(async () => {
  await forgetAttempts(app.databaseUrl);
  host = await client.register("Fuzz");
  const database = new pg.Client(app.databaseUrl);
  await database.connect();
  await database.query("update app.users set role = 'host', slug = id::text where id = $1", [host.id]);
  await database.end();
  things = await makePrivateThings(client, host, app.databaseUrl);
  callers.push(host, await client.register("Fuzzine"), await client.signIn("admin@aveli.test"));
});

/** The one thing of the demo's that an admin is let at: what they took down is back for the other tests. */
afterAll(async () => {
  const as = await client.signIn("admin@aveli.test");
  await client.call("POST", `/api/admin/items/seminar/${things.item}/put-back`, {
    as,
    json: { reasoning: "Ett prov." },
  });
  expect((await client.call("GET", "/api/seminars/stilla-morgon")).status).toBe(200);
});

/** Half of all from who gets furthest, the rest from everyone. */
const anyone = fc.nat({ max: 7 }).map((n) => (n < 4 ? host : (callers[n % callers.length] ?? null)));

/** No bug, and nothing that the contract does not say: not the status, not the code, not the shape. */
function expectAsPublished(
  { method, path, answers }: Endpoint,
  { status, headers, text, json }: Answer,
): void {
  expect(status, text).toBeLessThan(500);
  const operation = published[path]?.[method.toLowerCase()] as Published | undefined;
  const described = operation?.responses[status];
  expect(described, `${status} is not described: ${text.slice(0, 300)}`).toBeDefined();
  const answer = answers[status];
  if (status >= 400) {
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(described?.description.split(", "), text).toContain(json.code);
  } else if (answer && !("mediaType" in answer)) {
    expect(headers.get("content-type")).toBe("application/json");
    // Parsing drops keys that the schema does not know.
    expect(answer.parse(json)).toEqual(json);
  } else if (!answer) expect(text).toBe("");
}

interface Published {
  responses: Record<string, { description: string } | undefined>;
}

const instants = fc.constantFrom(
  ...[
    "0000-01-01T00:00:00Z",
    "0000-01-01T00:00:00+23:59",
    "9999-12-31T23:59:59.999Z",
    "9999-12-31T23:59:59-23:59",
  ],
  ...["2027-02-30T10:00:00Z", "2027-03-28T02:30:00+01:00", "2027-01-01T24:00:00Z", "+010000-01-01T00:00:00Z"],
);
const numbers = fc.oneof(
  fc.constantFrom(1e308, -1e308, 2 ** 31, 2 ** 53, -0, 0.1, Number.MIN_VALUE, 100_000_000, 100_000_001),
  fc.integer(),
);
const texts = fc.oneof(
  fc.constantFrom(
    ...[
      "\ud800",
      "\u202e",
      "👩‍👩‍👧‍👦".repeat(20),
      "İ",
      "'; select 1 --",
      "%s%n",
      "../..",
      "<script>",
      "a".repeat(40_000),
    ],
    ...["' & | ! : * ( ) <->", "\\", '"', "and or not", "24:00", "00000000-0000-0000-0000-000000000000"],
  ),
  fc.string({ unit: "binary" }),
);
const oddities = fc.oneof(
  fc.constantFrom<unknown>([], {}, [[]], null, true, ["a", "a"], { length: 1e9 }, { toString: 1 }),
  fc.jsonValue({ maxDepth: 4 }),
);
const anything = fc.oneof(instants, numbers, texts, oddities);

/** Mostly of the same kind, so that it gets past the first look. */
function insteadOf(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value === "number") return fc.oneof({ weight: 2, arbitrary: numbers }, anything);
  if (typeof value !== "string") return anything;
  const alike = /^\d{4}-\d\d-\d\dT/.test(value) ? instants : texts;
  return fc.oneof({ weight: 2, arbitrary: alike }, anything);
}

const rarely = <T>(usual: T, arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary });

/** What would do, with up to two members exchanged, and now and then one left out or more added. */
const almost = (valid: Record<string, unknown>) =>
  fc
    .record({
      changed: fc.subarray(Object.keys(valid), { maxLength: Math.min(2, Object.keys(valid).length) }),
      values: fc.record(
        Object.fromEntries(Object.entries(valid).map(([name, value]) => [name, insteadOf(value)])),
      ),
      without: rarely("", fc.constantFrom(...Object.keys(valid))),
      more: rarely({}, fc.dictionary(fc.string(), anything, { maxKeys: 3 })),
    })
    .map(({ changed, values, without, more }) => {
      const changes = changed.map((name) => [name, values[name]]);
      const { [without]: _, ...body } = { ...valid, ...Object.fromEntries(changes) };
      return JSON.stringify({ ...body, ...more });
    });

const named = (list: readonly Endpoint[]) =>
  list.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const);
const bodied = endpoints.filter(({ method, path }) => sample[`${method} ${path}`]);

describe("whatever is sent, nothing breaks", () => {
  test.each(named(bodied))(
    "%s",
    async (name, endpoint) => {
      const body = fc.oneof({ weight: 9, arbitrary: almost(sample[name] ?? {}) }, fc.json(), fc.string());
      const property = fc.asyncProperty(body, anyone, async (text, as) => {
        const answer = await client.call(endpoint.method, fill(endpoint.path, idsIn(endpoint, things)), {
          as,
          body: text,
          headers: { "content-type": "application/json" },
        });
        expectAsPublished(endpoint, answer);
      });
      await fc.assert(property, { numRuns: 80, seed });
    },
    120_000,
  );
});

describe("whatever is asked for, nothing breaks", () => {
  const reads = endpoints.filter(
    ({ method, input }) =>
      method === "GET" && input instanceof z.ZodObject && Object.keys(input.shape).length > 0,
  );

  test.each(named(reads))(
    "%s",
    async (_, endpoint) => {
      const names = endpoint.input instanceof z.ZodObject ? Object.keys(endpoint.input.shape) : [];
      const ours = names.filter((name) => !pathParameters(endpoint.path).includes(name));
      const value = anything.map((given) =>
        (typeof given === "string" ? given : JSON.stringify(given)).slice(0, 2_000),
      );
      const query = fc.record(Object.fromEntries(ours.map((name) => [name, value])), { requiredKeys: [] });
      const property = fc.asyncProperty(query, value, anyone, async (asked, id, as) => {
        const ids = { ...idsIn(endpoint, things), ...(id.length % 2 === 0 && id !== "" && { id }) };
        const path = `${fill(endpoint.path, ids)}?${new URLSearchParams(asked as Record<string, string>)}`;
        expectAsPublished(endpoint, await client.call("GET", path, { as }));
      });
      await fc.assert(property, { numRuns: 40, seed });
    },
    120_000,
  );
});
