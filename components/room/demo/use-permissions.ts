"use client";

import { useState } from "react";
import type { Lobby, RoomToken } from "@/lib/live/rooms/schema";
import { finalRefusal, requestToken } from "../server/request-token";
import { usePolling } from "../server/use-polling";

interface Stay {
  lobby: Lobby;
  firstToken: RoomToken;
  onClosed: (code: string) => void;
}

/**
 * A demo room is not told about being called up or removed, or about the end, so it asks for a new token now and then.
 */
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
