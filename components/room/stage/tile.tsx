"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { classNames } from "@/components/ui/class-names";
import { RoomIcon } from "../room-icon";
import type { StagePicture } from "./arrange";

export type TileSize = "large" | "small" | "grid";

const shapes: Record<TileSize, string> = {
  large: "size-full rounded-lg",
  small: "h-24 w-18 shrink-0 rounded-md outline outline-line sm:h-28 sm:w-40",
  grid: "min-h-0 min-w-0 rounded-lg",
};

type TileProps = {
  picture: StagePicture;
  size: TileSize;
  isPinned: boolean;
  onPin: () => void;
};

/** One picture, filling its place; a person who sends none is shown by name. A tap makes it the large one. */
export function Tile({ picture, size, isPinned, onPin }: TileProps) {
  const t = useTranslations("live");
  const { name, personId, isOwn, isMuted, isSpeaking, isWeak, draw } = picture;
  const isSmall = size === "small";
  return (
    <div
      className={classNames("relative overflow-hidden bg-paper", shapes[size])}
      data-speaking={isSpeaking || undefined}
    >
      {draw ? (
        draw()
      ) : (
        <div className="grid size-full place-content-center justify-items-center gap-3 p-2 text-center text-ink-soft">
          <Avatar name={name} seed={personId} size={isSmall ? "md" : "lg"} />
          {!isSmall && <p>{isOwn ? t("own_camera_off") : t("camera_off", { name })}</p>}
        </div>
      )}
      <span
        className={classNames(
          "pointer-events-none absolute bottom-0 left-0 flex max-w-full items-center gap-1 rounded-tr-md bg-sunken/80 font-semibold text-ink",
          isSmall ? "px-2 py-0.5 text-xs" : "px-3 py-1 text-sm",
        )}
      >
        {isMuted && (
          <>
            <RoomIcon crossed name="microphone" size={isSmall ? 14 : 18} />
            <span className="sr-only">{t("is_muted")}</span>
          </>
        )}
        <span className="truncate">{name}</span>
        {isWeak && <span className="truncate font-normal text-notice-ink">· {t("is_weak")}</span>}
      </span>
      <button
        aria-label={isPinned ? t("unpin", { name }) : t("pin", { name })}
        aria-pressed={isPinned}
        className={classNames(
          "group/pin absolute",
          isSmall ? "inset-0 rounded-md" : "top-2 right-2 grid size-tap place-items-center rounded-full",
        )}
        onClick={onPin}
        type="button"
      >
        {!isSmall && (
          <span className="grid size-9 place-items-center rounded-full bg-sunken/70 text-ink group-hover/pin:bg-accent group-aria-pressed/pin:bg-accent group-aria-pressed/pin:text-on-accent">
            <RoomIcon name="pin" size={18} />
          </span>
        )}
      </button>
      {isSpeaking && (
        <span className="pointer-events-none absolute inset-0 rounded-[inherit] ring-2 ring-turquoise ring-inset" />
      )}
    </div>
  );
}
