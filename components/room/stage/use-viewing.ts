"use client";

import { useCallback, useState } from "react";
import { recall, remember } from "../frame/memory";
import type { Layout } from "./arrange";

export const savings = ["none", "saver", "audio"] as const;
/** How much is received: everything, small pictures, or only sound. */
export type Saving = (typeof savings)[number];

type Chosen = Pick<Viewing, "layout" | "saving" | "hasCaptions">;

export interface Viewing {
  layout: Layout;
  saving: Saving;
  /** Whether captions are shown, if available. */
  hasCaptions: boolean;
  show: (change: Partial<Chosen>) => void;
}

const place = "aveli.room.viewing";

/** How a person views rooms, remembered on this device. */
export function useViewing(): Viewing {
  const [chosen, setChosen] = useState<Chosen>(() => ({
    layout: "speaker",
    saving: "none",
    hasCaptions: true,
    ...recall<Chosen>(place),
  }));

  const show = useCallback((change: Partial<Chosen>) => {
    setChosen((before) => {
      const after = { ...before, ...change };
      remember(place, after);
      return after;
    });
  }, []);

  return { ...chosen, show };
}
