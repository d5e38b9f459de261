"use client";

import { useTranslations } from "next-intl";
import type { Reaction } from "@/lib/live/rooms/schema";
import { RoomIcon } from "../room-icon";
import type { FloatingReaction } from "./use-reactions";

const colours: Record<Reaction, string> = {
  heart: "text-lilac",
  thanks: "text-turquoise",
  breath: "text-azure",
  smile: "text-notice-ink",
};

const reactions = Object.keys(colours) as Reaction[];

/** The four wordless reactions. */
export function ReactionPicker({ onPick }: { onPick: (reaction: Reaction) => void }) {
  const t = useTranslations("live");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form.
    <div aria-label={t("control_react")} className="flex justify-center gap-2 pt-2" role="group">
      {reactions.map((reaction) => (
        <button
          aria-label={t(`reaction_${reaction}`)}
          className={`grid size-12 place-items-center rounded-full bg-surface hover:bg-accent-soft ${colours[reaction]}`}
          key={reaction}
          onClick={() => onPick(reaction)}
          type="button"
        >
          <RoomIcon name={reaction} />
        </button>
      ))}
    </div>
  );
}

/** They rise over the stage and fade; people who prefer reduced motion see none. */
export function FloatingReactions({ floating }: { floating: readonly FloatingReaction[] }) {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 overflow-hidden motion-reduce:hidden"
    >
      {floating.map(({ id, reaction, at }) => (
        <span
          className={`absolute bottom-4 animate-rise ${colours[reaction]}`}
          data-reaction={reaction}
          key={id}
          style={{ left: `${at}%` }}
        >
          <RoomIcon name={reaction} size={36} />
        </span>
      ))}
    </div>
  );
}
