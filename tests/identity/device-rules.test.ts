import { describe, expect, it } from "vitest";
import { deviceName, isSameDevice } from "@/lib/people/identity/device-rules";

const mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";
const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
const blink = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

describe("the name of a device", () => {
  it.each([
    [`${windows} ${blink}`, "Chrome", "Windows"],
    [`${windows} ${blink} Edg/140.0.0.0`, "Edge", "Windows"],
    [`${mac} ${blink} OPR/120.0`, "Opera", "Mac"],
    [`${mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15`, "Safari", "Mac"],
    ["Mozilla/5.0 (X11; Ubuntu; x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "Linux"],
    ["Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/140.0 Safari/537.36", "Chrome", "Linux"],
    ["Mozilla/5.0 (CrOS x86_64) Chrome/140.0 Safari/537.36", "Chrome", "Linux"],
    ["Mozilla/5.0 (Wayland; Linux x86_64; rv:140.0) Firefox/140.0", "Firefox", "Linux"],
    ["Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/140.0 Mobile Safari/537.36", "Chrome", "Android"],
    [
      "Mozilla/5.0 (Linux; Android 15) SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36",
      ...["Samsung Internet", "Android"],
    ],
    ["Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36 EdgA/140.0", "Edge", "Android"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/140.0 Safari/604.1", "Chrome", "iPhone"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) FxiOS/140.0 Safari/604.1", "Firefox", "iPhone"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) EdgiOS/140.0 Safari/604.1", "Edge", "iPhone"],
    ["Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari", "iPad"],
  ])("of %s is %s on %s", (userAgent, browser, system) => {
    expect(deviceName(userAgent)).toEqual({ browser, system });
  });

  it.each(["", "curl/8.5.0", "Chrome/140.0", "(Windows NT 10.0)"])("is none of %j", (userAgent) => {
    expect(deviceName(userAgent)).toBeNull();
  });
});

describe("two sign-ins", () => {
  const at = (address: string, userAgent = `${mac} ${blink}`) => ({ userAgent, address });

  it("may come from one device if the program is the same, in any version", () => {
    const newer = `${mac} ${blink.replace("140", "141")}`;
    expect(isSameDevice(at("192.0.2.1"), at("192.0.2.1", newer))).toBe(true);
    expect(isSameDevice(at("192.0.2.1"), at("192.0.2.1", `${windows} ${blink}`))).toBe(false);
  });

  it("may come from one network, whose addresses change", () => {
    expect(isSameDevice(at("192.0.2.1"), at("192.0.77.9"))).toBe(true);
    expect(isSameDevice(at("192.0.2.1"), at("192.1.2.1"))).toBe(false);
    expect(isSameDevice(at("1.12.2.1"), at("11.2.2.1"))).toBe(false);
    expect(isSameDevice(at("2001:db8:1:2::3"), at("2001:db8:1:4::5"))).toBe(true);
    expect(isSameDevice(at("2001:db8:1:2::3"), at("2001:db8:2:2::3"))).toBe(false);
    expect(isSameDevice(at("2001:db8:11::"), at("2001:db81:1::"))).toBe(false);
  });
});
