"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef } from "react";
import type { RoomPerson } from "../room-model";

/** Tells a host whose hand goes up. */
export function useHandsNews(people: readonly RoomPerson[], isHost: boolean, say: (words: string) => void) {
  const t = useTranslations("live");
  const known = useRef<ReadonlySet<string>>(new Set());
  const raised = people.filter(({ handRaisedAt, isYou }) => handRaisedAt && !isYou);
  const key = raised.map(({ id, handRaisedAt }) => `${id} ${handRaisedAt}`).join();

  const tell = useEffectEvent(() => {
    const fresh = raised.filter(({ id }) => !known.current.has(id));
    known.current = new Set(raised.map(({ id }) => id));
    if (isHost && fresh.length > 0)
      say(t("hand_went_up", { name: fresh.map(({ name }) => name).join(", ") }));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever a hand goes up or down.
  useEffect(() => tell(), [key]);
}
