"use client";

import { createContext } from "react";

/** The saved values that differ from what a form's fields contain, and how to say so. */
export interface Beside {
  values: Readonly<Record<string, string>>;
  words: { saved: string; empty: string; ticked: string; unticked: string };
}

export const SavedBeside = createContext<Beside | null>(null);
