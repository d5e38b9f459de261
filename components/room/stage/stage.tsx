"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { MoonPhase } from "@/components/ui/moon-phase";
import { arrange, type Layout, type StagePicture } from "./arrange";
import { Tile } from "./tile";

type StageProps = {
  pictures: readonly StagePicture[];
  layout: Layout;
  hostName: string;
  /** Whether a drawer leaves little room, as on a phone. */
  isNarrow: boolean;
};

/** Everyone who is seen: one large and the others small, or all alike. */
export function Stage({ pictures, layout, hostName, isNarrow }: StageProps) {
  const t = useTranslations("live");
  const [pinned, setPinned] = useState<string | null>(null);
  const { large, small, gallery } = arrange(pictures, { layout, pinned });

  const tile = (picture: StagePicture, size: "large" | "small" | "grid") => (
    <Tile
      isPinned={picture.id === pinned}
      key={picture.id}
      onPin={() => setPinned(picture.id === pinned ? null : picture.id)}
      picture={picture}
      size={size}
    />
  );

  if (pictures.length === 0) {
    return (
      <div className="grid size-full place-content-center justify-items-center gap-4 rounded-lg bg-paper text-ink-soft">
        <MoonPhase phase="full" pulsing size={48} />
        <p className="text-lg">{t("waiting_for_host", { name: hostName })}</p>
      </div>
    );
  }
  if (gallery.length > 0) {
    return (
      <div className={classNames("grid size-full auto-rows-fr gap-2", columns(gallery.length, isNarrow))}>
        {gallery.map((picture) => tile(picture, "grid"))}
      </div>
    );
  }
  return (
    <>
      {large && tile(large, "large")}
      {small.length > 0 && (
        <div className="absolute right-3 bottom-3 flex max-w-[calc(100%-1.5rem)] gap-2 overflow-x-auto p-0.5">
          {small.map((picture) => tile(picture, "small"))}
        </div>
      )}
    </>
  );
}

/** The number of columns that keeps the pictures from becoming strips. */
function columns(count: number, isNarrow: boolean): string {
  if (count === 1) return "grid-cols-1";
  if (count === 2) return isNarrow ? "grid-cols-2" : "grid-cols-1 md:grid-cols-2";
  if (count <= 4) return "grid-cols-2";
  return count <= 9 ? "grid-cols-2 md:grid-cols-3" : "grid-cols-3 md:grid-cols-4";
}
