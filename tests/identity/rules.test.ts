import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCommonPassword } from "@/lib/identity/common-passwords";
import { ownPath, termsVersion } from "@/lib/identity/rules";
import { readDocument } from "@/lib/privacy/documents";

describe("where to go after signing in", () => {
  test.each([
    "/",
    "/home",
    "/en/seminars?q=ro",
    "/orders/1?checkout=done#top",
    "/checkout/service/samtal-45?slot=0192",
  ])("%s is our own", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  test.each([
    ...["//evil.example", "///evil.example", "////evil.example", "/\\evil.example", "\\\\evil.example"],
    ...["\\/evil.example", "/\\/evil.example", "//\\evil.example", "/..//evil.example", "/.//evil.example"],
    ...["/a/..//evil.example", "/%2e%2e//evil.example", "/%2e//evil.example", "//evil.example/%2e%2e"],
    ...[
      "https:evil.example",
      "https:/evil.example",
      "https://evil.example",
      "HTTPS://evil.example",
      "http:evil",
    ],
    ...[
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "java\nscript:alert(1)",
      "data:text/html,x",
      "vbscript:x",
    ],
    ...["/\t/evil.example", "/\r/evil.example", "/\n/evil.example", "\t//evil.example", "/\0/evil.example"],
    ...[
      " //evil.example",
      " /home",
      "//evil。example",
      "//ⓔvil.example",
      "//xn--evl-fma.example",
      "//@evil.example",
    ],
    ...["//own.invalid@evil.example", "https://own.invalid@evil.example", "https://own.invalid.evil.example"],
    ...[
      "//localhost",
      "//127.0.0.1",
      "//[::1]",
      "//2130706433",
      "evil.example",
      "home",
      "./home",
      "../home",
      "?x",
      "#x",
    ],
    ...[
      "/api/auth/signout",
      "/api",
      "/x/../api/me/export",
      "/home\r\nSet-Cookie: a=b",
      "/home\u2028".replace("/", ""),
    ],
    ...[
      "",
      "//",
      "/\\",
      "http://",
      ":",
      "//:80",
      "/\\\\evil.example\\x",
      "mailto:x@evil.example",
      "file:///etc/passwd",
    ],
  ])("%j is not", (path) => {
    expect(ownPath(path)).toBe("/home");
  });

  test.each([undefined, null, 1, {}, ["/home"]])("%j is no path at all", (value) => {
    expect(ownPath(value)).toBe("/home");
  });

  test("whatever is written there, a browser stays with us", () => {
    const pieces = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      ":",
      "@",
      "//",
      "%2f",
      "%5c",
      "\t",
      "evil.example",
      "https:",
      "a",
    );
    const wish = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.array(pieces).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(wish, (path) => {
        expect(new URL(ownPath(path), "https://aveli.example").origin).toBe("https://aveli.example");
      }),
      { numRuns: 2000 },
    );
  });
});

describe("passwords that are tried first", () => {
  test.each([
    ...[
      "password123",
      "Password123!",
      "P@ssw0rd2026",
      "lösenord123",
      "Losenord2026!",
      "1234567890",
      "0987654321",
    ],
    ...[
      "qwertyuiop",
      "qwerty12345",
      "1q2w3e4r5t",
      "1qaz2wsx3edc",
      "aaaaaaaaaa",
      "abcabcabcabc",
      "passwordpassword",
    ],
    ...[
      "iloveyou123",
      "sommar2026!",
      "Stockholm1234",
      "letmein12345",
      "welcome2026",
      "admin12345",
      "abcdefghij",
    ],
  ])("%s is one of them", (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  test.each([
    "aveli-demo-2026",
    "korrekt häst batteri",
    "sommaren vi simmade",
    "x7#kQ!m2pLz9",
    "Tystnad under granarna",
  ])("%s is not", (password) => {
    expect(isCommonPassword(password)).toBe(false);
  });
});

test.each(["sv", "en"] as const)("the terms one accepts are those that are shown (%s)", async (locale) => {
  expect(String((await readDocument("terms", locale)).version)).toBe(termsVersion);
});
