import { describe, expect, test, vi } from "vitest";
import { roomSources } from "@/lib/system/web/room-sources";
import { setContentSecurityPolicy } from "@/lib/system/web/server/csp";
import { chain } from "@/lib/system/web/server/step";
import { listen } from "@/tests/support/listen";

const settings = vi.hoisted(() => ({ LIVEKIT_URL: undefined as string | undefined }));
vi.mock("@/lib/base/platform/env", async (load) => ({
  ...(await load<typeof import("@/lib/base/platform/env")>()),
  env: () => settings,
}));

test.each([
  [undefined, "'self'"],
  ["wss://rum.example", "'self' wss://rum.example https://rum.example"],
  ["https://rum.example/", "'self' wss://rum.example https://rum.example"],
  ["ws://127.0.0.1:7880", "'self' ws://127.0.0.1:7880 http://127.0.0.1:7880"],
  [
    "wss://aveli.livekit.cloud",
    "'self' wss://aveli.livekit.cloud https://aveli.livekit.cloud wss://*.livekit.cloud https://*.livekit.cloud",
  ],
])("the room may connect to where LiveKit is, and nowhere else: %s", (url, sources) => {
  settings.LIVEKIT_URL = url;
  expect(roomSources()).toBe(sources);
});

describe("the policy of", () => {
  const header = "content-security-policy";
  const policy = "script-src 'self'; connect-src 'self'";
  const room = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

  /** What Next answers with, and how the request's policy, which it takes the nonce from, reaches it. */
  async function policyOf(type: string | null, ...policies: string[]) {
    let asked: unknown;
    const origin = await listen(
      chain([setContentSecurityPolicy], (request, response) => {
        asked = request.headers[header];
        if (type) response.setHeader("content-type", type);
        response.setHeader(header, policies);
        response.end();
      }),
    );
    const answer = await fetch(origin, { headers: { [header]: "script-src 'nonce-forged'" } });
    return { asked: String(asked), answered: answer.headers.get(header) };
  }

  test("a page rendered for its request has that request's nonce, and no other's", async () => {
    const [one, other] = [await policyOf("text/html", policy), await policyOf("text/html", policy)];
    expect(one.asked).toMatch(/^script-src 'nonce-[\w+/]{22}=='$/);
    const nonce = one.asked.replace("script-src ", "");
    expect(one.answered).toBe(`script-src 'self' ${nonce}; connect-src 'self'`);
    expect(one.asked).not.toBe(other.asked);
  });

  test("a prerendered page has the scripts that were noted with it, also where it has not changed", async () => {
    const named = "script-src 'self' 'sha256-abc='; connect-src 'self'";
    for (const type of ["text/html; charset=utf-8", null]) {
      expect((await policyOf(type, policy, "script-src 'sha256-abc='")).answered).toBe(named);
    }
  });

  test("what is no page allows no inline script", async () => {
    for (const type of ["application/json", "text/x-component", null]) {
      expect((await policyOf(type, policy)).answered).toBe(policy);
    }
    expect((await policyOf("text/x-component", policy, "script-src 'sha256-abc='")).answered).toBe(policy);
  });

  test("the room's page lets it connect to LiveKit", async () => {
    settings.LIVEKIT_URL = "wss://rum.example";
    const { answered } = await policyOf("text/html", room);
    expect(answered).toContain("connect-src 'self' wss://rum.example https://rum.example");
    expect(answered).toContain("'wasm-unsafe-eval'");
  });
});
