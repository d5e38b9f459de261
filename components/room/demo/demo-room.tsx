"use client";

import type { RoomProps } from "../room-props";
import { RoomView } from "../room-view";
import { useViewing } from "../stage/use-viewing";
import { useDemoModel } from "./use-demo-model";

/** The room without LiveKit: a film instead of the host, with the same rights and controls. */
export default function DemoRoom({ lobby, token, choice, onLeave, onClosed }: RoomProps) {
  const viewing = useViewing();
  const model = useDemoModel({ lobby, token, choice, viewing, onClosed });
  return (
    <RoomView
      isDemo
      lobby={lobby}
      model={model}
      onEnded={() => onClosed("ended")}
      onLeave={onLeave}
      ownId={token.identity}
      viewing={viewing}
    />
  );
}
