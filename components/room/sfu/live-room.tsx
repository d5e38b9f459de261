"use client";

import { RoomAudioRenderer, RoomContext } from "@livekit/components-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { RoomProps } from "../room-props";
import { RoomView } from "../room-view";
import { useViewing } from "../stage/use-viewing";
import { useConnection } from "./use-connection";
import { useLiveModel } from "./use-live-model";

/** The real room. It contains LiveKit's client, and is therefore loaded only when somebody goes in. */
export default function LiveRoom({ lobby, token, choice, onLeave, onClosed }: RoomProps) {
  const connection = useConnection({ lobby, firstToken: token, onClosed });
  const viewing = useViewing();
  const model = useLiveModel({ lobby, connection, choice, viewing });

  if (connection.state === "elsewhere")
    return <Elsewhere onHere={connection.connectHere} onLeave={onLeave} />;
  return (
    // The audio renderer keeps the room that it was first given, hence the key.
    <>
      <RoomContext.Provider key={connection.number} value={connection.room}>
        <RoomAudioRenderer />
      </RoomContext.Provider>
      <RoomView
        lobby={lobby}
        model={model}
        onEnded={() => onClosed("ended")}
        onLeave={onLeave}
        ownId={token.identity}
        viewing={viewing}
      />
    </>
  );
}

function Elsewhere({ onHere, onLeave }: { onHere: () => void; onLeave: () => void }) {
  const t = useTranslations("live");
  return (
    <div className="grid h-full place-content-center justify-items-center gap-3 p-6 text-center">
      <h1 className="font-serif text-title">{t("elsewhere_title")}</h1>
      <p className="text-ink-soft text-lg">{t("elsewhere_text")}</p>
      <div className="mt-3 flex flex-wrap justify-center gap-3">
        <Button onClick={onHere}>{t("elsewhere_action")}</Button>
        <Button onClick={onLeave} variant="quiet">
          {t("control_leave")}
        </Button>
      </div>
    </div>
  );
}
