import { expect, test, vi } from "vitest";
import { endsSession } from "@/lib/web/clear-site-data";
// @ts-expect-error: JavaScript, since Next loads it as it is.
import { isNexts } from "@/lib/web/next-internals/page-cache.js";
import { roomSources } from "@/lib/web/room-sources";

const settings = vi.hoisted(() => ({ LIVEKIT_URL: undefined as string | undefined }));
vi.mock("@/lib/platform/env", async (load) => ({
  ...(await load<typeof import("@/lib/platform/env")>()),
  env: () => settings,
}));

test("of a page's inline scripts those are its own that hand it data, and nothing else", () => {
  for (const own of [
    "(self.__next_f=self.__next_f||[]).push([0])",
    'self.__next_f.push([1,"1:\\"$Sreact\\"\\n2:[]\\u003c/script"])',
  ]) {
    expect(isNexts(own), own).toBe(true);
  }
  for (const other of [
    "alert(1)",
    "",
    "self.__next_f.push([1]);alert(1)",
    "self.__next_f.push([alert(1)])",
    "self.__next_f.push([1,`a`])",
    'self.__next_f.push([1,"a"]),alert(1)',
    'self.__next_f.push([1])+alert([1,")"])',
    "(self.__next_f=alert(1)||[]).push([0])",
    "self.__next_f.push({})",
  ]) {
    expect(isNexts(other), other).toBe(false);
  }
});

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

test("what a browser keeps is cleared by the answer that ends its session, not by one that begins another", () => {
  const gone = "next-auth.session-token=; Path=/; Max-Age=0";
  expect(endsSession([gone, "aveli_hint=; Path=/; Max-Age=0"])).toBe(true);
  expect(endsSession(["__Host-next-auth.session-token=; Max-Age=0", "next-auth.csrf-token=x"])).toBe(true);
  expect(endsSession([gone, "aveli_seat=abc; Path=/"])).toBe(false);
  expect(endsSession([gone, "next-auth.session-token=abc"])).toBe(false);
  expect(endsSession(["aveli_hint=; Max-Age=0"])).toBe(false);
  expect(endsSession([])).toBe(false);
});
