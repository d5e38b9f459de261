import type { useTranslations } from "next-intl";
import type { RoomIconName } from "../room-icon";
import type { RoomModel, Switch } from "../room-model";
import type { Control } from "./control";

interface Doing {
  drawer: "chat" | "people" | null;
  unread: number;
  isReacting: boolean;
  isGallery: boolean;
  /** A booked session needs no hands, and nothing beside the stage. */
  isForTwo: boolean;
  onDrawer: (name: "chat" | "people") => void;
  onReact: () => void;
  onLayout: () => void;
  onHand: () => void;
  onStepDown: () => void;
  onLeave: () => void;
  onEnd: () => void;
}

type Words = ReturnType<typeof useTranslations<"live">>;

/** Returns everything that this person can do in the room now, in the order of the bar. */
export function roomControls(model: RoomModel, t: Words, doing: Doing): Control[] {
  const { role, sending, isOnStage, handRaisedAt, people } = model;
  const isHost = role === "host";
  const waiting = people.filter((person) => person.handRaisedAt && !person.isOnStage).length;
  const ofOneself = (
    icon: RoomIconName,
    label: string,
    what: Switch | undefined,
    place: Control["place"],
  ): Control[] =>
    what
      ? [
          {
            icon,
            label,
            place,
            pressed: what.isOn,
            pending: what.isPending,
            onClick: what.toggle,
            crossedWhenOff: icon !== "screen",
          },
        ]
      : [];

  const controls: (Control | false)[] = [
    ...ofOneself("microphone", t("control_microphone"), sending.microphone, "bar"),
    ...ofOneself("camera", t("control_camera"), sending.camera, "bar"),
    ...ofOneself("screen", t("control_screen"), sending.screen, "wide"),
    ...(doing.isForTwo ? [] : besideStage()),
    {
      icon: "grid",
      label: t("layout_gallery"),
      place: "more",
      pressed: doing.isGallery,
      onClick: doing.onLayout,
    },
    role !== "host" &&
      !doing.isForTwo &&
      isOnStage && { icon: "down", label: t("control_step_down"), place: "more", onClick: doing.onStepDown },
    {
      icon: "leave",
      label: t("control_leave"),
      place: isHost ? "wide" : "bar",
      tone: isHost ? "plain" : "danger",
      onClick: doing.onLeave,
    },
    isHost && { icon: "end", label: t("control_end"), place: "bar", tone: "danger", onClick: doing.onEnd },
  ];
  return controls.filter((control) => control !== false);

  function besideStage(): (Control | false)[] {
    return [
      !isOnStage && {
        icon: "hand",
        label: t(handRaisedAt ? "control_lower_hand" : "control_hand"),
        place: "bar",
        pressed: handRaisedAt !== null,
        onClick: doing.onHand,
      },
      {
        icon: "heart",
        label: t("control_react"),
        place: isHost ? "wide" : "bar",
        pressed: doing.isReacting,
        onClick: doing.onReact,
      },
      {
        icon: "chat",
        label: t("control_chat"),
        place: "bar",
        pressed: doing.drawer === "chat",
        count: doing.unread,
        countLabel: t("chat_new"),
        onClick: () => doing.onDrawer("chat"),
      },
      {
        icon: "people",
        label: t("control_people"),
        place: isHost ? "bar" : "wide",
        pressed: doing.drawer === "people",
        count: isHost ? waiting : 0,
        countLabel: t("hands_waiting"),
        onClick: () => doing.onDrawer("people"),
      },
    ];
  }
}
