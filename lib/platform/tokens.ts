import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
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

/** The token that follows one that is exchanged: asked twice, the same, so that nobody ends up with two that are good. */
export function nextToken(token: string): string {
  return keyed(`next:${token}`);
}

/** An id in a form that only we can give it, for a link that opens what the id names; nothing of it is kept. */
export function sealId(purpose: string, id: string): string {
  return Buffer.concat([Buffer.from(id.replaceAll("-", ""), "hex"), sealOf(purpose, id)]).toString(
    "base64url",
  );
}

/** Of links to what someone holds, which all end when their holder's edition of links does. */
export function editionOf(purpose: string, edition: number): string {
  return edition === 0 ? purpose : `${purpose}:${edition}`;
}

/** The id that a sealed form names, whoever sealed it: good for finding out which seal it should have, and nothing else. */
export function namedBy(sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  return bytes.length === 32 ? idIn(bytes) : null;
}

/** The id in a sealed form, or null for what we did not seal for this purpose. */
export function openSeal(purpose: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length !== 32) return null;
  const id = idIn(bytes);
  return timingSafeEqual(bytes.subarray(16), sealOf(purpose, id)) ? id : null;
}

function idIn(bytes: Buffer): string {
  return bytes.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function sealOf(purpose: string, id: string): Buffer {
  return Buffer.from(keyed(`${purpose}:${id}`), "base64url").subarray(0, 16);
}

/** Tells two values apart without keeping either; for what is too short for a plain hash to hide, such as an address. */
export function fingerprint(value: string): string {
  return keyed(`fingerprint:${value}`);
}

function keyed(value: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(value).digest("base64url");
}
