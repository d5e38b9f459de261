import { createHash, createHmac, randomBytes } from "node:crypto";
import { env } from "./env";

export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token, so that a copy of it opens nothing. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The token in a link that is mailed. A job carries the seed and the database the hash: neither gives the token away. */
export function linkToken(seed: string): string {
  return keyed(`link:${seed}`);
}

/** Tells two values apart without keeping either; for what is too short for a plain hash to hide, such as an address. */
export function fingerprint(value: string): string {
  return keyed(`fingerprint:${value}`);
}

function keyed(value: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(value).digest("base64url");
}
