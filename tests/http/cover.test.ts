import sharp from "sharp";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { type Caller, clientOf, expectProblem } from "@/tests/support/contract-client";

const app = inject("app");
const client = clientOf(app.url);

let asha: Caller;
let path: string;

beforeAll(async () => {
  asha = await client.signIn("asha@aveli.test");
  const offer = { title: "Bild", summary: "Ett prov.", price_amount: 0, duration_minutes: 45 };
  const made = await client.call("POST", "/api/services", { as: asha, json: offer });
  path = `/api/services/${made.json.id}/cover`;
});

const send = (body: Buffer, type = "image/png") =>
  client.call("POST", path, { as: asha, body: new Uint8Array(body), headers: { "content-type": type } });

const picture = () =>
  sharp({ create: { width: 900, height: 700, channels: 3, background: "#7aa8f7" } })
    .png()
    .toBuffer();

describe("a picture by the API", () => {
  test("is given as it is, and shown to everyone under an address that never changes", async () => {
    const given = await send(await picture());
    expect(given.status, given.text).toBe(201);
    const address = String(given.json.cover_url);
    const shown = await fetch(app.url + address);
    expect(shown.status).toBe(200);
    expect(shown.headers.get("content-type")).toBe("image/webp");
    expect(shown.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await sharp(await shown.arrayBuffer()).metadata()).width).toBe(960);
    expectProblem(await client.call("GET", address.replace("960", "961")), 404, "not_found");

    expect((await client.call("DELETE", path, { as: asha })).status).toBe(204);
    const service = await client.call("GET", path.replace("/cover", ""), { as: asha });
    expect(service.json.cover_url).toBeNull();
  });

  test("is refused for what it is, what it says that it is, and what it weighs", async () => {
    const bytes = await picture();
    expectProblem(await send(bytes, "application/octet-stream"), 415, "unsupported_media_type");
    expectProblem(await send(bytes, "multipart/form-data; boundary=x"), 415, "unsupported_media_type");
    expectProblem(await send(Buffer.from("MZ a program")), 415, "not_a_picture");
    expectProblem(await send(bytes.subarray(0, 120)), 422, "unreadable_picture");
    expectProblem(await send(Buffer.alloc(10 * 1024 * 1024 + 1)), 413, "too_large");
    expectProblem(await client.call("POST", path, { body: new Uint8Array(bytes) }), 401, "unauthenticated");
  });
});
