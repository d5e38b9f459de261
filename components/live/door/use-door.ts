"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { Lobby, RoomPass } from "@/lib/live/schema";
import type { StageChoice } from "../checks/mirror-check";
import { recall, remember } from "../frame/memory";
import { Refused } from "../server/call";
import { finalRefusal, requestPass } from "../server/request-pass";
import { useOpenDoor } from "./use-open-door";
import { useServerClock } from "./use-server-clock";

/** Where someone stands: before the door, knocking until it can be opened, asked something at it, inside, or turned away. */
export type Door =
  | { is: "outside" | "left" | "knocking" | "locked" | "asking_consent" }
  | { is: "asking_to_move"; pass: RoomPass }
  | { is: "inside"; pass: RoomPass; choice: StageChoice }
  | { is: "closed"; code: string };

const unseen: StageChoice = { camera: false, microphone: false };

/** The way in and out of a seminar's room. */
export function useDoor(lobby: Lobby, serverNow: string) {
  const { seminar, standing, role } = lobby;
  const isHost = role === "host";
  const [door, setDoor] = useState<Door>({ is: standing === "locked" ? "locked" : "outside" });
  const [choice, setChoice] = useState<StageChoice>({ camera: isHost, microphone: isHost });
  const [hasConsented, setConsented] = useState(false);
  const [isEntering, setEntering] = useState(false);

  function goIn(pass: RoomPass, chosen = role === "viewer" ? unseen : choice) {
    rememberStay(seminar.id);
    setDoor({ is: "inside", pass, choice: chosen });
  }

  function admit(pass: RoomPass) {
    if (pass.is_here_already) setDoor({ is: "asking_to_move", pass });
    else goIn(pass);
  }

  function refuse(code: string) {
    if (code === "consent_required") return setDoor({ is: "asking_consent" });
    rememberStay(null);
    setDoor({ is: "closed", code });
  }

  const isReachable = useOpenDoor({
    seminarId: seminar.id,
    hasConsented,
    startsAt: Date.parse(seminar.starts_at),
    isWaiting:
      door.is === "knocking" || door.is === "locked" || (door.is === "outside" && standing === "not_open"),
    now: useServerClock(serverNow),
    onOpen: admit,
    onLocked: () => setDoor({ is: "locked" }),
    onRefused: refuse,
  });

  async function ask(onPass: (pass: RoomPass) => void) {
    setEntering(true);
    try {
      onPass(await requestPass({ seminarId: seminar.id, hasConsented }));
    } catch (error) {
      const code = error instanceof Refused ? error.code : "";
      if (finalRefusal(error) || code === "consent_required") refuse(code);
      else setDoor({ is: code === "locked" ? "locked" : "knocking" });
    }
    setEntering(false);
  }

  // Whoever loads the page anew in the middle of it all wants to be where they were, unseen and unheard.
  const comeBack = useEffectEvent(() => {
    if (standing === "open" && recall<Stay>(stay, session).seminarId === seminar.id) {
      ask((pass) => goIn(pass, unseen));
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
    move: () => door.is === "asking_to_move" && goIn(door.pass),
    leave() {
      rememberStay(null);
      setDoor({ is: "left" });
    },
    close(code: string) {
      rememberStay(null);
      // Inside one had a seat; that it is gone is another thing to be told than that there never was one.
      setDoor({ is: "closed", code: code === "no_seat" ? "seat_ended" : code });
    },
  };
}

interface Stay {
  seminarId: string;
}

const stay = "aveli.room.stay";
const session = () => sessionStorage;

function rememberStay(seminarId: string | null) {
  remember(stay, seminarId ? { seminarId } : null, session);
}
