import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { InvalidEnv, parseEnv } from "@/lib/base/platform/env";

const serving = {
  NODE_ENV: "production",
  DATABASE_URL: "postgresql://db/aveli",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  PAYMENTS: "sandbox",
};

function wrongNames(source: Record<string, string>): string[] {
  try {
    parseEnv(source);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidEnv)) throw error;
    return error.problems.map((problem) => problem.name).sort();
  }
}

test("nothing needs to be set for development, nor for a build", () => {
  expect(parseEnv({})).toMatchObject({
    PORT: 3000,
    APP_URL: "http://localhost:3000",
    PAYMENTS: "sandbox",
    STRIPE_WEBHOOK_SECRETS: ["whsec_sandbox"],
    PLATFORM_FEE_BP: 1000,
    UPLOAD_MAX_MB: 4096,
    LIVEKIT_EGRESS: false,
    WORKER: true,
  });
  expect(wrongNames({ NODE_ENV: "production" })).toEqual([]);
  expect(
    wrongNames({
      NODE_ENV: "production",
      DATABASE_URL: "postgresql://db/a",
      NEXT_PHASE: "phase-production-build",
    }),
  ).toEqual([]);
});

test("an empty setting counts as unset", () => {
  expect(parseEnv({ PORT: "", APP_URL: " ", STRIPE_SECRET_KEY: "", LIVEKIT_URL: "" })).toEqual(parseEnv({}));
});

test("the app's address follows the port, and loses a slash at its end", () => {
  expect(parseEnv({ PORT: "4000" }).APP_URL).toBe("http://localhost:4000");
  expect(parseEnv({ APP_URL: "https://aveli.example/" }).APP_URL).toBe("https://aveli.example");
});

test("every wrong setting is named at once", () => {
  const wrong = {
    PORT: "high",
    DATABASE_URL: "mysql://db",
    LOG_LEVEL: "loud",
    PLATFORM_FEE_BP: "20000",
    WORKER: "no",
  };
  expect(wrongNames(wrong)).toEqual(Object.keys(wrong).sort());
  expect(() => parseEnv(wrong)).toThrow(/PORT: .*\n.*DATABASE_URL/);
});

test("a wrong value is not repeated in the message", () => {
  expect(() => parseEnv({ STRIPE_SECRET_KEY: "pasted-in-the-wrong-place" })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining("pasted") }),
  );
});

test.each([
  [{ LIVEKIT_URL: "wss://live.example" }, ["LIVEKIT_API_KEY", "LIVEKIT_API_SECRET"]],
  [{ VAPID_PUBLIC_KEY: "abc" }, ["VAPID_PRIVATE_KEY"]],
  [{ S3_BUCKET: "files" }, ["S3_ACCESS_KEY_ID", "S3_ENDPOINT", "S3_REGION", "S3_SECRET_ACCESS_KEY"]],
])("settings that belong together come together: %j", (source, missing) => {
  expect(wrongNames(source)).toEqual(missing);
});

test("Stripe's key chooses Stripe, and wants the webhook's secret beside it", () => {
  const stripe = { STRIPE_SECRET_KEY: "sk_test_1", STRIPE_WEBHOOK_SECRET: "whsec_1" };
  expect(parseEnv(stripe).PAYMENTS).toBe("stripe");
  expect(wrongNames({ STRIPE_SECRET_KEY: "sk_test_1" })).toEqual(["STRIPE_WEBHOOK_SECRET"]);
  expect(wrongNames({ PAYMENTS: "stripe" })).toEqual(["STRIPE_SECRET_KEY"]);
});

test("the sandbox never stands beside a real key", () => {
  expect(
    wrongNames({ PAYMENTS: "sandbox", STRIPE_SECRET_KEY: "sk_live_1", STRIPE_WEBHOOK_SECRET: "whsec_1" }),
  ).toEqual(["PAYMENTS"]);
});

test("in production the secret is one's own and the sandbox is asked for by name", () => {
  expect(wrongNames(serving)).toEqual([]);
  expect(wrongNames({ ...serving, AUTH_SECRET: "", PAYMENTS: "" })).toEqual(["AUTH_SECRET", "PAYMENTS"]);
});

test("production on the embedded database brings its own secret and may use the sandbox", () => {
  expect(wrongNames({ ...serving, PAYMENTS: "", DATABASE_EMBEDDED: "on" })).toEqual([]);
});

test("the mailbox is open in development, and elsewhere by its own setting", () => {
  const opens = (source: Record<string, string>) => parseEnv(source).SANDBOX_MAIL;
  expect(opens({})).toBe(true);
  expect(opens({ SANDBOX_MAIL: "off" })).toBe(false);
  expect(opens(serving)).toBe(false);
  expect(opens({ NODE_ENV: "production" })).toBe(false);
  expect(opens({ ...serving, SANDBOX_MAIL: "on" })).toBe(true);
  expect(opens({ ...serving, SANDBOX_MAIL: "on", SMTP_URL: "smtp://mail.example" })).toBe(false);
  expect(opens({ APP_URL: "https://aveli.example" })).toBe(false);
  expect(opens({ LISTEN_HOST: "127.0.0.1" })).toBe(true);
  expect(opens({ LISTEN_HOST: "0.0.0.0" })).toBe(false);
  expect(opens({ LISTEN_HOST: "0.0.0.0", SANDBOX_MAIL: "on" })).toBe(true);
});

test.each([
  ["http://localhost:3000", true],
  ["http://127.0.0.1:3000", true],
  ["http://127.1.2.3", true],
  ["http://[::1]:3000", true],
  ["http://aveli.localhost", true],
  ["https://aveli.example", false],
  ["http://localhost.evil.example", false],
  ["http://127.0.0.1.nip.io", false],
  ["http://0.0.0.0:3000", false],
  ["http://192.168.1.2", false],
])("the mailbox may be open at %s: %s", (APP_URL, may) => {
  expect(wrongNames({ ...serving, APP_URL, SANDBOX_MAIL: "on" })).toEqual(may ? [] : ["SANDBOX_MAIL"]);
  expect(wrongNames({ ...serving, APP_URL, SANDBOX_MAIL: "off" })).toEqual([]);
});

const legal = {
  LEGAL_NAME: "Prov AB",
  LEGAL_ORG_NUMBER: "556016-0680",
  LEGAL_ADDRESS: "Storgatan 1, 411 22 Göteborg",
  LEGAL_EMAIL: "hej@example.com",
};

test("real payments want to know whose they are where people are served", () => {
  const { DATABASE_URL, AUTH_SECRET } = serving;
  const stripe = {
    ...{ NODE_ENV: "production", DATABASE_URL, AUTH_SECRET, SMTP_URL: "smtp://mail.example" },
    ...{ STRIPE_SECRET_KEY: "sk_live_1", STRIPE_WEBHOOK_SECRET: "whsec_1" },
  };
  const names = Object.keys(legal).sort();
  for (const PAYMENTS of ["", "stripe"]) {
    expect(wrongNames({ ...stripe, PAYMENTS })).toEqual(names);
    for (const name of names) {
      expect(wrongNames({ ...stripe, ...legal, PAYMENTS, [name]: " " })).toEqual([name]);
    }
    expect(wrongNames({ ...stripe, ...legal, PAYMENTS })).toEqual([]);
    expect(wrongNames({ ...stripe, PAYMENTS, DATABASE_EMBEDDED: "on" })).toEqual(names);
    expect(wrongNames({ ...stripe, PAYMENTS, NEXT_PHASE: "phase-production-build" })).toEqual([]);
    expect(wrongNames({ ...stripe, PAYMENTS, NODE_ENV: "development" })).toEqual([]);
  }
  expect(wrongNames({ ...legal, LEGAL_EMAIL: "nowhere", LEGAL_ORG_NUMBER: "12" })).toEqual([
    "LEGAL_EMAIL",
    "LEGAL_ORG_NUMBER",
  ]);
});

test("real payments want real mail where people are served", () => {
  const stripe = {
    ...serving,
    ...legal,
    PAYMENTS: "",
    STRIPE_SECRET_KEY: "sk_live_1",
    STRIPE_WEBHOOK_SECRET: "whsec_1",
  };
  expect(wrongNames(stripe)).toEqual(["SMTP_URL"]);
  expect(wrongNames({ ...stripe, DATABASE_EMBEDDED: "on" })).toEqual(["SMTP_URL"]);
  expect(wrongNames({ ...stripe, SMTP_URL: "smtp://mail.example" })).toEqual([]);
  expect(wrongNames({ ...stripe, NEXT_PHASE: "phase-production-build" })).toEqual([]);
  expect(wrongNames({ ...stripe, NODE_ENV: "development" })).toEqual([]);
});

test(".env.example names only settings that exist, and is right as it stands", () => {
  const example = readFileSync(".env.example", "utf8");
  const lines = example.split("\n").filter((line) => /^#?\s?[A-Z0-9_]+=/.test(line));
  const given = Object.fromEntries(
    lines.map((line) => line.replace(/^#\s?/, "").split(/=(.*)/s) as [string, string]),
  );
  expect(lines.length).toBeGreaterThan(20);
  const uncommented = example.split("\n").filter((line) => /^[A-Z]/.test(line));
  expect(
    wrongNames(Object.fromEntries(uncommented.map((line) => line.split(/=(.*)/s) as [string, string]))),
  ).toEqual([]);
  const known = readFileSync("lib/base/platform/env.ts", "utf8");
  for (const name of Object.keys(given)) expect(known).toContain(`  ${name}: `);
});

test("answers are sealed with a key of their own, or several, or with the secret that there is", () => {
  const [AUTH_SECRET, one, other] = ["s", "a", "b"].map((letter) => letter.repeat(32)) as [
    string,
    string,
    string,
  ];
  expect(parseEnv({ AUTH_SECRET }).ANSWERS_KEYS).toEqual([AUTH_SECRET]);
  expect(parseEnv({ AUTH_SECRET, ANSWERS_KEY: `${one},${other}` }).ANSWERS_KEYS).toEqual([one, other]);
  expect(wrongNames({ ANSWERS_KEY: `${one},short` })).toEqual(["ANSWERS_KEY"]);
});

test("where it listens is said by a name that no shell sets", () => {
  expect(wrongNames({ LISTEN_HOST: "laptop" })).toEqual(["LISTEN_HOST"]);
  expect(wrongNames({ HOST: "laptop" })).toEqual([]);
});
