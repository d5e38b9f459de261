import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { endpoints } from "@/app/api/openapi.json/endpoints";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import { type Endpoint, methods } from "@/lib/system/web/endpoint";
import { pathParameters } from "@/lib/system/web/openapi";
import { type Caller, clientOf, expectProblem, withoutRequestId } from "@/tests/support/contract-client";
import {
  fill,
  fingerprintOf,
  forgetAttempts,
  idsIn,
  makePrivateThings,
  nounOf,
  type Private,
  samples,
} from "@/tests/support/contract-world";

const app = inject("app");
const client = clientOf(app.url);
const { call } = client;
const sample = samples();

let björn: Caller;
let elin: Caller;
let admin: Caller;
let things: Private;
let before: Record<string, string>;

beforeAll(async () => {
  await forgetAttempts(app.databaseUrl);
  björn = await client.signIn("bjorn@aveli.test");
  elin = await client.signIn("elin@aveli.test");
  admin = await client.signIn("admin@aveli.test");
  const asha = await client.signIn("asha@aveli.test");
  things = await makePrivateThings(client, asha, app.databaseUrl);
  // There is no platform seller before an admin has said who it is.
  const platformSeller = "/api/admin/settings/platform-seller";
  await client.call("PUT", platformSeller, { as: admin, json: sample[`PUT ${platformSeller}`] });
  before = await fingerprintOf(app.databaseUrl);
});

afterAll(async () => {
  expect(await fingerprintOf(app.databaseUrl), "nothing that was refused has changed anything").toEqual(
    before,
  );
});

const named = (list: readonly Endpoint[]) =>
  list.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const);
const isMutation = ({ method }: Endpoint) => method !== "GET";
const isAdmins = ({ path }: Endpoint) => path.startsWith("/api/admin/");
const validated = endpoints.filter(({ input }) => input);
const mutations = validated.filter(isMutation);
const withIds = validated.filter(({ path }) => /\{\w*id\}/.test(path));
/** A review is there for everyone, whoever wrote it. */
const owned = withIds.filter(({ method, path }) => `${method} ${path}` !== "GET /api/reviews/{id}");

const pathOf = (endpoint: Endpoint) => fill(endpoint.path, idsIn(endpoint, things));

function membersOf({ input, path }: Endpoint): string[] {
  const options = input instanceof z.ZodDiscriminatedUnion ? input.options : [input];
  const names = options.flatMap((option) => (option instanceof z.ZodObject ? Object.keys(option.shape) : []));
  return [...new Set(names)].filter(
    (name) => !pathParameters(path).includes(name) && name !== "idempotency_key",
  );
}

describe("who calls", () => {
  test.each(named(validated.filter(({ auth }) => auth === "required")))(
    "%s is for the signed-in",
    async (_, endpoint) => {
      expectProblem(await call(endpoint.method, pathOf(endpoint)), 401, "unauthenticated");
    },
  );

  test.each(named(validated))("%s believes no forged token", async (_, endpoint) => {
    for (const authorization of ["Bearer x", "Bearer", "Basic Ympvcm46eA==", `Bearer ${björn.bearer}x`]) {
      const answer = await call(endpoint.method, pathOf(endpoint), { headers: { authorization } });
      expectProblem(answer, 401, "unauthenticated");
    }
  });

  test.each(named(mutations))("%s takes the cookie from our own pages alone", async (_, endpoint) => {
    const host = new URL(app.url).host;
    const elsewhere: Record<string, string>[] = [
      {},
      { origin: "https://evil.test" },
      { origin: "null" },
      { origin: `http://evil.${host}`, "sec-fetch-site": "same-site" },
      { origin: app.url, "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "none" },
    ];
    for (const headers of elsewhere) {
      const answer = await call(endpoint.method, pathOf(endpoint), {
        json: {},
        headers: { ...headers, cookie: björn.cookie },
      });
      expectProblem(answer, 403, "cross_origin");
    }
    const own = { origin: app.url, "sec-fetch-site": "same-origin", cookie: björn.cookie };
    const answer = await call(endpoint.method, pathOf(endpoint), { json: { unknown: true }, headers: own });
    expectProblem(answer, 422, "validation_failed");
  });
});

describe("what it is about", () => {
  test.each(named(withIds))("%s knows no id that is none", async (_, endpoint) => {
    const json = isMutation(endpoint) ? (sample[`${endpoint.method} ${endpoint.path}`] ?? {}) : undefined;
    for (const nonsense of [
      "1",
      "not a uuid",
      "\u0000",
      "'; drop table app.users; --",
      "../../etc/passwd",
      "x".repeat(500),
    ]) {
      const ids = { ...idsIn(endpoint, things), id: nonsense };
      expectProblem(
        await call(endpoint.method, fill(endpoint.path, ids), { as: elin, json }),
        404,
        "not_found",
      );
    }
  });

  test.each(named(owned))("%s tells nobody that somebody else's is there", async (_, endpoint) => {
    const json = isMutation(endpoint) ? (sample[`${endpoint.method} ${endpoint.path}`] ?? {}) : undefined;
    for (const as of [björn, elin]) {
      const missing = await call(
        endpoint.method,
        fill(endpoint.path, { ...idsIn(endpoint, things), id: randomUUID() }),
        { as, json },
      );
      const others = await call(endpoint.method, pathOf(endpoint), { as, json });
      if (isForAdmins(endpoint)) expectProblem(missing, 403, "forbidden");
      else if (as === elin && !isHarmless(endpoint)) expectProblem(missing, 404, "not_found");
      expect(others.status, others.text).toBe(missing.status);
      expect(withoutRequestId(others)).toEqual(withoutRequestId(missing));
    }
  });

  /** Whatever it is about, the caller's role is asked first. */
  const isForAdmins = ({ path }: Endpoint) => path.endsWith("/withdrawal-exception");

  /** Leaving a queue that one does not stand in is no mistake, wherever it is. */
  const isHarmless = ({ method, path }: Endpoint) => method === "DELETE" && path.endsWith("/waitlist");
});

describe("what is sent", () => {
  test.each(named(mutations))(
    "%s reads one JSON object, and says what it cannot read",
    async (_, endpoint) => {
      const send = (body: BodyInit, type = "application/json") =>
        call(endpoint.method, pathOf(endpoint), { as: elin, body, headers: { "content-type": type } });

      for (const broken of [
        "{",
        "nonsense",
        '{"a":1,}',
        '"text"',
        "[]",
        "null",
        "5",
        "\u0000",
        Buffer.from([0xff, 0xfe]),
      ]) {
        expectProblem(await send(broken), 400, "malformed_json");
      }
      for (const type of [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/json",
      ]) {
        expectProblem(await send("{}", type), 415, "unsupported_media_type");
      }
      const padding = " ".repeat((endpoint.limit ?? 64 * 1024) - 1);
      expectProblem(await send(`{${padding}}`), 413, "too_large");
    },
  );

  test.each(named(mutations))("%s knows its members and no others", async (_, endpoint) => {
    const body = sample[`${endpoint.method} ${endpoint.path}`] ?? {};
    const send = (json: unknown) => call(endpoint.method, pathOf(endpoint), { as: elin, json });
    const raw = (text: string) =>
      call(endpoint.method, pathOf(endpoint), {
        as: elin,
        body: text,
        headers: { "content-type": "application/json" },
      });

    expectProblem(await send({ ...body, amount_of_surprise: 1 }), 422, "validation_failed");
    expectProblem(
      await raw(`{"__proto__": {"role": "admin"}, ${JSON.stringify(body).slice(1)}`.replace(/, }$/, "}")),
      422,
      "validation_failed",
    );
    expectProblem(await send({ ...body, constructor: { prototype: {} } }), 422, "validation_failed");
    expectProblem(
      await raw(`{"deep": ${"[".repeat(30_000)}${"]".repeat(30_000)}}`),
      422,
      "validation_failed",
    );
    for (const name of pathParameters(endpoint.path)) {
      expectProblem(await send({ ...body, [name]: randomUUID() }), 422, "validation_failed");
    }
  });

  const bodied = mutations.filter((endpoint) => membersOf(endpoint).length > 0);

  test.each(named(bodied))("%s has a sample that would do", (name, endpoint) => {
    expect(endpoint.input?.safeParse({ ...idsIn(endpoint, things), ...sample[name] }).error).toBeUndefined();
  });

  test.each(named(bodied))("%s refuses each member of a wrong kind, and names it", async (name, endpoint) => {
    const wrong = [
      null,
      42.5,
      -1,
      Number.MAX_SAFE_INTEGER,
      "",
      "\u0000",
      "x".repeat(60_000),
      true,
      [],
      {},
      [[]],
    ];
    for (const member of membersOf(endpoint)) {
      let tried = 0;
      for (const value of wrong) {
        const json = { ...sample[name], [member]: value };
        const isFine = endpoint.input?.safeParse({ ...idsIn(endpoint, things), ...json }).success;
        if (isFine && !JSON.stringify(value).includes("\\u0000")) continue;
        const answer = await call(endpoint.method, pathOf(endpoint), { as: elin, json });
        expectProblem(answer, 422, "validation_failed");
        expect(answer.json.errors, `${member} = ${JSON.stringify(value).slice(0, 40)}`).not.toEqual([]);
        tried += 1;
      }
      expect(tried, member).toBeGreaterThan(2);
    }
  });
});

describe("what is asked for", () => {
  const reads = validated.filter((endpoint) => !isMutation(endpoint));
  const lists = reads.filter((endpoint) => membersOf(endpoint).includes("cursor"));

  test.each(named(reads))("%s knows its parameters and no others", async (_, endpoint) => {
    const ask = (query: string) => call("GET", `${pathOf(endpoint)}?${query}`, { as: elin });
    expectProblem(await ask("surprise=1"), 422, "validation_failed");
    expectProblem(await ask("constructor=1"), 422, "validation_failed");
    for (const member of membersOf(endpoint)) {
      expectProblem(await ask(`${member}=1&${member}=2`), 422, "validation_failed");
      expectProblem(await ask(`${member}=a%00b`), 422, "validation_failed");
    }
  });

  test.each(named(reads))("%s refuses what its parameters cannot be", async (_, endpoint) => {
    const wrong = [
      "",
      "abc",
      "-1",
      "0",
      "101",
      "1.5",
      "1e9",
      "Infinity",
      "x".repeat(300),
      "0000-00-00T00:00:00Z",
    ];
    for (const member of membersOf(endpoint)) {
      for (const value of wrong) {
        const query = new URLSearchParams({ [member]: value });
        if (endpoint.input?.safeParse({ ...idsIn(endpoint, things), [member]: value }).success) continue;
        expectProblem(
          await call("GET", `${pathOf(endpoint)}?${query}`, { as: elin }),
          422,
          "validation_failed",
        );
      }
    }
  });

  test.each(named(lists))("%s takes no cursor but its own", async (_, endpoint) => {
    const path = fill(endpoint.path, { ...idsIn(endpoint, things), id: await ownSeminar() });
    const made = (key: unknown) => Buffer.from(JSON.stringify(key)).toString("base64url");
    const id = randomUUID();
    const forged = [
      ...[
        "x",
        "%",
        "e30",
        "bnVsbA",
        made([]),
        made({}),
        made(["x", "y", "z"]),
        made([null, null]),
        made([1, 2]),
      ],
      ...[made(["2026-13-45T99:00:00Z", id]), made(["infinity", id]), made(["2026-01-01T00:00:00Z", "x"])],
      ...[made([id, id]), made(["0000-01-01T00:00:00.000Z'", id]), made([["2026-01-01T00:00:00Z"], id])],
    ];
    for (const cursor of forged) {
      const as = isAdmins(endpoint) ? admin : elin;
      const answer = await call("GET", `${path}?${new URLSearchParams({ cursor })}`, { as });
      expectProblem(answer, 400, "bad_cursor");
    }
  });

  /** Elin's own: of a seminar whose guests one may see, the cursor is looked at. */
  async function ownSeminar(): Promise<string> {
    return String((await call("GET", "/api/seminars/sista-platsen")).json.id);
  }
});

describe("what is answered", () => {
  const reads = validated.filter(({ method }) => method === "GET");
  const mediaTypeOf = ({ answers: { 200: answer } }: Endpoint) =>
    answer && "mediaType" in answer ? answer.mediaType : null;

  test.each(named(reads.filter((endpoint) => !mediaTypeOf(endpoint))))(
    "%s is as the contract says",
    async (_, endpoint) => {
      const { asha, maja } = things.owners;
      const isHosts = endpoint.path === "/api/me/seller";
      const isOwn = /^\/api\/(orders|me)\b/.test(endpoint.path) && !isHosts;
      const isReplay = endpoint.path.endsWith("/replay");
      const as = isAdmins(endpoint) ? admin : isOwn ? maja : isReplay ? björn : asha;
      const ids = { ...idsIn(endpoint, things), slug: "asha-lind" };
      const path = fill(endpoint.path, isReplay ? { id: await seminarWithReplay() } : ids);
      const answer = await call("GET", path, { as });
      expect(answer.status, answer.text).toBe(200);
      const schema = endpoint.answers[200];
      if (!(schema instanceof z.ZodType)) throw new Error(`${path} answers something that has no schema`);
      // Parsing drops keys that the schema does not know.
      expect(schema.parse(answer.json)).toEqual(answer.json);
    },
  );

  test.each(named(reads.filter(mediaTypeOf)))("%s is a file of its kind", async (_, endpoint) => {
    const { path, as } = await whereFileIs(endpoint);
    const answer = await call("GET", path, { as });
    expect(answer.status, answer.text).toBe(200);
    const isAnyType = mediaTypeOf(endpoint) === "*/*";
    expect(answer.headers.get("content-type")).toContain(isAnyType ? "audio/wav" : mediaTypeOf(endpoint));
    const isShown = path.endsWith("/film") || path === things.cover;
    expect(answer.headers.get("content-disposition")).toEqual(
      isShown ? null : expect.stringMatching(/filename\*?=/),
    );
  });

  async function whereFileIs({ path }: Endpoint): Promise<{ path: string; as: Caller }> {
    if (path === "/api/recordings/{id}/film") {
      const films = await call("GET", `/api/seminars/${await seminarWithReplay()}/recordings`, { as: elin });
      return { path: fill(path, { id: (films.json.items as [{ id: string }])[0].id }), as: elin };
    }
    if (path.startsWith("/api/media/")) {
      const { id, lessons } = (await call("GET", "/api/courses/andas")).json;
      const [preview] = lessons as [{ id: string }];
      const lesson = await call("GET", `/api/courses/${id}/lessons/${preview.id}`);
      return { path: fill(path, { id: (lesson.json.media as [{ id: string }])[0].id }), as: elin };
    }
    if (path.endsWith("/film")) return { path: fill(path, { id: await seminarWithReplay() }), as: björn };
    if (path.endsWith("/buyers/csv")) {
      const kind = offerKinds.find((known) => path.startsWith(`/api/${nounOf(known)}/`));
      return { path: fill(path, { id: things[kind ?? "course"] }), as: things.owners.asha };
    }
    if (path.startsWith("/api/covers/")) return { path: things.cover, as: björn };
    if (path.includes("summary")) {
      return { path: fill(path, { id: await seminarWithReplay() }), as: elin };
    }
    if (path.includes("calendar")) {
      return { path: fill(path, { token: things.feed, slug: "asha-lind" }), as: things.owners.asha };
    }
    if (!path.endsWith("/receipt")) return { path: `${path}?month=2026-11`, as: things.owners.asha };
    const orders = (await call("GET", "/api/orders", { as: björn })).json.items as {
      id: string;
      status: string;
      amount: number;
    }[];
    const id = String(orders.find(({ status, amount }) => status === "paid" && amount > 0)?.id);
    return { path: fill(path, { id }), as: björn };
  }

  /** Elin's, where Björn had a seat. */
  async function seminarWithReplay(): Promise<string> {
    return String((await call("GET", "/api/seminars/andas-ut")).json.id);
  }

  test("the contract is served", async () => {
    const { json } = await call("GET", "/api/openapi.json");
    expect(json.openapi).toBe("3.1.0");
    expect(Object.keys(json.paths as object).sort()).toEqual(
      [...new Set(endpoints.map(({ path }) => path))].sort(),
    );
  });
});

describe("how it is asked", () => {
  const paths = [...new Set(endpoints.map(({ path }) => path))];

  test.each(paths)("%s says which methods it has", async (path) => {
    const published = endpoints.filter((endpoint) => endpoint.path === path);
    const allowed: string[] = published.map(({ method }) => method);
    for (const method of methods.filter((method) => !allowed.includes(method))) {
      const answer = await call(method, published[0] ? pathOf(published[0]) : path);
      expectProblem(answer, 405, "method_not_allowed");
      expect(answer.headers.get("allow")?.split(", ").sort()).toEqual([...allowed].sort());
    }
    const options = await call("OPTIONS", published[0] ? pathOf(published[0]) : path);
    const all = [...allowed, ...(allowed.includes("GET") ? ["HEAD"] : []), "OPTIONS"];
    expect([options.status, options.text]).toEqual([204, ""]);
    expect(options.headers.get("allow")?.split(", ").sort()).toEqual(all.sort());
    expect(options.headers.get("x-request-id")).toBeTruthy();
    if (allowed.includes("GET")) return;
    const head = await call("HEAD", published[0] ? pathOf(published[0]) : path);
    expect([head.status, head.text]).toEqual([405, ""]);
    expect(head.headers.get("allow")?.split(", ").sort()).toEqual([...allowed].sort());
  });

  test("an address that is none is a problem too", async () => {
    for (const path of [
      "/api",
      "/api/nothing",
      "/api/orders/x/y/z",
      "/api/.env",
      "/api/%00",
      "/api/%E0%A4%A",
    ]) {
      for (const method of ["GET", "POST", "DELETE"])
        expectProblem(await call(method, path), 404, "not_found");
    }
  });

  test.each([
    ["/payments/stripe/create-session", 401, "unauthenticated"],
    ["/payments/webhooks/stripe", 400, "bad_signature"],
    ["/sfu/token", 401, "unauthenticated"],
  ] as const)("%s answers as under /api", async (path, status, code) => {
    for (const prefix of ["", "/api"]) {
      expectProblem(await call("POST", prefix + path, { json: {} }), status, code);
    }
  });

  test("each answer carries a request id: the caller's, if it is a sane one", async () => {
    const asked = async (id: string) =>
      (await call("GET", "/api/seminars", { headers: { "x-request-id": id } })).headers.get("x-request-id");
    expect(await asked("trace-12345678")).toBe("trace-12345678");
    for (const insane of ["short", "x".repeat(200), "with space and <script>"]) {
      expect(await asked(insane)).toMatch(/^[0-9a-f-]{36}$/);
    }
    for (const path of ["/api/health", "/api/ready", "/api/openapi.json"]) {
      expect((await call("GET", path)).headers.get("x-request-id"), path).toBeTruthy();
    }
  });

  test("what is told to someone signed in is kept by nobody", async () => {
    for (const path of ["/api/me", "/api/orders", "/api/feed", "/api/seminars"]) {
      const answer = await call("GET", path, { as: elin });
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get("cache-control"), path).toBe("private, no-store");
    }
  });

  test("a refusal speaks the caller's language", async () => {
    const title = async (language: string) =>
      (await call("GET", "/api/me", { headers: { "accept-language": language } })).json.title;
    expect(await title("en-GB,en;q=0.9")).toBe("You’re not signed in");
    expect(await title("fi,sv;q=0.5")).toBe("Du är inte inloggad");
    expect(await title("")).toBe("Du är inte inloggad");
  });
});

describe("what machines send", () => {
  test("a webhook without a signature is refused before anything is stored", async () => {
    const event = { id: "evt_forged", type: "checkout.session.completed", data: { object: { id: "cs_x" } } };
    for (const signature of [
      null,
      "",
      "t=1,v1=00",
      `t=${Math.floor(Date.now() / 1000)},v1=${"0".repeat(64)}`,
    ]) {
      const headers: Record<string, string> = signature === null ? {} : { "stripe-signature": signature };
      expectProblem(
        await call("POST", "/api/payments/webhooks/stripe", { json: event, headers }),
        400,
        "bad_signature",
      );
    }
    for (const authorization of ["", "x", "Bearer x"]) {
      const answer = await call("POST", "/api/sfu/webhooks/livekit", {
        json: event,
        headers: { authorization },
      });
      expectProblem(answer, 401, "bad_signature");
    }
  });

  test("the sandbox's checkout takes one of three outcomes, of a checkout that is there", async () => {
    const post = (body: string) =>
      call("POST", "/api/sandbox/checkout/cs_nobody", {
        body,
        headers: { "content-type": "application/x-www-form-urlencoded" },
      });
    for (const body of ["", "outcome=", "outcome=free", "outcome=%00"])
      expectProblem(await post(body), 422, "validation_failed");
    expectProblem(await post("outcome=paid"), 404, "not_found");
  });

  test("metrics are nobody's without their token", async () => {
    for (const authorization of ["", "Bearer x", `Bearer ${elin.bearer}`]) {
      expectProblem(await call("GET", "/api/metrics", { headers: { authorization } }), 404, "not_found");
    }
  });
});
