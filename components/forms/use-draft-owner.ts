"use client";

import { createContext, useContext } from "react";

/** The person whose drafts the forms below keep; null where none are kept. */
export const DraftOwnerContext = createContext<string | null>(null);

export const useDraftOwner = () => useContext(DraftOwnerContext);
