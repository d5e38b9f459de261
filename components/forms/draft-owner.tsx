"use client";

import { createContext, useContext, useEffect } from "react";
import { dropDraftsOfOthers, storageOf } from "./drafts";

const Owner = createContext<string | null>(null);

/** Around forms whose texts are kept on the device while `person` writes them. Nobody else's drafts stay there. */
export function DraftOwner({ person, children }: { person: string; children: React.ReactNode }) {
  useEffect(() => dropDraftsOfOthers(storageOf("localStorage"), person), [person]);
  return <Owner value={person}>{children}</Owner>;
}

export const useDraftOwner = () => useContext(Owner);
