"use client";

import { useState } from "react";
import type { Lobby, RoomToken } from "@/lib/live/schema";
import { finalRefusal, requestToken } from "../server/request-token";
import { usePolling } from "../server/use-polling";

interface Stay {
  lobby: Lobby;
  firstToken: RoomToken;
  onClosed: (code: string) => void;
}

/** Nobody tells a demo room that one has been called up, or removed, or that it is over: so it asks for a token anew. */
export function usePermissions({ lobby, firstToken, onClosed }: Stay) {
  const [role, setRole] = useState(firstToken.role);

  async function ask() {
    try {
      setRole((await requestToken({ lobby })).role);
    } catch (error) {
      const code = finalRefusal(error);
      if (code) onClosed(code);
    }
  }
  usePolling(ask, 6000);

  return { role, ask };
}
