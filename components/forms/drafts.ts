import type { KeptFields } from "./kept-fields";

/** An unsaved text, and the version that it edits. */
export interface Draft {
  fields: KeptFields;
  version: string | null;
}

const draftPrefix = "aveli:draft:";
const reloadPrefix = "aveli:reload:";

/** Drafts stay on the device, each with its author. */
export const draftKey = (owner: string, path: string, form: string) =>
  `${draftPrefix}${owner}:${path}#${form}`;

/** Survives one reload of the page, and no more. */
export const reloadKey = (path: string, form: string) => `${reloadPrefix}${path}#${form}`;

export function readDraft(storage: Storage | null, key: string): Draft | null {
  try {
    const draft = JSON.parse(storage?.getItem(key) ?? "null");
    return Array.isArray(draft?.fields) ? draft : null;
  } catch {
    return null;
  }
}

/** A full or blocked storage keeps nothing, and breaks nothing. */
export function keepDraft(storage: Storage | null, key: string, draft: Draft): void {
  try {
    storage?.setItem(key, JSON.stringify(draft));
  } catch {}
}

export function dropDraft(storage: Storage | null, key: string): void {
  storage?.removeItem(key);
}

/** Deletes every draft but one person's. */
export function dropDraftsOfOthers(storage: Storage | null, owner: string | null): void {
  if (!storage) return;
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  for (const key of keys) {
    const isOwn = owner !== null && key.startsWith(`${draftPrefix}${owner}:`);
    if (key.startsWith(draftPrefix) && !isOwn) storage.removeItem(key);
  }
}

export const dropAllDrafts = () => dropDraftsOfOthers(storageOf("localStorage"), null);

/** Null if the browser blocks it. */
export function storageOf(kind: "localStorage" | "sessionStorage"): Storage | null {
  try {
    return window[kind];
  } catch {
    return null;
  }
}
