"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { Lobby, RoomToken } from "@/lib/live/rooms/schema";
import type { StageChoice } from "../checks/mirror-check";
import { recall, remember } from "../frame/memory";
import { Refused } from "../server/call";
import { finalRefusal, requestToken } from "../server/request-token";
import { useOpenDoor } from "./use-open-door";
import { useServerClock } from "./use-server-clock";

/** Where a person is: at the door, waiting for it to open, being asked something, inside, or turned away. */
export type Door =
  | { is: "outside" | "left" | "knocking" | "locked" | "asking_consent" }
  | { is: "asking_to_move"; token: RoomToken }
  | { is: "inside"; token: RoomToken; choice: StageChoice }
  | { is: "closed"; code: string };

const unseen: StageChoice = { camera: false, microphone: false };

/** Controls entering and leaving a room. */
export function useDoor(lobby: Lobby, serverNow: string) {
  const { kind, event, admission, role } = lobby;
  // The host, and both people of a booked session, are expected to be seen.
  const isSeen = role === "host" || kind === "booking";
  const [door, setDoor] = useState<Door>({ is: admission === "locked" ? "locked" : "outside" });
  const [choice, setChoice] = useState<StageChoice>({ camera: isSeen, microphone: isSeen });
  const [hasConsented, setConsented] = useState(false);
  const [isEntering, setEntering] = useState(false);

  function goIn(token: RoomToken, chosen = role === "viewer" ? unseen : choice) {
    rememberStay(event.id);
    setDoor({ is: "inside", token, choice: chosen });
  }

  function admit(token: RoomToken) {
    if (token.is_here_already) setDoor({ is: "asking_to_move", token });
    else goIn(token);
  }

  function refuse(code: string) {
    if (code === "consent_required") return setDoor({ is: "asking_consent" });
    rememberStay(null);
    setDoor({ is: "closed", code });
  }

  const isReachable = useOpenDoor({
    lobby,
    hasConsented,
    isWaiting:
      door.is === "knocking" || door.is === "locked" || (door.is === "outside" && admission === "not_open"),
    now: useServerClock(serverNow),
    onOpen: admit,
    onLocked: () => setDoor({ is: "locked" }),
    onRefused: refuse,
  });

  async function ask(onToken: (token: RoomToken) => void) {
    setEntering(true);
    try {
      onToken(await requestToken({ lobby, hasConsented }));
    } catch (error) {
      const code = error instanceof Refused ? error.code : "";
      if (finalRefusal(error) || code === "consent_required") refuse(code);
      else setDoor({ is: code === "locked" ? "locked" : "knocking" });
    }
    setEntering(false);
  }

  // A person who reloads the page during the session comes straight back in, with camera and microphone off.
  const comeBack = useEffectEvent(() => {
    if (admission === "open" && recall<Stay>(stay, session).id === event.id) {
      ask((token) => goIn(token, unseen));
    }
  });
  useEffect(() => comeBack(), []);

  return {
    door,
    choice,
    setChoice,
    isEntering,
    isReachable: isReachable && door.is !== "knocking",
    hasConsented,
    setConsented,
    enter: () => ask(admit),
    move: () => door.is === "asking_to_move" && goIn(door.token),
    leave() {
      rememberStay(null);
      setDoor({ is: "left" });
    },
    close(code: string) {
      rememberStay(null);
      // A person inside had a seat; losing it is explained differently from never having had one.
      setDoor({ is: "closed", code: code === "no_seat" ? "seat_ended" : code });
    },
  };
}

interface Stay {
  /** The id of the seminar or the order. */
  id: string;
}

const stay = "aveli.room.stay";
const session = () => sessionStorage;

function rememberStay(id: string | null) {
  remember(stay, id ? { id } : null, session);
}
