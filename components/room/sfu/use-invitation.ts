"use client";

import { useEffect, useState } from "react";

interface StageRole {
  /** Whether LiveKit lets the person publish, which is the truth about the stage. */
  canPublish: boolean;
  isConnected: boolean;
  /** The host, and people who entered as speakers. */
  beganOnStage: boolean;
}

/** Nobody is put on the stage: the host invites, and the person answers. */
export function useInvitation({ canPublish, isConnected, beganOnStage }: StageRole) {
  const [answer, setAnswer] = useState<"yes" | "no" | null>(beganOnStage ? "yes" : null);

  useEffect(() => {
    if (isConnected && !canPublish) setAnswer(null);
  }, [isConnected, canPublish]);

  return {
    isInvited: isConnected && canPublish && answer === null,
    isOnStage: canPublish && answer === "yes",
    setAnswer,
  };
}
