import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { startBareApp } from "@/tests/bench/bare-app";
import { firstScripts, gzippedKilobytes } from "@/tests/bench/script-size";
import { freePort } from "@/tests/support/app";
import { clientOf } from "@/tests/support/contract-client";
import { forgetAttempts } from "@/tests/support/contract-world";

const { url, databaseUrl } = inject("app");
const allowance = 1.12;
/** Kilobytes of the room's page before one has gone in. */
const lobbyAllowance = 250;

const publicPages = [
  ...["/", "/en", "/seminars", "/seminars/stilla-morgon", "/courses", "/courses/andas", "/explore"],
  ...["/services", "/services/samtal-45", "/hosts/asha-lind", "/privacy", "/terms", "/gdpr"],
];

let bare: Awaited<ReturnType<typeof startBareApp>>;
let bareSize: number;

beforeAll(async () => {
  bare = await startBareApp(databaseUrl, await freePort());
  bareSize = gzippedKilobytes(await firstScripts(bare.url));
}, 600_000);
afterAll(() => bare?.child.stop());

describe("a public page's first scripts", () => {
  it.each(publicPages)(`weigh at most ${allowance} times a bare Next app's: %s`, async (path) => {
    const scripts = await firstScripts(url + path);
    expect(scripts.length).toBeGreaterThan(0);
    expect(gzippedKilobytes(scripts) / bareSize).toBeLessThanOrEqual(allowance);
  });

  it.each([...publicPages, "/login", "/register"])("hold nothing of LiveKit: %s", async (path) => {
    const scripts = await firstScripts(url + path);
    expect(scripts.filter(isLiveKits)).toEqual([]);
  });
});

describe("the lobby's first scripts", () => {
  it(`weigh under ${lobbyAllowance} kB and hold nothing of LiveKit, which comes with the room`, async () => {
    await forgetAttempts(databaseUrl);
    const { cookie } = await clientOf(url).signIn("bjorn@aveli.test");
    const page = await fetch(`${url}/live/kvallsro`, { headers: { cookie }, redirect: "manual" });
    expect(page.status).toBe(200);
    const scripts = await firstScripts(page.url, cookie);
    expect(scripts.filter(isLiveKits)).toEqual([]);
    expect(gzippedKilobytes(scripts)).toBeLessThan(lobbyAllowance);
  });
});

const isLiveKits = (script: string) => /livekit\.io|livekit-client|LiveKitRoom|lk-/.test(script);
