import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";

/** What was sealed elsewhere, for something else, or has been changed since. */
export class DecryptionFailed extends Error {
  override name = "BrokenSeal";
}

const version = "v1.";
/** Lengths are told in steps of this many bytes, so that yes and no look alike. */
const step = 256;
const sizes = { key: 32, nonce: 12, tag: 16 };

/**
 * A text that only we can read again, and only for the purpose and at the place that it was sealed for. The first of
 * the keys seals, and all of them open.
 */
export function encrypt(purpose: string, place: readonly string[], text: string): string {
  const nonce = randomBytes(sizes.nonce);
  const [key = ""] = env().ANSWERS_KEYS;
  const cipher = createCipheriv("aes-256-gcm", derive(key, purpose), nonce).setAAD(aad(place));
  const bytes = Buffer.from(text);
  const padded = Buffer.alloc(Math.ceil((bytes.length + 1) / step) * step);
  bytes.copy(padded);
  const hidden = Buffer.concat([cipher.update(padded), cipher.final()]);
  return version + Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString("base64url");
}

/** The text that was sealed for this purpose and place. Throws BrokenSeal. */
export function decrypt(purpose: string, place: readonly string[], sealed: string): string {
  if (!sealed.startsWith(version)) throw new DecryptionFailed();
  for (const key of env().ANSWERS_KEYS) {
    const bytes = opened(
      derive(key, purpose),
      aad(place),
      Buffer.from(sealed.slice(version.length), "base64url"),
    );
    if (bytes) return bytes.toString().replace(/\0+$/, "");
  }
  throw new DecryptionFailed();
}

function opened(key: Buffer, place: Buffer, sealed: Buffer): Buffer | null {
  const head = sizes.nonce + sizes.tag;
  if (sealed.length < head) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, sizes.nonce), {
    authTagLength: sizes.tag,
  })
    .setAAD(place)
    .setAuthTag(sealed.subarray(sizes.nonce, head));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(head)), decipher.final()]);
  } catch {
    return null;
  }
}

function derive(key: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "aveli", purpose, sizes.key));
}

/** Written so that no two places read alike. */
function aad(place: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(place));
}
