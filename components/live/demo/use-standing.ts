"use client";

import { useState } from "react";
import type { Lobby, RoomPass } from "@/lib/live/schema";
import { finalRefusal, requestPass } from "../server/request-pass";
import { usePolling } from "../server/use-polling";

interface Stay {
  lobby: Lobby;
  firstPass: RoomPass;
  onClosed: (code: string) => void;
}

/** Nobody tells a demo room that one has been called up, or removed, or that it is over: so it asks for a pass anew. */
export function useStanding({ lobby, firstPass, onClosed }: Stay) {
  const [role, setRole] = useState(firstPass.role);

  async function ask() {
    try {
      setRole((await requestPass({ lobby })).role);
    } catch (error) {
      const code = finalRefusal(error);
      if (code) onClosed(code);
    }
  }
  usePolling(ask, 6000);

  return { role, ask };
}
