import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { days, hours } from "@/lib/base/platform/time";
import { linkToken, sealId } from "@/lib/base/platform/tokens";
import { openFeed } from "@/lib/catalogue/calendar/open-feed";
import { showFeed } from "@/lib/catalogue/calendar/queries";
import { findMovableByLink } from "@/lib/commerce/orders/move-queries";
import { findLinkedSeat } from "@/lib/live/rooms/seat-link-queries";
import { readAccessToken } from "@/lib/people/identity/access-token";
import { changePassword } from "@/lib/people/identity/change-password";
import { endAllButHere, endEverySession } from "@/lib/people/identity/end-every-session";
import { endSession, logOut } from "@/lib/people/identity/end-session";
import { issueLink } from "@/lib/people/identity/issue-link";
import { mintActor } from "@/lib/people/identity/mint";
import { findSession, listSessions } from "@/lib/people/identity/queries";
import { refreshSession } from "@/lib/people/identity/refresh-session";
import { register } from "@/lib/people/identity/register";
import { requestPasswordReset, startPasswordReset } from "@/lib/people/identity/request-password-reset";
import { resetPassword } from "@/lib/people/identity/reset-password";
import { termsVersion } from "@/lib/people/identity/rules";
import type { TokenGrant } from "@/lib/people/identity/schema";
import { logIn, signIn } from "@/lib/people/identity/sign-in";
import { verifyEmail } from "@/lib/people/identity/verify-email";
import { endSessionsOf } from "@/lib/system/admin/end-sessions-of";
import { runEmailJob } from "@/lib/system/emails/run-email-job";
import { readSeatHolder } from "@/lib/system/web/session";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { lettersTo } from "@/tests/support/letters";
import { admin, asha } from "@/tests/support/people";
import { liveSeminarOf, seatFor } from "@/tests/support/seminars";
import { bookingOf, serviceOf, slotAt } from "@/tests/support/services";
import { visitor } from "@/tests/support/visitors";

useDatabase();

const password = "korrekt häst batteri";
let people = 0;

async function bjorn() {
  people += 1;
  const email = `bjorn-${people}@aveli.test`;
  const grant = await register(visitor(), { email, password, display_name: "Björn" });
  return { email, grant, actor: await actorOf(grant) };
}

async function actorOf({ access_token }: Pick<TokenGrant, "access_token">) {
  const session = await findSession((await readAccessToken(access_token)) ?? "");
  if (!session) throw new Error("Nobody is signed in with this token.");
  return mintActor(session);
}

const isIn = async (sessionId: string) => (await findSession(sessionId)) !== null;

async function seedOf(template: "verify_email" | "reset_password", userId: string): Promise<string> {
  const [job] = await db.$queryRaw<{ seed: string }[]>`
    select payload->>'tokenSeed' as seed from graphile_worker._private_jobs
    where payload->>'template' = ${template} and payload->>'userId' = ${userId} order by id desc limit 1`;
  if (!job) throw new Error("No letter is queued.");
  return job.seed;
}

test("an account comes with a session, the consent to the terms, and a letter to confirm the address", async () => {
  const { grant, actor } = await bjorn();
  expect(grant).toMatchObject({
    token_type: "Bearer",
    expires_in: 900,
    user: { display_name: "Björn", role: "member" },
  });
  expect(await db.consent.findFirst({ where: { userId: actor.id } })).toMatchObject({
    kind: "terms",
    version: termsVersion,
  });

  const token = linkToken(await seedOf("verify_email", actor.id));
  await verifyEmail(visitor(), { token });
  expect((await db.user.findUniqueOrThrow({ where: { id: actor.id } })).emailVerifiedAt).not.toBeNull();
  await expect(verifyEmail(visitor(), { token })).rejects.toMatchObject({ code: "invalid_token" });
});

test("an address has one account, however many ask for it at once", async () => {
  const input = { email: "en@aveli.test", password, display_name: "Björn" };
  const asked = await Promise.allSettled(Array.from({ length: 5 }, () => register(visitor(), input)));
  const refused = asked.filter((result) => result.status === "rejected").map(({ reason }) => reason.code);
  expect(refused).toEqual(Array(4).fill("email_taken"));
});

test("signing out ends the session, also for a copy of its cookie", async () => {
  const { actor, grant } = await bjorn();
  await logOut(actor);
  expect(await isIn(actor.sessionId)).toBe(false);
  await expect(refreshSession(visitor(), grant)).rejects.toMatchObject({ code: "invalid_refresh_token" });
});

test("a refresh token is exchanged for another, in the same session", async () => {
  const { actor, grant } = await bjorn();
  const next = await refreshSession(visitor(), grant);
  expect(next.refresh_token).not.toBe(grant.refresh_token);
  expect((await actorOf(next)).sessionId).toBe(actor.sessionId);
  const third = await refreshSession(visitor(), next);
  expect(third.user).toEqual(grant.user);
});

/** As if an exchanged token had been exchanged some seconds earlier than it was. */
const pass = (seconds: number) =>
  db.$executeRaw`update app.refresh_tokens set used_at = used_at - make_interval(secs => ${seconds})`;

test("a refresh token that is used again later ends the session for both who have it", async () => {
  const { actor, grant } = await bjorn();
  const next = await refreshSession(visitor(), grant);
  await pass(6);
  await expect(refreshSession(visitor(), grant)).rejects.toMatchObject({ code: "invalid_refresh_token" });
  expect(await isIn(actor.sessionId)).toBe(false);
  await expect(refreshSession(visitor(), next)).rejects.toMatchObject({ code: "invalid_refresh_token" });
  const session = await db.session.findUniqueOrThrow({ where: { id: actor.sessionId } });
  expect(session.revokedReason).toBe("refresh_token_reused");
});

test("a refresh token whose successor has been used is a thief's, however soon it comes", async () => {
  const { actor, grant } = await bjorn();
  const next = await refreshSession(visitor(), grant);
  await refreshSession(visitor(), next);
  await expect(refreshSession(visitor(), grant)).rejects.toMatchObject({ code: "invalid_refresh_token" });
  expect(await isIn(actor.sessionId)).toBe(false);
});

test("twenty who exchange one refresh token at once get one and the same, and it is good once", async () => {
  const { actor, grant } = await bjorn();
  const given = await Promise.all(Array.from({ length: 20 }, () => refreshSession(visitor(), grant)));
  const tokens = new Set(given.map(({ refresh_token }) => refresh_token));
  expect(tokens.size).toBe(1);
  expect(await db.refreshToken.count({ where: { sessionId: actor.sessionId, usedAt: null } })).toBe(1);
  const next = await refreshSession(visitor(), given[7] as TokenGrant);
  expect((await actorOf(next)).sessionId).toBe(actor.sessionId);
  await pass(6);
  await expect(refreshSession(visitor(), given[3] as TokenGrant)).rejects.toThrow();
  expect(await isIn(actor.sessionId)).toBe(false);
});

test("without the leeway, two who exchange one refresh token at once lose the session", async () => {
  const { actor, grant } = await bjorn();
  const asked = await Promise.allSettled([1, 2].map(() => refreshSession(visitor(), grant, -60_000)));
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await isIn(actor.sessionId)).toBe(false);
});

test("an admin's sessions end twelve hours after signing in, however they are used", async () => {
  const { email, grant, actor } = await bjorn();
  const browser = await signIn(visitor(), { email, password });
  const later = await refreshSession(visitor(), grant);
  await db.user.update({ where: { id: actor.id }, data: { role: "admin" } });
  const age = (hours: number) =>
    db.$executeRaw`update app.sessions set created_at = now() - make_interval(secs => ${hours * 3600}) where user_id = ${actor.id}::uuid`;

  await age(11.9);
  for (const id of [browser.sessionId, actor.sessionId]) expect(await isIn(id)).toBe(true);
  const { refresh_token } = await refreshSession(visitor(), later);
  const session = await db.session.findUniqueOrThrow({ where: { id: actor.sessionId } });
  expect(session.expiresAt.getTime() - Date.now()).toBeLessThan(hours(0.2));

  await age(12.1);
  for (const id of [browser.sessionId, actor.sessionId]) expect(await isIn(id)).toBe(false);
  await expect(refreshSession(visitor(), { refresh_token })).rejects.toThrow();
  expect((await listSessions({ ...actor, role: "admin" }, { limit: 10 })).items).toEqual([]);

  const again = await signIn(visitor(), { email, password });
  expect(again.expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(hours(12));
  await db.user.update({ where: { id: actor.id }, data: { role: "member" } });
  expect(await isIn(browser.sessionId)).toBe(true);
});

test.each<[string, (person: Awaited<ReturnType<typeof bjorn>>) => Promise<unknown>]>([
  [
    "is changed",
    ({ actor }) => changePassword(actor, { current_password: password, password: "tystnad under granarna" }),
  ],
  [
    "is replaced by link",
    async ({ email, actor }) => {
      await startPasswordReset({ email });
      const token = linkToken(await seedOf("reset_password", actor.id));
      await resetPassword(visitor(), { token, password: "tystnad under granarna" });
    },
  ],
  ["is feared for, and its owner ends all sessions", async ({ actor }) => endEverySession(actor)],
  ["is feared for, and its owner stays in this browser alone", async ({ actor }) => endAllButHere(actor)],
  ["is feared for, and an admin ends all sessions", async ({ actor }) => endSessionsOf(await admin(), actor)],
])("when a password %s, links to seats, bookings and the calendar end with it", async (_, change) => {
  const person = await bjorn();
  const { actor } = person;
  const host = await asha();
  const { id: seatId, orderId } = await seatFor(actor, await liveSeminarOf(host));
  const slot = await slotAt(await serviceOf(host), new Date(Date.now() + days(3)));
  const booking = await bookingOf(actor, slot);
  const linksNow = async () => {
    await db.mail.deleteMany({ where: { userId: actor.id } });
    await runEmailJob({ template: "seat_confirmed", orderId });
    await runEmailJob({ template: "booking_confirmed", orderId: booking.orderId });
    const text = (await lettersTo(actor.id)).map(({ body }) => body).join();
    const feed = (await openFeed(actor)).url?.match(/[\w-]{43}/)?.[0] ?? "";
    const [seat, move] = [text.match(/join\/([\w-]+)/)?.[1] ?? "", text.match(/token=([\w-]+)/)?.[1] ?? ""];
    return { seat, move, feed };
  };
  const outcomes = async ({ seat, move, feed }: Awaited<ReturnType<typeof linksNow>>) => [
    await errorCode(() => findLinkedSeat({ token: seat })),
    (await readSeatHolder(seat)) === null ? "nobody" : "ok",
    await errorCode(() => findMovableByLink(move)),
    await errorCode(() => showFeed(visitor(), { token: feed })),
  ];
  await db.$transaction((tx) => issueLink(tx, actor.id, "withdraw_order", orderId));
  const old = await linksNow();
  expect(old.seat).toBe(sealId("seat", seatId));
  expect(await outcomes(old)).toEqual(["ok", "ok", "ok", "ok"]);
  const stranger = await bjorn();
  const theirs = await openFeed(stranger.actor);

  await change(person);
  expect(await outcomes(old)).toEqual(["invalid_token", "nobody", "invalid_token", "not_found"]);
  expect(await isIn(actor.sessionId)).toBe(false);
  expect(await db.oneTimeToken.count({ where: { userId: actor.id, purpose: "withdraw_order" } })).toBe(0);
  const fresh = await linksNow();
  expect(await outcomes(fresh)).toEqual(["ok", "ok", "ok", "ok"]);
  const ics = await showFeed(visitor(), { token: fresh.feed });
  expect(ics.replace(/\r\n /g, "")).toContain(fresh.seat);
  expect(await openFeed(stranger.actor)).not.toEqual(theirs);
});

test("who ends all sessions from a browser goes on there with another, and is told", async () => {
  const { email, actor } = await bjorn();
  const [here, elsewhere] = [
    await signIn(visitor(), { email, password }),
    await signIn(visitor(), { email, password }),
  ];
  const after = await endAllButHere({ ...actor, sessionId: here.sessionId });
  for (const id of [here.sessionId, elsewhere.sessionId, actor.sessionId]) expect(await isIn(id)).toBe(false);
  expect(await isIn(after.sessionId)).toBe(true);
  const [job] = await db.$queryRaw<{ at: string }[]>`
    select payload->>'at' as at from graphile_worker._private_jobs
    where payload->>'template' = 'sessions_ended' and payload->>'userId' = ${actor.id}`;
  await runEmailJob({ template: "sessions_ended", userId: actor.id, at: String(job?.at) });
  const letter = (await lettersTo(actor.id)).find(({ template }) => template === "sessions_ended");
  expect(letter?.subject).toBe("Du är utloggad överallt");
  expect(letter?.body).toContain("/forgot-password");
});

test("a password of one's own name or address, or from the lists, is refused wherever it is chosen, and uses no link up", async () => {
  const { email, actor } = await bjorn();
  const issues = (path: string) => ({
    code: "validation_failed",
    issues: [{ path, message: expect.any(String) }],
  });
  for (const bad of [email, "björn björn 2026", "manchester", "Manchester!"]) {
    const input = { email: `x${email}`, password: bad, display_name: "Björn" };
    await expect(register(visitor(), input)).rejects.toMatchObject(issues("password"));
    const change = { current_password: password, password: bad };
    await expect(changePassword(actor, change)).rejects.toMatchObject(issues("password"));
  }
  await startPasswordReset({ email });
  const token = linkToken(await seedOf("reset_password", actor.id));
  await expect(resetPassword(visitor(), { token, password: email })).rejects.toMatchObject(
    issues("password"),
  );
  await resetPassword(visitor(), { token, password: "tystnad under granarna" });
});

test("a refresh token that is unknown or too old is worth nothing", async () => {
  const { grant } = await bjorn();
  await expect(refreshSession(visitor(), { refresh_token: "made-up" })).rejects.toMatchObject({
    code: "invalid_refresh_token",
  });
  await db.refreshToken.updateMany({ data: { expiresAt: new Date(0) } });
  await expect(refreshSession(visitor(), grant)).rejects.toMatchObject({ code: "invalid_refresh_token" });
});

test("a new password ends every session but opens one for the browser it was chosen in", async () => {
  const { email, actor } = await bjorn();
  const browser = await signIn(visitor(), { email, password });
  const elsewhere = await logIn(visitor(), { email, password });
  const here = mintActor({ ...actor, sessionId: browser.sessionId });
  const after = await changePassword(here, {
    current_password: password,
    password: "tystnad under granarna",
  });

  expect(await isIn(browser.sessionId)).toBe(false);
  expect(await isIn((await readAccessToken(elsewhere.access_token)) ?? "")).toBe(false);
  expect(await isIn(after.sessionId)).toBe(true);
  await expect(logIn(visitor(), { email, password })).rejects.toMatchObject({ code: "invalid_credentials" });
  await logIn(visitor(), { email, password: "tystnad under granarna" });
});

test("the old password is asked for before a new one is taken", async () => {
  const { actor } = await bjorn();
  const input = { current_password: "något annat alls", password: "tystnad under granarna" };
  await expect(changePassword(actor, input)).rejects.toMatchObject({
    kind: "forbidden",
    code: "invalid_credentials",
  });
  expect(await isIn(actor.sessionId)).toBe(true);
});

test("a forgotten password is replaced by a link that works once, and every session ends", async () => {
  const { email, actor } = await bjorn();
  await startPasswordReset({ email });
  const token = linkToken(await seedOf("reset_password", actor.id));
  await resetPassword(visitor(), { token, password: "tystnad under granarna" });

  expect(await isIn(actor.sessionId)).toBe(false);
  await logIn(visitor(), { email, password: "tystnad under granarna" });
  await expect(resetPassword(visitor(), { token, password })).rejects.toMatchObject({
    code: "invalid_token",
  });
});

test("a link is for one purpose, lasts its time, and gives way to the next", async () => {
  const { email, actor } = await bjorn();
  const verification = linkToken(await seedOf("verify_email", actor.id));
  await expect(resetPassword(visitor(), { token: verification, password })).rejects.toMatchObject({
    code: "invalid_token",
  });

  await startPasswordReset({ email });
  const first = linkToken(await seedOf("reset_password", actor.id));
  await startPasswordReset({ email });
  await expect(resetPassword(visitor(), { token: first, password })).rejects.toMatchObject({
    code: "invalid_token",
  });

  const second = linkToken(await seedOf("reset_password", actor.id));
  await db.oneTimeToken.updateMany({ where: { userId: actor.id }, data: { expiresAt: new Date(0) } });
  await expect(resetPassword(visitor(), { token: second, password })).rejects.toMatchObject({
    code: "invalid_token",
  });
});

test("whether an address has an account does not show when its password is forgotten", async () => {
  const { email } = await bjorn();
  for (const address of [email, "ingen@aveli.test"]) {
    await requestPasswordReset(visitor(), { email: address });
    const jobs = await db.$queryRaw<{ email: string }[]>`
      select payload->>'email' as email from graphile_worker._private_jobs where payload->>'email' = ${address}`;
    expect(jobs).toHaveLength(1);
  }
  await startPasswordReset({ email: "ingen@aveli.test" });
});

test("a browser that is not used for two weeks has to sign in again; so has everyone after a month", async () => {
  const { email } = await bjorn();
  const { sessionId } = await signIn(visitor(), { email, password });
  expect(await isIn(sessionId)).toBe(true);
  await db.session.update({
    where: { id: sessionId },
    data: { lastSeenAt: new Date(Date.now() - days(15)) },
  });
  expect(await isIn(sessionId)).toBe(false);

  const second = await signIn(visitor(), { email, password });
  await db.$executeRaw`update app.sessions set created_at = now() - interval '30 days', expires_at = now()
    where id = ${second.sessionId}::uuid`;
  expect(await isIn(second.sessionId)).toBe(false);
});

test("a person sees and ends their own devices, and nobody else's", async () => {
  const { email, actor } = await bjorn();
  const maja = await bjorn();
  const phone = await signIn(visitor(), { email, password });
  const page = await listSessions(actor, { limit: 1 });
  expect(page.items).toMatchObject([{ id: phone.sessionId, kind: "browser", is_current: false }]);
  const rest = await listSessions(actor, { limit: 1, cursor: page.next_cursor ?? "" });
  expect(rest).toMatchObject({ items: [{ id: actor.sessionId, is_current: true }], next_cursor: null });

  await expect(endSession(maja.actor, { id: phone.sessionId })).rejects.toMatchObject({ code: "not_found" });
  await endSession(actor, { id: phone.sessionId });
  expect(await isIn(phone.sessionId)).toBe(false);
  await expect(endSession(actor, { id: phone.sessionId })).rejects.toMatchObject({ code: "not_found" });
});

test("a session of someone who has left is worth nothing", async () => {
  const { actor } = await bjorn();
  await db.user.update({ where: { id: actor.id }, data: { deletedAt: new Date() } });
  expect(await isIn(actor.sessionId)).toBe(false);
});
