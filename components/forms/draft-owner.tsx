"use client";

import { useEffect } from "react";
import { dropDraftsOfOthers, storageOf } from "./drafts";
import { DraftOwnerContext } from "./use-draft-owner";

/** Surrounds forms whose drafts are stored on the device for `person`. Other people's drafts are deleted. */
export function DraftOwner({ person, children }: { person: string; children: React.ReactNode }) {
  useEffect(() => dropDraftsOfOthers(storageOf("localStorage"), person), [person]);
  return <DraftOwnerContext value={person}>{children}</DraftOwnerContext>;
}
