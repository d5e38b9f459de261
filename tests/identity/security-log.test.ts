import { NextRequest } from "next/server";
import { beforeEach, expect, test, vi } from "vitest";
import * as findings from "@/app/api/admin/findings/route";
import * as login from "@/app/api/auth/login/route";
import * as refresh from "@/app/api/auth/refresh/route";
import * as registration from "@/app/api/auth/register/route";
import * as reset from "@/app/api/auth/reset-password/route";
import * as me from "@/app/api/me/route";
import * as seller from "@/app/api/me/seller/route";
import * as webhook from "@/app/api/payments/webhooks/stripe/route";
import { db } from "@/lib/base/platform/db";
import { log } from "@/lib/base/platform/log";
import { tokenGrant } from "@/lib/people/identity/schema";
import { runEmailJob } from "@/lib/system/emails/run-email-job";
import type { Handler } from "@/lib/system/web/endpoint";
import { useDatabase } from "@/tests/support/database";
import { lettersTo } from "@/tests/support/letters";

useDatabase();

const password = "korrekt häst batteri";
let said = vi.spyOn(log(), "warn");
let calls = 0;

beforeEach(() => {
  said = vi.spyOn(log(), "warn").mockReturnValue(undefined);
});

const told = () => said.mock.calls.map(([entry]) => entry as unknown as Record<string, unknown>);

async function ask(handler: Handler, body?: unknown, headers: Record<string, string> = {}, method = "POST") {
  calls += 1;
  const request = new NextRequest("http://localhost:3000/api/asked", {
    method,
    headers: {
      "x-forwarded-for": `198.51.${calls % 250}.7`,
      "x-request-id": `request-${calls}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const response = await handler(request, { params: Promise.resolve({}) });
  const text = await response.text();
  return { status: response.status, json: text ? JSON.parse(text) : null };
}

async function maja(name = "Maja") {
  const email = `maja-${++calls}@aveli.test`;
  const { json } = await ask(registration.POST, { email, password, display_name: name });
  return { email, ...tokenGrant.parse(json) };
}

type Maja = Awaited<ReturnType<typeof maja>>;
const bearer = ({ access_token }: Maja) => ({ authorization: `Bearer ${access_token}` });
const wrong = "fel-lösenord-som-någon-skrev";
const forged = "forged-token-that-someone-made-up-for-this-x";

test.each<[string, number, boolean, (who: Maja) => Promise<{ status: number }>]>([
  ["sign_in_failed", 401, true, ({ email }) => ask(login.POST, { email, password: wrong })],
  ["sign_in_failed", 401, false, () => ask(login.POST, { email: "ingen@aveli.test", password: wrong })],
  ["unauthenticated", 401, false, () => ask(me.GET, undefined, { authorization: `Bearer ${forged}` }, "GET")],
  ["unauthenticated", 401, false, () => ask(me.GET, undefined, {}, "GET")],
  ["password_not_repeated", 403, true, (who) => ask(me.DELETE, { password: wrong }, bearer(who), "DELETE")],
  ["forbidden", 403, true, (who) => ask(seller.GET, undefined, bearer(who), "GET")],
  ["forbidden", 404, true, (who) => ask(findings.GET, undefined, bearer(who), "GET")],
  ["link_refused", 400, false, () => ask(reset.POST, { token: forged, password })],
  ["refresh_refused", 401, false, () => ask(refresh.POST, { refresh_token: forged })],
  [
    "signature_refused",
    400,
    false,
    () => ask(webhook.POST, { id: "evt_1" }, { "stripe-signature": "t=1,v1=0" }),
  ],
  [
    "rate_limited",
    429,
    true,
    async ({ email }) => {
      for (let n = 0; n < 5; n++) await ask(login.POST, { email, password: wrong });
      return ask(login.POST, { email, password: wrong });
    },
  ],
])(
  "%s (%i) leaves a trace: what, from where, which request, and who where that is known: %s",
  async (event, status, isKnown, attempt) => {
    const who = await maja();
    said.mockClear();
    expect((await attempt(who)).status).toBe(status);
    const entry = told().at(-1);
    expect(entry).toMatchObject({
      event,
      address: expect.stringMatching(/^198\.51\.\d+\.7$/),
      request_id: `request-${calls}`,
      path: "/api/asked",
      method: expect.any(String),
    });
    expect(entry?.person_id).toBe(isKnown ? who.user.id : undefined);
    const all = JSON.stringify(told());
    for (const secret of [
      password,
      wrong,
      forged,
      who.access_token,
      who.refresh_token,
      who.email,
      "ingen@",
    ]) {
      expect(all).not.toContain(secret);
    }
  },
);

test("a refresh token used again is told of with whose it is", async () => {
  const who = await maja();
  await ask(refresh.POST, { refresh_token: who.refresh_token });
  await db.$executeRaw`update app.refresh_tokens set used_at = used_at - interval '6 seconds'`;
  said.mockClear();
  await ask(refresh.POST, { refresh_token: who.refresh_token });
  expect(told().map(({ event }) => event)).toEqual(["refresh_token_reused", "refresh_refused"]);
  expect(told()[0]?.person_id).toBe(who.user.id);
});

test("what goes well leaves none, nor does what is merely written wrongly", async () => {
  const { email } = await maja();
  said.mockClear();
  await ask(login.POST, { email, password }, { "x-forwarded-for": `198.51.${(calls - 1) % 250}.8` });
  await ask(login.POST, { email });
  expect(told()).toEqual([]);
});

test("guesses that take their time are slowed over hours, but not from where the account is used", async () => {
  const { email } = await maja();
  const known = (await db.session.findFirstOrThrow({ where: { user: { email } } })).ipAddress;
  const minutePasses = () => db.$executeRaw`delete from app.rate_limits where key like 'sign-in-account:%'`;
  const statuses = new Set<number>();
  for (let n = 0; n < 31; n++) {
    if (n % 5 === 0) await minutePasses();
    statuses.add((await ask(login.POST, { email, password: wrong })).status);
  }
  expect([...statuses]).toEqual([401, 429]);
  await minutePasses();
  expect((await ask(login.POST, { email, password })).status).toBe(429);
  expect((await ask(login.POST, { email, password }, { "x-forwarded-for": known })).status).toBe(200);
});

async function lettersAbout(template: string, userId: string) {
  const jobs = await db.$queryRaw<{ payload: never }[]>`
    select payload from graphile_worker._private_jobs
    where payload->>'template' = ${template} and payload->>'userId' = ${userId}`;
  for (const { payload } of jobs) await runEmailJob(payload);
  return (await lettersTo(userId)).filter((letter) => letter.template === template);
}

test("a person is told of a sign-in from a new device, once, without a word of whoever signed in", async () => {
  const who = await maja("Köp billigt på evil.example");
  const agent = "Mozilla/5.0 (Windows NT 10.0) Chrome/141.0 evil.example";
  const from = (address: string, version = "141.0") =>
    ask(
      login.POST,
      { email: who.email, password },
      {
        "x-forwarded-for": address,
        "user-agent": agent.replace("141.0", version),
      },
    );
  await from("203.0.113.9");
  await from("203.0.113.200", "142.0.1");
  const letters = await lettersAbout("new_device", who.user.id);
  expect(letters).toHaveLength(1);
  expect(letters[0]?.body).toContain("Chrome, Windows");
  expect(letters[0]?.body).toContain("203.0.113.9");
  expect(`${letters[0]?.subject}${letters[0]?.body}${letters[0]?.html}`).not.toContain("evil.example");
  await from("192.0.2.1");
  expect(await lettersAbout("new_device", who.user.id)).toHaveLength(2);
});

test("a person is told that their password has been changed", async () => {
  const { email, user } = await maja();
  const { startPasswordReset } = await import("@/lib/people/identity/request-password-reset");
  const { linkToken } = await import("@/lib/base/platform/tokens");
  await startPasswordReset({ email });
  const [job] = await db.$queryRaw<{ seed: string }[]>`
    select payload->>'tokenSeed' as seed from graphile_worker._private_jobs
    where payload->>'template' = 'reset_password' and payload->>'userId' = ${user.id}`;
  const token = linkToken(String(job?.seed));
  expect((await ask(reset.POST, { token, password: "tystnad under granarna" })).status).toBe(204);
  const [letter] = await lettersAbout("password_changed", user.id);
  expect(letter?.body).toContain("/forgot-password");
  expect(letter?.subject).toBe("Ditt lösenord är bytt");
});
