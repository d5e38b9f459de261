"use client";

import { useCallback, useState } from "react";
import { recall, remember } from "../frame/memory";
import type { Layout } from "./arrange";

export const savings = ["none", "saver", "audio"] as const;
/** How much is fetched: all, small pictures, or sound alone. */
export type Saving = (typeof savings)[number];

export interface Viewing {
  layout: Layout;
  saving: Saving;
  show: (change: { layout?: Layout; saving?: Saving }) => void;
}

const place = "aveli.room.viewing";

/** How one looks at a room, remembered on this device. */
export function useViewing(): Viewing {
  const [chosen, setChosen] = useState(() => ({
    layout: "speaker" as Layout,
    saving: "none" as Saving,
    ...recall<{ layout?: Layout; saving?: Saving }>(place),
  }));

  const show = useCallback((change: { layout?: Layout; saving?: Saving }) => {
    setChosen((before) => {
      const after = { ...before, ...change };
      remember(place, after);
      return after;
    });
  }, []);

  return { ...chosen, show };
}
