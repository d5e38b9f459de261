import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { request as sendRequest } from "node:http";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { type Caller, clientOf, expectProblem } from "@/tests/support/contract-client";
import { forgetAttempts } from "@/tests/support/contract-world";

const app = inject("app");
const { call, signIn } = clientOf(app.url);
const film = readFileSync("public/demo/film.mp4");

let asha: Caller;
let elin: Caller;
let björn: Caller;
let replay: string;
let held: string;

beforeAll(async () => {
  await forgetAttempts(app.databaseUrl);
  [asha, elin, björn] = [
    await signIn("asha@aveli.test"),
    await signIn("elin@aveli.test"),
    await signIn("bjorn@aveli.test"),
  ];
  const idOf = async (slug: string) => String((await call("GET", `/api/seminars/${slug}`)).json.id);
  [replay, held] = [`/api/seminars/${await idOf("andas-ut")}/replay`, await idOf("borja-om")];
});

const read = (path: string, as: Caller | null, headers: Record<string, string> = {}, method = "GET") =>
  fetch(app.url + path, {
    method,
    headers: { ...(as && { authorization: `Bearer ${as.bearer}` }), ...headers },
  });

describe("a replay's film", () => {
  test("is given whole, in parts, and in words alone, to those with a seat", async () => {
    const whole = await read(`${replay}/film`, björn);
    expect(whole.status).toBe(200);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      "accept-ranges": "bytes",
      "cache-control": "private, no-store",
      "content-length": String(film.byteLength),
      "content-type": "video/mp4",
      "x-content-type-options": "nosniff",
    });
    expect(Buffer.from(await whole.arrayBuffer()).equals(film)).toBe(true);

    const etag = String(whole.headers.get("etag"));
    const part = await read(`${replay}/film`, björn, { range: "bytes=1000-1999", "if-range": etag });
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe(`bytes 1000-1999/${film.byteLength}`);
    expect(part.headers.get("content-length")).toBe("1000");
    expect(Buffer.from(await part.arrayBuffer()).equals(film.subarray(1000, 2000))).toBe(true);

    const head = await read(`${replay}/film`, björn, {}, "HEAD");
    expect([head.status, head.headers.get("content-length")]).toEqual([200, String(film.byteLength)]);
    const beyond = await read(`${replay}/film`, björn, { range: `bytes=${film.byteLength}-` });
    expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, `bytes */${film.byteLength}`]);
  });

  test("is nobody else's, by bearer or by cookie, not even in part", async () => {
    const headers = { range: "bytes=0-9" };
    for (const method of ["GET", "HEAD"]) {
      expect((await read(`${replay}/film`, null, headers, method)).status).toBe(401);
      expect((await read(`${replay}/film`, asha, headers, method)).status).toBe(403);
      expect((await read(`${replay}/film`, null, { ...headers, cookie: asha.cookie }, method)).status).toBe(
        403,
      );
      expect((await read(`${replay}/film`, null, { ...headers, cookie: björn.cookie }, method)).status).toBe(
        206,
      );
    }
    expectProblem(await call("GET", replay, { as: asha }), 403, "no_seat");
    expectProblem(await call("GET", `/api/seminars/${held}/replay`, { as: asha }), 404, "not_found");
  });

  test("is let go when its reader leaves in the middle", async () => {
    const leave = () =>
      new Promise<void>((resolve) => {
        const asked = sendRequest(`${app.url}${replay}/film`, {
          headers: { authorization: `Bearer ${björn.bearer}` },
        });
        asked.on("response", (answer) => {
          answer.once("data", () => answer.destroy());
          answer.once("close", () => resolve());
        });
        asked.on("error", () => resolve());
        asked.end();
      });
    const openFiles = () => readdirSync(`/proc/${app.pid}/fd`).length;
    await leave();
    const before = openFiles();
    for (let n = 0; n < 40; n++) await leave();
    await expect.poll(openFiles).toBeLessThan(before + 20);
  });
});

describe("a film that a host sends", () => {
  const place = async (name: string, size_bytes: number) =>
    (await call("POST", `/api/seminars/${held}/recordings`, { as: asha, json: { name, size_bytes } }))
      .json as {
      id: string;
      media_id: string;
    };
  const piece = (id: string, offset: number | string, body: Buffer, as: Caller | null = asha) =>
    call("PATCH", `/api/media/${id}/content`, {
      as,
      body: new Uint8Array(body),
      headers: { "content-type": "application/offset+octet-stream", "upload-offset": String(offset) },
    });
  const offsetOf = async (id: string, as = asha) => {
    const answer = await read(`/api/media/${id}/content`, as, {}, "HEAD");
    return answer.ok ? Number(answer.headers.get("upload-offset")) : answer.status;
  };

  test("comes in pieces, as tus has it, is saved to the byte, and shown when its host says so", async () => {
    const { id, media_id } = await place("hel.mp4", film.byteLength);
    expect(await offsetOf(media_id)).toBe(0);
    const first = await piece(media_id, 0, film.subarray(0, 200_000));
    expect(first.status, first.text).toBe(204);
    expect(Object.fromEntries(first.headers)).toMatchObject({
      "upload-offset": "200000",
      "tus-resumable": "1.0.0",
    });
    expectProblem(await piece(media_id, 0, film), 409, "offset_mismatch");
    expect((await piece(media_id, 200_000, film.subarray(200_000))).status).toBe(204);

    const stateOf = async () =>
      (
        (await call("GET", `/api/seminars/${held}/recordings`, { as: asha })).json.items as {
          id: string;
          state: string;
        }[]
      ).find((recording) => recording.id === id)?.state;
    await expect.poll(stateOf, { timeout: 20_000 }).toBe("ready");
    const own = await read(`/api/recordings/${id}/film`, asha);
    const hash = createHash("sha256")
      .update(Buffer.from(await own.arrayBuffer()))
      .digest("hex");
    expect(hash).toBe(createHash("sha256").update(film).digest("hex"));
    expectProblem(await call("GET", `/api/recordings/${id}/film`, { as: elin }), 404, "not_found");

    const seminar = async () => (await call("GET", "/api/seminars/borja-om")).json.replay;
    expect(await seminar()).toBe(false);
    expect((await call("POST", `/api/recordings/${id}/publish`, { as: asha })).status).toBe(200);
    expect(await seminar()).toBe(true);
    expect((await call("DELETE", `/api/recordings/${id}`, { as: asha })).status).toBe(204);
    expect(await seminar()).toBe(false);
  });

  test("keeps what had come when its sender is cut off", async () => {
    const { media_id } = await place("avbruten.mp4", film.byteLength);
    await new Promise<void>((resolve) => {
      const sending = sendRequest(`${app.url}/api/media/${media_id}/content`, {
        method: "PATCH",
        headers: {
          authorization: `Bearer ${asha.bearer}`,
          "content-type": "application/offset+octet-stream",
          "upload-offset": "0",
          "content-length": film.byteLength,
        },
      });
      sending.on("error", () => resolve());
      sending.write(film.subarray(0, 300_000));
      setTimeout(() => sending.destroy(), 500);
    });
    await expect.poll(() => offsetOf(media_id)).toBeGreaterThan(0);
    await expect
      .poll(async () => {
        const offset = Number(await offsetOf(media_id));
        return (await piece(media_id, offset, film.subarray(offset))).status;
      })
      .toBe(204);
    expect(await offsetOf(media_id)).toBe(film.byteLength);
  });

  test("is refused when it is a program called .mp4, and its place is gone", async () => {
    const program = Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), Buffer.alloc(9_000, 1)]);
    const { media_id } = await place("yoga.mp4", program.byteLength);
    expectProblem(await piece(media_id, 0, program), 415, "wrong_file_type");
    expectProblem(await piece(media_id, 0, program), 404, "not_found");
  });

  test("is nobody else's to send, and is sent in no other way", async () => {
    const { media_id } = await place("min.mp4", 1000);
    expectProblem(await piece(media_id, 0, film, null), 401, "unauthenticated");
    expectProblem(await piece(media_id, 0, film, elin), 404, "not_found");
    expect(await offsetOf(media_id, elin)).toBe(404);
    expectProblem(await piece("nonsense", 0, film), 404, "not_found");
    for (const offset of ["", "x", "-1", "1.5", "1e30"]) {
      expectProblem(await piece(media_id, offset, film), 422, "validation_failed");
    }
    const json = await call("PATCH", `/api/media/${media_id}/content`, { as: asha, json: {} });
    expectProblem(json, 415, "unsupported_media_type");
    const headers = {
      cookie: asha.cookie,
      "content-type": "application/offset+octet-stream",
      "upload-offset": "0",
    };
    for (const origin of [null, "https://evil.test"]) {
      const crossing = await call("PATCH", `/api/media/${media_id}/content`, {
        body: "x",
        headers: { ...headers, ...(origin && { origin }) },
      });
      expectProblem(crossing, 403, "cross_origin");
    }
    expect(await offsetOf(media_id)).toBe(0);
    expectProblem(await piece(media_id, 0, Buffer.alloc(1001)), 413, "too_large");
  });
});
