import { classNames } from "@/components/ui/class-names";
import { RoomIcon } from "../room-icon";
import type { Control } from "./control";

type RoomButtonProps = Omit<Control, "place"> & { className?: string };

export function RoomButton({
  icon,
  label,
  onClick,
  pressed,
  crossedWhenOff = false,
  tone = "plain",
  pending = false,
  count = 0,
  countLabel,
  className,
}: RoomButtonProps) {
  return (
    <button
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      aria-pressed={pressed}
      className={classNames(
        "group relative grid min-w-14 justify-items-center gap-1 rounded-lg px-0.5 py-1 text-xs font-semibold text-ink-soft hover:text-ink aria-pressed:text-ink sm:min-w-16",
        className,
      )}
      onClick={() => !pending && onClick()}
      type="button"
    >
      <span
        className={classNames(
          "grid h-tap w-13 place-items-center rounded-full transition-colors sm:w-14",
          tone === "danger" ? "bg-danger text-on-accent" : "bg-surface group-hover:bg-accent-soft",
          tone === "plain" && "group-aria-pressed:bg-accent group-aria-pressed:text-on-accent",
          pending && "animate-shimmer",
        )}
      >
        <RoomIcon crossed={crossedWhenOff && pressed === false} name={icon} />
      </span>
      {label}
      {count > 0 && (
        <span className="absolute top-0 right-1 grid min-w-5 place-items-center rounded-full bg-lilac px-1 text-paper">
          {count}
          <span className="sr-only"> {countLabel}</span>
        </span>
      )}
    </button>
  );
}
