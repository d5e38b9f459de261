import { createHash } from "node:crypto";
import sharp from "sharp";
import { beforeAll, expect, inject, test } from "vitest";
import { type Caller, clientOf } from "@/tests/support/contract-client";
import { forgetAttempts } from "@/tests/support/contract-world";

const app = inject("app");
const { call, signIn } = clientOf(app.url);
const title = "Synlig en stund";
const ground = { ground: "terms", reasoning: "Ett prov." };

let admin: Caller;
let host: Caller;
let id: string;

/** What everyone can open of a seminar with a cover, and of a host's service. */
const doors: Record<string, () => Promise<string | null>> = {};

const textOf = (path: string) => async () => {
  const { status, text } = await call("GET", path);
  return status === 200 && text.includes(title) ? title : null;
};

const bytesOf = (path: string) => async () => {
  const response = await fetch(app.url + path, { headers: { "cache-control": "no-cache" } });
  const bytes = Buffer.from(await response.arrayBuffer());
  return response.ok ? createHash("sha256").update(bytes).digest("hex") : null;
};

async function act(path: string, as: Caller, json: object = {}, method = "POST") {
  const answer = await call(method, path, { as, json });
  expect(answer.status, `${path} ${answer.text}`).toBeLessThan(300);
  return answer.json;
}

beforeAll(async () => {
  await forgetAttempts(app.databaseUrl);
  [admin, host] = [await signIn("admin@aveli.test"), await signIn("elin@aveli.test")];
  // Soon, so that it is on the catalogue's first page whatever the other tests have put there.
  const starts_at = new Date(Date.now() + 26 * 3_600_000).toISOString();
  const given = { title, summary: title, price_amount: 0, starts_at, duration_minutes: 5, capacity: 3 };
  const made = await act("/api/seminars", host, given);
  id = String(made.id);
  const body = new Uint8Array(
    await sharp({ create: { width: 900, height: 700, channels: 3, background: "#7aa8f7" } })
      .png()
      .toBuffer(),
  );
  const headers = { "content-type": "image/png" };
  const covered = await call("POST", `/api/seminars/${id}/cover`, { as: host, body, headers });
  expect(covered.status, covered.text).toBe(201);
  await act(`/api/seminars/${id}/publish`, host);
  const page = `/seminars/${made.slug}`;
  const { text } = await call("GET", page);
  const shared = new URL(String(text.match(/"og:image" content="([^"]+)"/)?.[1]).replaceAll("&amp;", "&"));
  const [service] = (await call("GET", "/api/hosts/elin-norrby")).json.services as { id: string }[];
  Object.assign(doors, {
    page: textOf(page),
    catalogue: textOf("/seminars"),
    "host's page": textOf("/hosts/elin-norrby"),
    "picture for sharing": bytesOf(shared.pathname),
    cover: bytesOf(String(covered.json.cover_url)),
    ...(service && {
      "a service's times": async () => {
        const { status } = await call("GET", `/api/services/${service.id}/slots`);
        return status === 200 ? "times" : null;
      },
    }),
  });
});

/** Asks each door until it says what it should, all at once; any of them may be kept for a moment. */
async function become(wanted: (name: string, seen: string | null) => boolean, names = Object.keys(doors)) {
  const since = performance.now();
  const took: Record<string, number> = {};
  await Promise.all(
    names.map(async (name) => {
      await expect
        .poll(async () => wanted(name, (await doors[name]?.()) ?? null), {
          timeout: 90_000,
          interval: 50,
          message: name,
        })
        .toBe(true);
      took[name] = Math.round(performance.now() - since);
    }),
  );
  return took;
}

test("what is suspended or taken down is out of sight at every door, and comes back to each", async () => {
  await become((_, seen) => seen !== null);
  const shown: Record<string, string | null> = {};
  for (const [name, look] of Object.entries(doors)) shown[name] = await look();
  const isHidden = (name: string, seen: string | null) => seen !== shown[name];
  const hidden: Record<string, string | null> = {};
  const isShown = (name: string, seen: string | null) => seen !== null && seen !== hidden[name];

  await act(`/api/admin/people/${host.id}/suspend`, admin, ground);
  await become(isHidden);
  for (const [name, look] of Object.entries(doors)) hidden[name] = await look();
  await act(`/api/admin/people/${host.id}/reopen`, admin, { reasoning: "Ett prov." });
  await become(isShown);

  const ofSeminar = Object.keys(doors).filter((name) => name !== "a service's times");
  await act(`/api/admin/items/seminar/${id}/take-down`, admin, ground);
  await become(isHidden, ofSeminar);
  await act(`/api/admin/items/seminar/${id}/put-back`, admin, { reasoning: "Ett prov." });
  await become(isShown, ofSeminar);

  // Nothing of it is left for the other tests.
  await act(`/api/seminars/${id}/cancel`, await signIn("elin@aveli.test"));
}, 400_000);
