import { createHash } from "node:crypto";
import type { Expected } from "@/lib/platform/versions";

export interface Tagged {
  version: number;
  outline_version?: number;
}

/** A strong tag: the version of what can be edited, and a digest of all that is shown. */
export function etagOf({ version, outline_version }: Tagged, body: string): string {
  const parts = outline_version === undefined ? [version] : [version, outline_version];
  return `"${parts.join(".")}-${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`;
}

/** The versions that `If-Match` names. A weak tag matches nothing, and what is no tag of ours neither. */
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
