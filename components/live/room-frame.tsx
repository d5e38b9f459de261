import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { MoonPhase } from "@/components/ui/moon-phase";

type RoomFrameProps = {
  title: string;
  /** Beside the title: that this is a demo, how many are here. */
  status?: React.ReactNode;
  /** What everyone should know now, e.g. that the connection is being mended. */
  notice?: React.ReactNode;
  /** The host, or whatever is shown large. */
  stage: React.ReactNode;
  /** Everyone else on stage, small. */
  tiles?: React.ReactNode;
  controls: React.ReactNode;
  drawer?: React.ReactNode;
};

/** How a room is laid out: the stage large, the others small, the controls below; a drawer never hides the stage. */
export function RoomFrame({ title, status, notice, stage, tiles, controls, drawer }: RoomFrameProps) {
  const t = useTranslations("live");
  return (
    <div className="flex h-full flex-col pt-[env(safe-area-inset-top,0px)]">
      <header className="flex items-center gap-3 px-4 py-2">
        <span className="inline-flex items-center gap-2 rounded-full bg-accent-soft px-3 py-1 font-semibold text-accent-ink text-sm">
          <MoonPhase phase="full" pulsing size={14} />
          {t("state_live")}
        </span>
        <h1 className="min-w-0 truncate font-serif text-lg">{title}</h1>
        <div className="ml-auto flex items-center gap-3 text-ink-soft text-sm">{status}</div>
      </header>
      <div aria-live="polite" className="px-4">
        {notice && (
          <p className="mb-2 rounded-md bg-notice-soft px-4 py-2 text-center text-notice-ink">{notice}</p>
        )}
      </div>
      <div className="flex min-h-0 flex-1 flex-col gap-3 px-3 md:flex-row md:px-4">
        <section
          aria-label={t("stage_label")}
          className={classNames(
            "relative min-h-0 min-w-0 md:flex-1",
            drawer ? "h-2/5 shrink-0 md:h-auto" : "flex-1",
          )}
        >
          {stage}
          {tiles && (
            <div className="absolute right-3 bottom-3 flex max-w-[calc(100%-1.5rem)] gap-2 overflow-x-auto">
              {tiles}
            </div>
          )}
        </section>
        {drawer}
      </div>
      <section
        aria-label={t("controls_label")}
        className="flex flex-wrap justify-center gap-x-1 gap-y-1 px-2 pt-2 pb-[calc(0.5rem+env(safe-area-inset-bottom,0px))]"
      >
        {controls}
      </section>
    </div>
  );
}

/** One picture in a room, filling the place it is given; what has no picture shows who it is. */
export function Tile({
  label,
  isSmall = false,
  children,
}: {
  label?: string;
  isSmall?: boolean;
  children: React.ReactNode;
}) {
  return (
    <figure
      className={classNames(
        "relative overflow-hidden bg-paper",
        isSmall ? "h-24 w-18 shrink-0 rounded-md sm:h-28 sm:w-40" : "size-full rounded-lg",
      )}
    >
      {children}
      {label && (
        <figcaption
          className={classNames(
            "absolute bottom-0 left-0 max-w-full truncate rounded-tr-md bg-sunken/80 font-semibold text-ink",
            isSmall ? "px-2 py-0.5 text-xs" : "px-3 py-1 text-sm",
          )}
        >
          {label}
        </figcaption>
      )}
    </figure>
  );
}
