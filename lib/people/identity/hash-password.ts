import { hash, verify } from "@node-rs/argon2";

// OWASP's parameters for argon2id (the library's default algorithm), written out so that updating the library changes
// nothing.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password that nobody has, to check against when there is no account. */
const unknownAccountHash =
  "$argon2id$v=19$m=19456,t=2,p=1$YXZlbGlhdmVsaWF2ZWxpYQ$wnhWKNzqTBdkRsRoGGlPGp0JPSrHSRjnhJsEX4wQZGk";

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalise(password), parameters));
}

/** Takes as long for an account without a password as for one with a password. */
export async function checkPassword(password: string, hashed: string | null): Promise<boolean> {
  const isRight = await inTurn(() => verify(hashed ?? unknownAccountHash, normalise(password)));
  return isRight && hashed !== null;
}

/** Unicode-normalises the password, because keyboards encode å in different ways. */
function normalise(password: string): string {
  return password.normalize("NFKC");
}

let running = 0;
const waiting: (() => void)[] = [];

/** Runs two at a time, so that a rush of sign-ins does not take every core and all memory from signed-in users. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
