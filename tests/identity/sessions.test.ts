import { expect, test } from "vitest";
import { readAccessToken } from "@/lib/identity/access-token";
import { mintActor } from "@/lib/identity/actor";
import { changePassword } from "@/lib/identity/change-password";
import { endSession, logOut } from "@/lib/identity/end-session";
import { findSession, listSessions } from "@/lib/identity/queries";
import { refreshSession } from "@/lib/identity/refresh-session";
import { register } from "@/lib/identity/register";
import { requestPasswordReset, startPasswordReset } from "@/lib/identity/request-password-reset";
import { resetPassword } from "@/lib/identity/reset-password";
import type { TokenGrant } from "@/lib/identity/schema";
import { logIn, signIn } from "@/lib/identity/sign-in";
import { verifyEmail } from "@/lib/identity/verify-email";
import { db } from "@/lib/platform/db";
import { days } from "@/lib/platform/time";
import { linkToken } from "@/lib/platform/tokens";
import { useDatabase } from "@/tests/support/database";
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
    version: "1",
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

test("a refresh token that is used a second time ends the session for both who have it", async () => {
  const { actor, grant } = await bjorn();
  const next = await refreshSession(visitor(), grant);
  await expect(refreshSession(visitor(), grant)).rejects.toMatchObject({ code: "invalid_refresh_token" });
  expect(await isIn(actor.sessionId)).toBe(false);
  await expect(refreshSession(visitor(), next)).rejects.toMatchObject({ code: "invalid_refresh_token" });
  const session = await db.session.findUniqueOrThrow({ where: { id: actor.sessionId } });
  expect(session.revokedReason).toBe("refresh_token_reused");
});

test("twenty who exchange one refresh token at once get one pair between them, and lose it", async () => {
  const { actor, grant } = await bjorn();
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => refreshSession(visitor(), grant)));
  expect(asked.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  expect(asked.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : []))).toEqual(
    Array(19).fill("invalid_refresh_token"),
  );
  expect(await isIn(actor.sessionId)).toBe(false);
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
