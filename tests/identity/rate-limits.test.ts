import { verify } from "@node-rs/argon2";
import { expect, test, vi } from "vitest";
import { db } from "@/lib/base/platform/db";
import { RateLimited } from "@/lib/base/platform/errors";
import { confirmPassword } from "@/lib/people/identity/confirm-password";
import { register } from "@/lib/people/identity/register";
import { requestPasswordReset } from "@/lib/people/identity/request-password-reset";
import { signIn } from "@/lib/people/identity/sign-in";
import { useDatabase } from "@/tests/support/database";
import { bjorn } from "@/tests/support/people";
import { visitor } from "@/tests/support/visitors";

vi.mock("@node-rs/argon2", { spy: true });

useDatabase();

const password = "korrekt häst batteri";
const wrong = "fel häst batteri";
let people = 0;

async function account() {
  people += 1;
  const email = `maja-${people}@aveli.test`;
  const home = visitor();
  await register(home, { email, password, display_name: "Maja" });
  return { email, home };
}

/** The codes that so many attempts end with, one after the other. */
async function codes(times: number, attempt: (n: number) => Promise<unknown>): Promise<string[]> {
  const ends: string[] = [];
  for (let n = 0; n < times; n++) {
    ends.push(
      await attempt(n).then(
        () => "ok",
        (error) => error.code,
      ),
    );
  }
  return ends;
}

const five = Array(5).fill("invalid_credentials");

test("a stranger has five guesses a minute at an account, wherever they come from", async () => {
  const { email } = await account();
  expect(await codes(7, () => signIn(visitor(), { email, password: wrong }))).toEqual([
    ...five,
    "rate_limited",
    "rate_limited",
  ]);
});

test("an account that does not exist is limited like one that does", async () => {
  const email = "ingen@aveli.test";
  expect(await codes(6, () => signIn(visitor(), { email, password: wrong }))).toEqual([
    ...five,
    "rate_limited",
  ]);
});

test("strangers who guess do not lock the owner out of where they were before", async () => {
  const { email, home } = await account();
  await codes(6, () => signIn(visitor(), { email, password: wrong }));
  await signIn(home, { email, password });
});

test("one address has thirty guesses a minute, over all accounts", async () => {
  const stranger = visitor();
  const ends = await codes(31, (n) => signIn(stranger, { email: `nr${n}@aveli.test`, password: wrong }));
  expect(ends).toEqual([...Array(30).fill("invalid_credentials"), "rate_limited"]);
});

test("who knows the password is not limited by signing in often", async () => {
  const { email, home } = await account();
  expect(await codes(8, () => signIn(home, { email, password }))).toEqual(Array(8).fill("ok"));
});

test("a limit says when to come back, and is lifted then", async () => {
  const { email } = await account();
  await codes(5, () => signIn(visitor(), { email, password: wrong }));
  const refusal = await signIn(visitor(), { email, password }).catch((error) => error);
  expect(refusal).toBeInstanceOf(RateLimited);
  expect(refusal.retryAfterSeconds).toBeGreaterThan(0);
  expect(refusal.retryAfterSeconds).toBeLessThanOrEqual(60);

  await db.$executeRaw`update app.rate_limits set expire = expire - 60000`;
  await signIn(visitor(), { email, password });
});

test("guesses made at once count one by one", async () => {
  const { email } = await account();
  const asked = await Promise.allSettled(
    Array.from({ length: 20 }, () => signIn(visitor(), { email, password: wrong })),
  );
  const limited = asked.filter(
    (result) => result.status === "rejected" && result.reason.code === "rate_limited",
  );
  expect(limited).toHaveLength(15);
});

test("letters to one address are limited, whether it has an account or not", async () => {
  for (const email of [(await account()).email, "aldrig@aveli.test"]) {
    expect(await codes(6, () => requestPasswordReset(visitor(), { email }))).toEqual([
      ...Array(5).fill("ok"),
      "rate_limited",
    ]);
  }
});

test("a stolen session has five guesses a minute at the password", async () => {
  const actor = await bjorn();
  expect(await codes(6, () => confirmPassword(actor, wrong))).toEqual([...five, "rate_limited"]);
});

test("what is counted says neither whose account nor from where", async () => {
  const { email, home } = await account();
  await codes(1, () => signIn(home, { email, password: wrong }));
  const keys = (await db.rateLimit.findMany()).map(({ key }) => key).join();
  expect(keys).not.toContain(email);
  expect(keys).not.toContain(home.address);
});

test("an unknown address costs the same work to refuse as a known one", async () => {
  const { email } = await account();
  const worked: string[] = [];
  for (const address of [email, "ingen@aveli.test"]) {
    vi.mocked(verify).mockClear();
    await codes(1, () => signIn(visitor(), { email: address, password: wrong }));
    expect(verify).toHaveBeenCalledTimes(1);
    worked.push(String(vi.mocked(verify).mock.calls[0]?.[0]).replace(/\$[^$]+\$[^$]+$/, ""));
  }
  expect(worked).toEqual(Array(2).fill("$argon2id$v=19$m=19456,t=2,p=1"));
});
