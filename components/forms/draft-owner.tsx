"use client";

import { createContext, useContext, useEffect } from "react";
import { dropDraftsOfOthers, storageOf } from "./drafts";

const Owner = createContext<string | null>(null);

/** Surrounds forms whose drafts are stored on the device for `person`. Other people's drafts are deleted. */
export function DraftOwner({ person, children }: { person: string; children: React.ReactNode }) {
  useEffect(() => dropDraftsOfOthers(storageOf("localStorage"), person), [person]);
  return <Owner value={person}>{children}</Owner>;
}

export const useDraftOwner = () => useContext(Owner);
