import { beforeAll, expect, inject, test } from "vitest";
import { type Caller, clientOf, expectProblem } from "@/tests/support/contract-client";
import { forgetAttempts } from "@/tests/support/contract-world";
import { sha256, sound } from "@/tests/support/lesson-files";

const app = inject("app");
const { call, signIn } = clientOf(app.url);

let asha: Caller;
let elin: Caller;
let björn: Caller;
let lesson: string;

beforeAll(async () => {
  await forgetAttempts(app.databaseUrl);
  [asha, elin, björn] = [
    await signIn("asha@aveli.test"),
    await signIn("elin@aveli.test"),
    await signIn("bjorn@aveli.test"),
  ];
  const offer = { title: "Ljud", summary: "Ett prov.", price_amount: 0, currency: "SEK", vat_rate_bp: 2500 };
  const { id } = (await call("POST", "/api/courses", { as: asha, json: offer })).json;
  const made = await call("POST", `/api/courses/${id}/lessons`, { as: asha, json: { title: "Ett" } });
  const [first] = made.json.lessons as [{ id: string }];
  lesson = `/api/courses/${id}/lessons/${first.id}`;
});

const read = (path: string, as: Caller | null, headers: Record<string, string> = {}, method = "GET") =>
  fetch(app.url + path, {
    method,
    headers: { ...(as && { authorization: `Bearer ${as.bearer}` }), ...headers },
  });

test("a lesson's file is sent in pieces that break off at 40 and 80 percent, read by ranges, and nobody else's", async () => {
  const content = sound(1_500_000);
  const json = { name: "Stilla (kväll).wav", size_bytes: content.byteLength, duration_seconds: 90 };
  const place = async () => (await call("POST", `${lesson}/media`, { as: asha, json })).json;
  const { id, url } = (await place()) as { id: string; url: string };
  const offset = async () => Number((await read(url, asha, {}, "HEAD")).headers.get("upload-offset"));
  for (const part of [0.4, 0.8, 1]) {
    expect((await place()).id).toBe(id);
    const from = await offset();
    const end = content.byteLength * part;
    const answer = await call("PATCH", url, {
      as: asha,
      body: new Uint8Array(content.subarray(from, end)),
      headers: { "content-type": "application/offset+octet-stream", "upload-offset": String(from) },
    });
    expect([answer.status, answer.headers.get("upload-offset")]).toEqual([204, String(end)]);
  }

  await expect.poll(async () => (await read(url, asha)).status, { timeout: 20_000 }).toBe(200);
  const whole = await read(url, asha);
  expect(sha256(Buffer.from(await whole.arrayBuffer()))).toBe(sha256(content));
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    "content-type": "audio/wav",
    "content-disposition": "inline; filename*=UTF-8''Stilla%20%28kv%C3%A4ll%29.wav",
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  });
  const part = await read(url, asha, { range: "bytes=1000-1999" });
  expect(part.status).toBe(206);
  expect(Buffer.from(await part.arrayBuffer()).equals(content.subarray(1000, 2000))).toBe(true);
  const beyond = await read(url, asha, { range: `bytes=${content.byteLength}-` });
  expect([beyond.status, beyond.headers.get("content-range")]).toEqual([
    416,
    `bytes */${content.byteLength}`,
  ]);

  for (const as of [null, björn, elin]) expectProblem(await call("GET", url, { as }), 404, "not_found");
  expect((await read(url, elin, {}, "HEAD")).status).toBe(404);

  expect((await call("DELETE", `${lesson}/media/${id}`, { as: asha })).status).toBe(204);
  expectProblem(await call("GET", url, { as: asha }), 404, "not_found");
});

test("a preview's file is read by everyone, without a sign-in", async () => {
  const { id, lessons } = (await call("GET", "/api/courses/andas")).json;
  const [preview] = lessons as [{ id: string }];
  const { media } = (await call("GET", `/api/courses/${id}/lessons/${preview.id}`)).json;
  const [bell] = media as [{ url: string; size_bytes: number }];
  const answer = await read(bell.url, null, { range: "bytes=0-" });
  expect([answer.status, answer.headers.get("content-length")]).toEqual([206, String(bell.size_bytes)]);
  await answer.body?.cancel();
});

test("a file that is too large, or a program called .mp4, is refused", async () => {
  const far = { name: "lång.mp4", size_bytes: 900_000_000_000 };
  expectProblem(await call("POST", `${lesson}/media`, { as: asha, json: far }), 413, "file_too_large");
  const program = Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), Buffer.alloc(9_000, 1)]);
  const json = { name: "yoga.mp4", size_bytes: program.byteLength };
  const { url } = (await call("POST", `${lesson}/media`, { as: asha, json })).json as { url: string };
  const answer = await call("PATCH", url, {
    as: asha,
    body: new Uint8Array(program),
    headers: { "content-type": "application/offset+octet-stream", "upload-offset": "0" },
  });
  expectProblem(answer, 415, "wrong_file_type");
});
