import { hash, verify } from "@node-rs/argon2";

// OWASP's parameters for argon2id (the library's default algorithm), written out so that an update of it changes nothing.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hash of a password that nobody has, for those who are nobody. */
const nobody =
  "$argon2id$v=19$m=19456,t=2,p=1$YXZlbGlhdmVsaWF2ZWxpYQ$wnhWKNzqTBdkRsRoGGlPGp0JPSrHSRjnhJsEX4wQZGk";

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalise(password), parameters));
}

/** Takes as long for someone without a password as for someone with one. */
export async function checkPassword(password: string, hashed: string | null): Promise<boolean> {
  const isRight = await inTurn(() => verify(hashed ?? nobody, normalise(password)));
  return isRight && hashed !== null;
}

/** One way of writing å, whichever keyboard wrote it. */
function normalise(password: string): string {
  return password.normalize("NFKC");
}

let running = 0;
const waiting: (() => void)[] = [];

/** Two at a time: a rush of sign-ins must not take every core and the memory from those who are already in. */
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
