import { request as sendRequest } from "node:http";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { type Caller, clientOf } from "@/tests/support/contract-client";
import { forgetAttempts } from "@/tests/support/contract-world";

const app = inject("app");
const { call, signIn } = clientOf(app.url);
const film = (path: string, as: Caller, headers: Record<string, string>, method = "GET") =>
  call(method, path, { as, headers });

let asha: Caller;
let björn: Caller;
let replay: string;

beforeAll(async () => {
  await forgetAttempts(app.databaseUrl);
  [asha, björn] = [await signIn("asha@aveli.test"), await signIn("bjorn@aveli.test")];
  replay = `/api/seminars/${(await call("GET", "/api/seminars/andas-ut")).json.id}/replay/film`;
});

/** What fetch would not send. */
function send(method: string, path: string, headers: Record<string, string> = {}, body = "") {
  return new Promise<{ status: number; allow: string }>((resolve, reject) => {
    const framed = { ...headers, "content-length": Buffer.byteLength(body) };
    const sending = sendRequest(app.url + path, { method, headers: framed }, (answer) => {
      answer.resume();
      answer.on("end", () =>
        resolve({ status: Number(answer.statusCode), allow: String(answer.headers.allow ?? "") }),
      );
    });
    sending.on("error", reject);
    sending.end(body);
  });
}

describe("HEAD is as GET", () => {
  test.each(["", "bytes=0-9", "bytes=100-", "bytes=-5", "bytes=99999999999-", "nonsense"])(
    "of a film, range %j",
    async (range) => {
      const headers: Record<string, string> = range ? { range } : {};
      const [get, head] = [await film(replay, björn, headers), await film(replay, björn, headers, "HEAD")];
      const shown = ({ status, headers }: typeof get) => [
        status,
        ...["content-length", "content-range", "content-type", "etag", "accept-ranges"].map((name) =>
          headers.get(name),
        ),
      ];
      if (get.status === 416) expect(head.status).toBe(416);
      else expect(shown(head)).toEqual(shown(get));
    },
  );

  test("of a lesson's file", async () => {
    const { id, lessons } = (await call("GET", "/api/courses/andas")).json;
    const [preview] = lessons as [{ id: string }];
    const { media } = (await call("GET", `/api/courses/${id}/lessons/${preview.id}`)).json;
    const path = `/api/media/${(media as [{ id: string }])[0].id}/content`;
    for (const headers of [{}, { range: "bytes=0-9" }] as Record<string, string>[]) {
      const [get, head] = [await call("GET", path, { headers }), await call("HEAD", path, { headers })];
      expect([head.status, head.headers.get("content-length"), head.headers.get("etag")]).toEqual([
        get.status,
        get.headers.get("content-length"),
        get.headers.get("etag"),
      ]);
    }
  });

  test.each(["/api/seminars", "/api/health", "/api/openapi.json", "/api/courses/andas"])(
    "of %s",
    async (path) => {
      const [get, head] = [await call("GET", path), await call("HEAD", path)];
      expect([head.status, head.headers.get("content-type"), head.text]).toEqual([
        get.status,
        get.headers.get("content-type"),
        "",
      ]);
    },
  );
});

test("who has a version already is not sent it again: weak, in a list, or whichever it is", async () => {
  const etag = String((await film(replay, björn, {}, "HEAD")).headers.get("etag"));
  const page = String((await call("GET", "/terms")).headers.get("etag"));
  for (const [path, own, as] of [
    [replay, etag, björn],
    ["/terms", page, null],
  ] as const) {
    for (const known of [own, `W/${own.replace("W/", "")}`, `"x", ${own}`, `W/"x",${own}`, "*"]) {
      const headers = { "if-none-match": known, "cache-control": "max-age=0" };
      const answer = await call("GET", path, { as, headers });
      expect([answer.status, answer.text], `${path} ${known}`).toEqual([304, ""]);
    }
    const headers = { "if-none-match": '"x", W/"y"', "cache-control": "max-age=0" };
    expect((await call("HEAD", path, { as, headers })).status).toBe(200);
  }
});

describe("a method that is not there", () => {
  test.each(["/api/seminars", "/api/orders", "/api/auth/login", "/api/auth/session", "/api/media/x/content"])(
    "is said by OPTIONS: %s",
    async (path) => {
      const { status, headers } = await call("OPTIONS", path);
      expect(status).toBe(204);
      expect(headers.get("allow")).toMatch(/OPTIONS/);
    },
  );

  test.each(["TRACE", "PROPFIND", "PURGE"])("%s is 405 everywhere", async (method) => {
    for (const path of ["/", "/api/seminars", "/login", "/sw.js", "/api/none", "/payments/webhooks/stripe"]) {
      const { status, allow } = await send(method, path);
      expect(status, path).toBe(405);
      expect(allow).toMatch(/GET|POST/);
    }
  });

  test.each(["PUT", "PATCH", "DELETE"])("%s is none of a page's", async (method) => {
    for (const path of [
      "/",
      "/en",
      "/login",
      "/home",
      "/explore?q=a",
      "/seminars/stilla-morgon",
      "/finns/inte",
    ]) {
      const { status, allow } = await send(method, path, { "content-type": "application/json" }, "{}");
      expect([status, allow], path).toEqual([405, "GET, HEAD, POST, OPTIONS"]);
    }
  });
});

test.each([
  ["multipart/form-data", "x"],
  ["multipart/form-data; boundary=", "x"],
  ["multipart/form-data; boundary=x", ""],
  ["multipart/form-data; boundary=x", "nonsense"],
  ["multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb'],
  ["multipart/form-data; boundary=x", "--x\r\n\r\nb\r\n--x--"],
])("a form that is none is refused by the page: %s %j", async (type, body) => {
  for (const path of ["/login", "/", "/home"]) {
    const { status } = await send("POST", path, { "content-type": type, origin: app.url }, body);
    expect(status, path).toBeGreaterThanOrEqual(400);
    expect(status, path).toBeLessThan(500);
  }
});

describe("tus", () => {
  test("says in every answer which version it is, and how much there is", async () => {
    const held = (await call("GET", "/api/seminars/borja-om")).json.id;
    const json = { name: "prov.mp4", size_bytes: 1000 };
    const { media_id } = (await call("POST", `/api/seminars/${held}/recordings`, { as: asha, json })).json;
    const path = `/api/media/${media_id}/content`;
    const piece = (headers: Record<string, string>) =>
      call("PATCH", path, {
        as: asha,
        body: "x",
        headers: { "content-type": "application/offset+octet-stream", "upload-offset": "0", ...headers },
      });
    for (const [headers, status] of [
      [{ "upload-offset": "7" }, 409],
      [{ "upload-offset": "x" }, 422],
      [{ "content-type": "text/plain" }, 415],
    ] as const) {
      const answer = await piece(headers);
      expect([
        answer.status,
        answer.headers.get("tus-resumable"),
        answer.headers.get("upload-offset"),
      ]).toEqual([status, "1.0.0", "0"]);
    }
    const foreign = await piece({ "tus-resumable": "0.2.2" });
    expect([foreign.status, foreign.headers.get("tus-version"), foreign.json.code]).toEqual([
      412,
      "1.0.0",
      "foreign_version",
    ]);
    const asked = await call("HEAD", path, { as: asha, headers: { "tus-resumable": "0.2.2" } });
    expect([asked.status, asked.headers.get("tus-version")]).toEqual([412, "1.0.0"]);
    const options = await call("OPTIONS", path);
    expect([options.status, options.headers.get("tus-version")]).toEqual([204, "1.0.0"]);
    const nobody = await call("PATCH", path, { headers: { "tus-resumable": "1.0.0" } });
    expect([nobody.status, nobody.headers.get("tus-resumable")]).toEqual([401, "1.0.0"]);
  });
});
