import { NextRequest } from "next/server";
import { encode } from "next-auth/jwt";
import { expect, test, vi } from "vitest";
import * as forgotPassword from "@/app/api/auth/forgot-password/route";
import * as login from "@/app/api/auth/login/route";
import * as logout from "@/app/api/auth/logout/route";
import * as refresh from "@/app/api/auth/refresh/route";
import * as registration from "@/app/api/auth/register/route";
import * as resetPassword from "@/app/api/auth/reset-password/route";
import * as verifyEmail from "@/app/api/auth/verify-email/route";
import * as exported from "@/app/api/me/export/route";
import * as me from "@/app/api/me/route";
import * as session from "@/app/api/me/sessions/[id]/route";
import * as sessions from "@/app/api/me/sessions/route";
import { env } from "@/lib/base/platform/env";
import { log } from "@/lib/base/platform/log";
import { readAccessToken } from "@/lib/people/identity/access-token";
import { profile, tokenGrant } from "@/lib/people/identity/schema";
import type { Handler } from "@/lib/system/web/endpoint";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const password = "korrekt häst batteri";
let calls = 0;

interface Call {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
  params?: Record<string, string>;
}

/** Asks a handler as if over HTTP, from an address of its own unless one is given. */
async function ask(handler: Handler, { method = "POST", body, headers = {}, params = {} }: Call = {}) {
  calls += 1;
  const request = new NextRequest("http://localhost:3000/api", {
    method,
    headers: {
      "x-forwarded-for": `198.51.100.${calls}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, json: text ? JSON.parse(text) : null };
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function maja() {
  const email = `maja-${++calls}@aveli.test`;
  const { json } = await ask(registration.POST, { body: { email, password, display_name: "Maja" } });
  return { email, grant: tokenGrant.parse(json), auth: bearer(json.access_token) };
}

async function cookieOf(accessToken: string): Promise<string> {
  const token = { sid: String(await readAccessToken(accessToken)) };
  return `next-auth.session-token=${await encode({ token, secret: env().AUTH_SECRET })}`;
}

test("registering answers 201 with the person and both tokens, for nobody to keep", async () => {
  const email = "  Maja.Ny@AVELI.test ";
  const answer = await ask(registration.POST, { body: { email, password, display_name: " Maja " } });
  expect(answer.status).toBe(201);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(tokenGrant.parse(answer.json).user).toMatchObject({
    email: "maja.ny@aveli.test",
    display_name: "Maja",
  });

  const again = { email: "ｍaja.ny@aveli.test", password, display_name: "Någon annan" };
  expect(await ask(registration.POST, { body: again })).toMatchObject({
    status: 409,
    json: { code: "email_taken" },
  });
});

test.each([
  ["a short password", { password: "kort" }, "password"],
  ["a common password", { password: "password123" }, "password"],
  ["a bad address", { email: "maja@" }, "email"],
  ["an empty name", { display_name: "  " }, "display_name"],
  ["a name of several lines", { display_name: "Maja\nHolm" }, "display_name"],
  ["a role of one's own choice", { role: "admin" }, ""],
])("registering with %s is refused", async (_, wrong, path) => {
  const answer = await ask(registration.POST, {
    body: { email: "ny@aveli.test", password, display_name: "Maja", ...wrong },
  });
  expect(answer).toMatchObject({ status: 422, json: { code: "validation_failed", errors: [{ path }] } });
});

test("an unknown address and a wrong password are refused in the same words", async () => {
  const { email } = await maja();
  const answers = [
    await ask(login.POST, { body: { email, password: "något annat" } }),
    await ask(login.POST, { body: { email: "ingen@aveli.test", password } }),
  ];
  const [known, unknown] = answers.map(({ status, json }) => ({ status, ...json, request_id: "" }));
  expect(known).toMatchObject({ status: 401, code: "invalid_credentials" });
  expect(unknown).toEqual(known);
});

test("the sixth guess in a minute is told when to come back", async () => {
  const { email } = await maja();
  for (let n = 0; n < 5; n++) await ask(login.POST, { body: { email, password: "fel" } });
  const answer = await ask(login.POST, { body: { email, password: "fel" } });
  expect(answer).toMatchObject({ status: 429, json: { code: "rate_limited" } });
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("cookie and token are the same person, and signing out ends both", async () => {
  const { grant, auth } = await maja();
  const cookie = await cookieOf(grant.access_token);
  const byToken = await ask(me.GET, { method: "GET", headers: auth });
  const byCookie = await ask(me.GET, { method: "GET", headers: { cookie } });
  expect(profile.parse(byToken.json)).toMatchObject({ email_verified: false, locale: "sv" });
  expect(byCookie.json).toEqual(byToken.json);

  expect(await ask(logout.POST, { headers: auth })).toMatchObject({ status: 204 });
  for (const headers of [auth, { cookie }]) {
    expect(await ask(me.GET, { method: "GET", headers })).toMatchObject({
      status: 401,
      json: { code: "unauthenticated" },
    });
  }
  expect(await ask(refresh.POST, { body: { refresh_token: grant.refresh_token } })).toMatchObject({
    status: 401,
  });
});

test("another site cannot act by our cookie", async () => {
  const { grant } = await maja();
  const cookie = await cookieOf(grant.access_token);
  const body = { display_name: "Kapad" };
  const elsewhere: Record<string, string>[] = [
    {},
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://localhost:3000", "sec-fetch-site": "cross-site" },
  ];
  for (const from of elsewhere) {
    const headers = { cookie, ...from };
    expect(await ask(me.PATCH, { method: "PATCH", body, headers })).toMatchObject({
      status: 403,
      json: { code: "cross_origin" },
    });
  }
  const headers = { cookie, origin: "http://localhost:3000", host: "localhost:3000" };
  expect(await ask(me.PATCH, { method: "PATCH", body: { display_name: "Maja H" }, headers })).toMatchObject({
    status: 200,
    json: { display_name: "Maja H" },
  });
});

test("a profile changes by what is sent, and by nothing else", async () => {
  const { auth } = await maja();
  const patch = (body: unknown) => ask(me.PATCH, { method: "PATCH", headers: auth, body });
  expect(await patch({ headline: "Lär mig andas", time_zone: "Asia/Tokyo", locale: "en" })).toMatchObject({
    status: 200,
    json: { headline: "Lär mig andas", time_zone: "Asia/Tokyo", locale: "en", display_name: "Maja" },
  });
  for (const wrong of [
    { role: "admin" },
    { email: "ny@aveli.test" },
    { time_zone: "Mars/Olympus" },
    { locale: "fi" },
  ]) {
    expect(await patch(wrong)).toMatchObject({ status: 422 });
  }
  expect(await patch("{")).toMatchObject({ status: 400, json: { code: "malformed_json" } });
});

test("a device that is signed out elsewhere is out at once; another's is not found", async () => {
  const { email, auth } = await maja();
  const other = await maja();
  const phone = await ask(login.POST, { body: { email, password } });
  const list = await ask(sessions.GET, { method: "GET", headers: auth });
  expect(list.json.items).toHaveLength(2);
  const id = await readAccessToken(phone.json.access_token);

  const end = (headers: Record<string, string>) =>
    ask(session.DELETE, { method: "DELETE", headers, params: { id: String(id) } });
  expect(await end(other.auth)).toMatchObject({ status: 404 });
  expect(await end(auth)).toMatchObject({ status: 204 });
  expect(await ask(me.GET, { method: "GET", headers: bearer(phone.json.access_token) })).toMatchObject({
    status: 401,
  });
  expect(await ask(session.DELETE, { method: "DELETE", headers: auth, params: { id: "1" } })).toMatchObject({
    status: 404,
  });
});

test("all sessions end at once, the one that asks too, and it stands in the security log", async () => {
  const { email, auth } = await maja();
  const { json: phone } = await ask(login.POST, { body: { email, password } });
  const logged = vi.spyOn(log(), "warn");
  const answer = await ask(sessions.DELETE, { method: "DELETE", headers: auth });
  expect(answer).toMatchObject({ status: 204, json: null });
  expect(answer.headers.get("clear-site-data")).toContain("cookies");
  expect(logged.mock.calls.map(([line]) => (line as { event?: string }).event)).toContain("sessions_ended");
  for (const headers of [auth, bearer(phone.access_token)]) {
    expect(await ask(me.GET, { method: "GET", headers })).toMatchObject({ status: 401 });
  }
  expect(await ask(sessions.DELETE, { method: "DELETE" })).toMatchObject({ status: 401 });
});

test("a forgotten password is always answered alike; a made-up link is refused", async () => {
  const { email } = await maja();
  for (const address of [email, "ingen.alls@aveli.test"]) {
    expect(await ask(forgotPassword.POST, { body: { email: address } })).toMatchObject({
      status: 202,
      json: null,
    });
  }
  const body = { token: "made-up", password };
  expect(await ask(resetPassword.POST, { body })).toMatchObject({
    status: 400,
    json: { code: "invalid_token" },
  });
  expect(await ask(verifyEmail.POST, { body: { token: "made-up" } })).toMatchObject({ status: 400 });
});

test("everything about a person is one download", async () => {
  const { auth, grant } = await maja();
  const answer = await ask(exported.GET, { method: "GET", headers: auth });
  expect(answer.headers.get("content-disposition")).toContain("attachment");
  expect(answer.json.tables.users).toMatchObject([{ id: grant.user.id }]);
});

test("an account is erased by its password, and is gone at once", async () => {
  const { auth, email } = await maja();
  const erase = (body: unknown) => ask(me.DELETE, { method: "DELETE", headers: auth, body });
  expect(await erase({ password: "fel" })).toMatchObject({
    status: 403,
    json: { code: "invalid_credentials" },
  });
  expect(await erase({})).toMatchObject({ status: 422 });
  expect(await erase({ password })).toMatchObject({ status: 202, json: null });
  expect(await ask(me.GET, { method: "GET", headers: auth })).toMatchObject({ status: 401 });
  expect(await ask(login.POST, { body: { email, password } })).toMatchObject({ status: 401 });
});
