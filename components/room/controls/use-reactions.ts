"use client";

import { useCallback, useRef, useState } from "react";
import type { Reaction } from "@/lib/live/rooms/schema";

export interface FloatingReaction {
  id: number;
  reaction: Reaction;
  /** The horizontal position, in percent of the stage's width. */
  at: number;
}

export interface ReactionsInTheAir {
  floating: readonly FloatingReaction[];
  send: (reaction: Reaction) => void;
}

const lifetime = 3400;
/** More at once would be too restless for a quiet room. */
const most = 14;

/** The reactions that are rising now; each is removed when it has faded. */
export function useReactions() {
  const [floating, setFloating] = useState<readonly FloatingReaction[]>([]);
  const next = useRef(0);

  const show = useCallback((reaction: Reaction) => {
    const id = next.current++;
    setFloating((others) => [...others.slice(1 - most), { id, reaction, at: 8 + Math.random() * 84 }]);
    setTimeout(() => setFloating((others) => others.filter((other) => other.id !== id)), lifetime);
  }, []);

  return { floating, show };
}
