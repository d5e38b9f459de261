import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";
import { product } from "./product";

/** The text was encrypted for another purpose or context, or has been changed since. */
export class DecryptionFailed extends Error {
  override name = "BrokenSeal";
}

const version = "v1.";
/** Plaintexts are padded to multiples of this many bytes, so that yes and no look alike. */
const step = 256;
const sizes = { key: 32, nonce: 12, tag: 16 };

/**
 * Encrypts a text so that only we can read it, and only with the same purpose and context. The first of the keys
 * encrypts, and all of them decrypt.
 */
export function encrypt(purpose: string, context: readonly string[], text: string): string {
  const nonce = randomBytes(sizes.nonce);
  const [key = ""] = env().ANSWERS_KEYS;
  const cipher = createCipheriv("aes-256-gcm", derive(key, purpose), nonce).setAAD(aad(context));
  const bytes = Buffer.from(text);
  const padded = Buffer.alloc(Math.ceil((bytes.length + 1) / step) * step);
  bytes.copy(padded);
  const ciphertext = Buffer.concat([cipher.update(padded), cipher.final()]);
  return version + Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]).toString("base64url");
}

/** Decrypts a text for the same purpose and context. Throws DecryptionFailed. */
export function decrypt(purpose: string, context: readonly string[], encrypted: string): string {
  if (!encrypted.startsWith(version)) throw new DecryptionFailed();
  for (const key of env().ANSWERS_KEYS) {
    const bytes = decryptWith(
      derive(key, purpose),
      aad(context),
      Buffer.from(encrypted.slice(version.length), "base64url"),
    );
    if (bytes) return bytes.toString().replace(/\0+$/, "");
  }
  throw new DecryptionFailed();
}

function decryptWith(key: Buffer, context: Buffer, encrypted: Buffer): Buffer | null {
  const head = sizes.nonce + sizes.tag;
  if (encrypted.length < head) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, encrypted.subarray(0, sizes.nonce), {
    authTagLength: sizes.tag,
  })
    .setAAD(context)
    .setAuthTag(encrypted.subarray(sizes.nonce, head));
  try {
    return Buffer.concat([decipher.update(encrypted.subarray(head)), decipher.final()]);
  } catch {
    return null;
  }
}

function derive(key: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, product.slug, purpose, sizes.key));
}

/** Encoded so that no two contexts give the same bytes. */
function aad(context: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(context));
}
