import { classNames } from "@/components/ui/class-names";
import { RoomIcon, type RoomIconName } from "./room-icon";

type RoomButtonProps = {
  icon: RoomIconName;
  label: string;
  onClick: () => void;
  /** On or off, where it is a switch. */
  pressed?: boolean;
  /** Crossed out while off: what others see or hear of you, and what you hear. */
  crossedWhenOff?: boolean;
  tone?: "plain" | "danger";
  pending?: boolean;
  /** How much is new behind it. */
  count?: number;
  countLabel?: string;
};

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
}: RoomButtonProps) {
  return (
    <button
      aria-busy={pending || undefined}
      aria-pressed={pressed}
      className="group relative grid min-w-16 justify-items-center gap-1 rounded-lg px-1 py-1 text-xs font-semibold text-ink-soft hover:text-ink aria-pressed:text-ink"
      disabled={pending}
      onClick={onClick}
      type="button"
    >
      <span
        className={classNames(
          "grid h-tap w-14 place-items-center rounded-full transition-colors",
          tone === "danger" ? "bg-danger text-on-accent" : "bg-surface group-hover:bg-accent-soft",
          tone === "plain" && "group-aria-pressed:bg-accent group-aria-pressed:text-on-accent",
          pending && "animate-shimmer",
        )}
      >
        <RoomIcon crossed={crossedWhenOff && pressed === false} name={icon} />
      </span>
      {label}
      {count > 0 && (
        <span className="absolute top-0 right-1.5 grid min-w-5 place-items-center rounded-full bg-lilac px-1 text-paper">
          {count}
          <span className="sr-only"> {countLabel}</span>
        </span>
      )}
    </button>
  );
}
