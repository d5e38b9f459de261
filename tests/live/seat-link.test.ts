import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import { beforeAll, describe, expect, test } from "vitest";
import { endpoints } from "@/app/api/openapi.json/endpoints";
import { db } from "@/lib/base/platform/db";
import { after, hours, minutes } from "@/lib/base/platform/time";
import { openSeal, sealId } from "@/lib/base/platform/tokens";
import { endSeminar } from "@/lib/live/rooms/end-seminar";
import { moderateParticipant } from "@/lib/live/rooms/moderate-participant";
import { findLobby } from "@/lib/live/rooms/queries";
import { findLinkedSeat } from "@/lib/live/rooms/seat-link-queries";
import type { Endpoint, Handler, Method } from "@/lib/system/web/endpoint";
import { readSeatHolder } from "@/lib/system/web/session";
import { useDatabase } from "../support/database";
import { errorCode } from "../support/error-code";
import { asha, bjorn } from "../support/people";
import { liveSeminarOf, seatFor, seminarOf } from "../support/seminars";

useDatabase();

const linkTo = ({ id }: { id: string }) => sealId("seat", id);

async function linkedSeat() {
  const [host, björn] = [await asha(), await bjorn()];
  const seminar = await liveSeminarOf(host);
  const seat = await seatFor(björn, seminar);
  return { host, björn, seminar, seat, link: linkTo(seat) };
}

describe("a seal", () => {
  const id = "01900000-0000-7000-8000-00000000000b";

  test("gives its id back, fits an address, and is always the same", () => {
    const seal = sealId("seat", id);
    expect(seal).toMatch(/^[\w-]{43}$/);
    expect(openSeal("seat", seal)).toBe(id);
    expect(sealId("seat", id)).toBe(seal);
  });

  test("of another purpose, or changed anywhere, opens nothing", () => {
    const seal = sealId("seat", id);
    expect(openSeal("order", seal)).toBeNull();
    for (let at = 0; at < seal.length - 1; at++) {
      const changed = seal.slice(0, at) + (seal[at] === "A" ? "B" : "A") + seal.slice(at + 1);
      expect(openSeal("seat", changed), changed).toBeNull();
    }
    for (const nonsense of ["", "x", id, seal.slice(1), `${seal}AAAA`]) {
      expect(openSeal("seat", nonsense)).toBeNull();
    }
  });
});

describe("the link to a seat", () => {
  const isDead = async (link: string) =>
    (await errorCode(() => findLinkedSeat({ token: link }))) === "invalid_token" &&
    (await readSeatHolder(link)) === null;

  test("names its owner and the seminar, and makes nobody of an account", async () => {
    const { björn, seminar, link } = await linkedSeat();
    expect(await findLinkedSeat({ token: link })).toMatchObject({
      user: { id: björn.id, display_name: "Björn" },
      seminar: { slug: seminar.slug, host: { display_name: "Asha" } },
    });
    const holder = await readSeatHolder(link);
    expect(holder).toEqual({ id: björn.id, seminarId: seminar.id, displayName: "Björn", locale: "sv" });
    if (!holder) throw new Error("nobody");
    expect(await findLobby(holder, seminar.slug)).toMatchObject({ admission: "open", role: "viewer" });
    const other = await seminarOf(await asha());
    expect(await findLobby(holder, other.slug)).toBeNull();
  });

  test.each(["released", "held"] as const)("of a seat that is %s is dead", async (status) => {
    const seminar = await liveSeminarOf(await asha());
    expect(await isDead(linkTo(await seatFor(await bjorn(), seminar, status)))).toBe(true);
  });

  test("of someone who was removed leads nowhere, and what it left in a browser says why", async () => {
    const { host, björn, seminar, link } = await linkedSeat();
    await moderateParticipant(host, { id: seminar.id, user_id: björn.id, action: "remove" });
    expect(await errorCode(() => findLinkedSeat({ token: link }))).toBe("invalid_token");
    const holder = await readSeatHolder(link);
    expect(holder && (await findLobby(holder, seminar.slug))).toMatchObject({
      admission: "removed",
      role: null,
    });
  });

  test("of someone who has left Aveli is dead", async () => {
    const { björn, link } = await linkedSeat();
    await db.user.update({ where: { id: björn.id }, data: { deletedAt: new Date() } });
    expect(await isDead(link)).toBe(true);
  });

  test("lives until six hours after its seminar, or while that goes on", async () => {
    const { host, seminar, seat, link } = await linkedSeat();
    const move = (startsAt: Date) => db.seminar.update({ where: { id: seat.seminarId }, data: { startsAt } });
    await move(after(new Date(), -hours(48)));
    expect(await isDead(link), "it goes on").toBe(false);
    await endSeminar(host, { id: seminar.id });
    expect(await isDead(link)).toBe(true);
    await move(after(new Date(), -hours(7) + minutes(1)));
    expect(await isDead(link)).toBe(false);
    await move(after(new Date(), -hours(7) - minutes(1)));
    expect(await isDead(link)).toBe(true);
  });
});

const modules = import.meta.glob<Record<Method, Handler | undefined>>("/app/api/**/route.ts");

describe("what the link leaves in a browser", () => {
  let mine: Awaited<ReturnType<typeof linkedSeat>>;
  let others: Awaited<ReturnType<typeof linkedSeat>>;

  beforeAll(async () => {
    [mine, others] = [await linkedSeat(), await linkedSeat()];
  });

  async function call(
    { method, path, headers: named }: Endpoint,
    seminarId: string,
    extra: Record<string, string> = {},
  ) {
    const file = `/app${path.replaceAll("{", "[").replaceAll("}", "]")}/route.ts`;
    const handler = (await modules[file]?.())?.[method];
    const bodies: Record<string, object> = {
      "POST /api/sfu/token": { seminar_id: seminarId },
      "POST /api/seminars/{id}/hand": { raised: true },
      "POST /api/seminars/{id}/chat": { text: "Hej" },
      "POST /api/seminars/{id}/reactions": { reaction: "heart" },
    };
    const body = bodies[`${method} ${path}`] ?? {};
    const headers = {
      cookie: `aveli_seat=${mine.link}`,
      origin: "http://localhost:3000",
      "content-type": "application/json",
      ...(named && { "idempotency-key": "x" }),
      ...extra,
    };
    const request = new NextRequest(`http://localhost:3000${path}`, {
      method,
      headers,
      ...(method === "GET" ? {} : { body: JSON.stringify(body) }),
    });
    const ids = { id: seminarId, user_id: mine.björn.id, message_id: randomUUID() };
    const params = Promise.resolve(
      Object.fromEntries(Object.entries(ids).filter(([name]) => path.includes(`{${name}}`))),
    );
    const answer = await handler?.(request, { params });
    if (!answer) throw new Error(`${method} ${path} has no handler`);
    return { status: answer.status, headers: answer.headers, json: await answer.json().catch(() => ({})) };
  }

  const named = (list: readonly Endpoint[]) => list.map((one) => [`${one.method} ${one.path}`, one] as const);
  const seated = endpoints.filter(({ seat }) => seat);
  const closed = endpoints.filter(({ auth, seat }) => auth === "required" && !seat);

  test.each(named(seated))("opens %s of its own seminar, and of no other", async (_, endpoint) => {
    const own = await call(endpoint, mine.seminar.id);
    expect([200, 201, 204, 404], JSON.stringify(own.json)).toContain(own.status);
    if (own.status === 404) expect(endpoint.path).toContain("{message_id}");
    const other = await call(endpoint, others.seminar.id);
    expect(other).toMatchObject({ status: 401, json: { code: "unauthenticated" } });
  });

  test.each(named(seated))("opens %s from our own pages alone", async (_, endpoint) => {
    if (endpoint.method === "GET") return;
    const elsewhere = await call(endpoint, mine.seminar.id, { origin: "https://evil.test" });
    expect(elsewhere).toMatchObject({ status: 403, json: { code: "cross_origin" } });
  });

  test.each(named(closed))("does not open %s", async (_, endpoint) => {
    expect(await call(endpoint, mine.seminar.id)).toMatchObject({
      status: 401,
      json: { code: "unauthenticated" },
    });
  });

  test("is no name for anyone elsewhere, and a forged one none at all", async () => {
    const feed = endpoints.find(({ path }) => path === "/api/feed");
    const token = endpoints.find(({ path }) => path === "/api/sfu/token");
    if (!feed || !token) throw new Error("the contract has changed");
    expect((await call(feed, mine.seminar.id)).status).toBe(200);
    for (const cookie of [
      "aveli_seat=x",
      `aveli_seat=${mine.seat.id}`,
      `aveli_seat=${sealId("order", mine.seat.id)}`,
    ]) {
      expect((await call(token, mine.seminar.id, { cookie })).status).toBe(401);
    }
  });

  test("yields to whoever is signed in", async () => {
    const { issueAccessToken } = await import("@/lib/people/identity/access-token");
    const token = endpoints.find(({ path }) => path === "/api/sfu/token") as Endpoint;
    const authorization = `Bearer ${await issueAccessToken(others.host.sessionId)}`;
    expect(await call(token, mine.seminar.id, { authorization })).toMatchObject({
      status: 403,
      json: { code: "no_seat" },
    });
    expect(await call(token, others.seminar.id, { authorization })).toMatchObject({ json: { role: "host" } });
  });

  test("is kept by nobody on the way", async () => {
    const room = endpoints.find(({ path, method }) => path.endsWith("/room") && method === "GET") as Endpoint;
    const { headers } = await call(room, mine.seminar.id);
    expect(headers.get("cache-control")).toBe("private, no-store");
  });
});
