"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import type { Lobby } from "@/lib/live/rooms/schema";
import { ChatDrawer } from "./chat/chat-drawer";
import { ControlBar } from "./controls/control-bar";
import { FloatingReactions, ReactionPicker } from "./controls/reactions";
import { roomControls } from "./controls/room-controls";
import { RoomSettings } from "./controls/room-settings";
import { ConfirmDialog } from "./frame/confirm-dialog";
import { RoomFrame } from "./frame/room-frame";
import { RoomStatus } from "./frame/room-status";
import { useAnnouncements } from "./frame/use-announcements";
import { HostPeople } from "./people/host-people";
import { groupParticipants } from "./people/participant-groups";
import { PeopleDrawer } from "./people/people-drawer";
import { useHandsNews } from "./people/use-hands-news";
import type { RoomModel } from "./room-model";
import { Captions } from "./stage/captions";
import { InvitationDialog } from "./stage/invitation-dialog";
import { SoundGate } from "./stage/sound-gate";
import { Stage } from "./stage/stage";
import type { Viewing } from "./stage/use-viewing";

type RoomViewProps = {
  model: RoomModel;
  lobby: Lobby;
  ownId: string;
  viewing: Viewing;
  isDemo?: boolean;
  onLeave: () => void;
  onEnded: () => void;
};

/** The room as people see it, whatever provides it. */
export function RoomView({ model, lobby, ownId, viewing, isDemo = false, onLeave, onEnded }: RoomViewProps) {
  const t = useTranslations("live");
  const { event } = lobby;
  const { chat, state, role, people } = model;
  const isHost = role === "host";
  const [drawer, setDrawer] = useState<"chat" | "people" | null>(null);
  const [isReacting, setReacting] = useState(false);
  const [isEnding, setEnding] = useState(false);
  const { said, say } = useAnnouncements();
  const unread = useUnread(chat.messages.length, drawer === "chat");
  useHandsNews(people, isHost, say);

  async function attempt(doing: Promise<unknown>) {
    await doing.catch(() => say(t("people_failed")));
  }

  const controls = roomControls(model, t, {
    drawer,
    unread,
    isReacting,
    isGallery: viewing.layout === "gallery",
    isForTwo: lobby.kind === "booking",
    onDrawer: (name) => setDrawer(name === drawer ? null : name),
    onReact: () => setReacting(!isReacting),
    onLayout: () => viewing.show({ layout: viewing.layout === "gallery" ? "speaker" : "gallery" }),
    onHand: () => attempt(model.raiseHand(model.handRaisedAt === null)),
    onStepDown: () => attempt(model.stepDown()),
    onLeave,
    onEnd: () => setEnding(true),
  });

  return (
    <RoomFrame
      controls={
        <ControlBar
          above={isReacting && <ReactionPicker onPick={model.reactions.send} />}
          controls={controls}
          settings={
            <RoomSettings
              blur={model.sending.blur}
              canCaption={model.captions !== null}
              isOnStage={model.isOnStage}
              viewing={viewing}
            />
          }
        />
      }
      drawer={
        (drawer === "chat" && (
          <ChatDrawer
            chat={chat}
            isHost={isHost}
            onClose={() => setDrawer(null)}
            onPace={(pace) => model.changeState({ chat: pace })}
            ownId={ownId}
            pace={state.chat}
          />
        )) ||
        (drawer === "people" &&
          (isHost ? (
            <HostPeople model={model} onClose={() => setDrawer(null)} say={say} />
          ) : (
            <PeopleDrawer onClose={() => setDrawer(null)} roll={groupParticipants(people, [])} />
          )))
      }
      notice={model.notice ?? said}
      stage={
        <>
          <Stage
            hostName={event.host.display_name}
            isNarrow={drawer !== null}
            layout={viewing.layout}
            pictures={model.pictures}
          />
          {viewing.hasCaptions && model.captions && <Captions captions={model.captions} />}
          <FloatingReactions floating={model.reactions.floating} />
          {model.startSound && <SoundGate onStart={model.startSound} />}
        </>
      }
      status={<RoomStatus isDemo={isDemo} model={model} />}
      badge={t(lobby.kind === "booking" ? "two_open" : "state_live")}
      title={event.title}
    >
      <InvitationDialog
        hostName={event.host.display_name}
        onAnswer={model.answerInvitation}
        open={model.isInvited}
      />
      <ConfirmDialog
        confirmLabel={t("end_confirm")}
        failedText={t("end_failed")}
        onClose={() => setEnding(false)}
        onConfirm={async () => {
          await model.calls.end();
          onEnded();
        }}
        open={isEnding}
        text={t("end_text")}
        title={t("end_title")}
      />
    </RoomFrame>
  );
}

/** The number of messages since the chat was last open. */
function useUnread(count: number, isOpen: boolean): number {
  const [seen, setSeen] = useState<number | null>(null);
  const note = useEffectEvent(() => {
    if (isOpen || (seen === null && count > 0)) setSeen(count);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever one of them changes.
  useEffect(() => note(), [count, isOpen]);
  return isOpen || seen === null ? 0 : Math.max(0, count - seen);
}
