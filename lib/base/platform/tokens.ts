import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "./env";

export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Returns what the database stores of a token, so that a copy of the database opens nothing. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Returns the token in a mailed link. A job carries the seed and the database the hash: neither reveals the token. */
export function linkToken(seed: string): string {
  return keyed(`link:${seed}`);
}

/** Returns the token that replaces an exchanged one: always the same, so that nobody ends up with two valid ones. */
export function nextToken(token: string): string {
  return keyed(`next:${token}`);
}

/** Signs an id for a link that opens what the id names; no token is stored. */
export function sealId(purpose: string, id: string): string {
  return Buffer.concat([Buffer.from(id.replaceAll("-", ""), "hex"), signatureOf(purpose, id)]).toString(
    "base64url",
  );
}

/** The purpose of links to a person's seats, bookings and calendar: a new edition invalidates all earlier ones. */
export function editionOf(purpose: string, edition: number): string {
  return edition === 0 ? purpose : `${purpose}:${edition}`;
}

/**
 * Returns the id in a signed link without checking the signature: only for finding out which signature it should have.
 */
export function namedBy(signed: string): string | null {
  const bytes = Buffer.from(signed, "base64url");
  return bytes.length === 32 ? idIn(bytes) : null;
}

/** Returns the id in a signed link, or null if we did not sign it for this purpose. */
export function openSeal(purpose: string, signed: string): string | null {
  const bytes = Buffer.from(signed, "base64url");
  if (bytes.length !== 32) return null;
  const id = idIn(bytes);
  return timingSafeEqual(bytes.subarray(16), signatureOf(purpose, id)) ? id : null;
}

function idIn(bytes: Buffer): string {
  return bytes.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function signatureOf(purpose: string, id: string): Buffer {
  return Buffer.from(keyed(`${purpose}:${id}`), "base64url").subarray(0, 16);
}

/**
 * Returns a keyed hash by which values can be compared without being stored; for values that are too short for a plain
 * hash to hide, such as an IP address.
 */
export function fingerprint(value: string): string {
  return keyed(`fingerprint:${value}`);
}

function keyed(value: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(value).digest("base64url");
}
