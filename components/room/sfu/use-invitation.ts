"use client";

import { useEffect, useState } from "react";

interface StageRole {
  /** What LiveKit lets one do; the truth about the stage. */
  canPublish: boolean;
  isConnected: boolean;
  /** The host, and whoever came in as a speaker. */
  beganOnStage: boolean;
}

/** Nobody is put on the stage: the host calls, and the person answers. */
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
