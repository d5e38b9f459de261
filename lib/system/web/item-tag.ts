import { createHash } from "node:crypto";
import type { Expected } from "@/lib/base/platform/versions";

export interface Tagged {
  version: number;
  outline_version?: number;
}

/** Returns a strong ETag: the versions of what can be edited, and a digest of everything shown. */
export function etagOf({ version, outline_version }: Tagged, body: string): string {
  const parts = outline_version === undefined ? [version] : [version, outline_version];
  return `"${parts.join(".")}-${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`;
}

/** Returns the versions that `If-Match` names. Weak tags and tags that are not ours match nothing. */
export function readIfMatch(header: string | null): Expected {
  if (header === null || header.trim() === "*") return null;
  return tagsOf(header).flatMap((tag) => {
    const [, own, outline] = /^"(\d{1,9})(?:\.(\d{1,9}))?-[\w-]+"$/.exec(tag) ?? [];
    return own ? [{ own: Number(own), outline: outline ? Number(outline) : null }] : [];
  });
}

function tagsOf(header: string): string[] {
  return header.match(/(?:W\/)?"[^"]*"/g) ?? [];
}
