import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { MoonPhase } from "@/components/ui/moon-phase";

type RoomFrameProps = {
  title: string;
  /** Before the title: that the session is live. */
  badge: string;
  /** Beside the title: that this is a demo, how many are here. */
  status?: React.ReactNode;
  /** A notice for everyone, e.g. that the connection is being restored. */
  notice?: React.ReactNode;
  stage: React.ReactNode;
  controls: React.ReactNode;
  drawer?: React.ReactNode;
  /** Dialogs on top of everything. */
  children?: React.ReactNode;
};

/** The layout of a room: a large stage with the controls below; a drawer never hides the stage. */
export function RoomFrame({
  title,
  badge,
  status,
  notice,
  stage,
  controls,
  drawer,
  children,
}: RoomFrameProps) {
  const t = useTranslations("live");
  return (
    <div className="flex h-full flex-col pt-[env(safe-area-inset-top,0px)] pr-[env(safe-area-inset-right,0px)] pl-[env(safe-area-inset-left,0px)]">
      <header className="flex items-center gap-3 px-4 py-2">
        <span className="inline-flex shrink-0 items-center gap-2 rounded-full bg-accent-soft px-3 py-1 font-semibold text-accent-ink text-sm">
          <MoonPhase phase="full" pulsing size={14} />
          {badge}
        </span>
        <h1 className="min-w-0 truncate font-serif text-lg">{title}</h1>
        <div className="ml-auto flex shrink-0 items-center gap-3 text-ink-soft text-sm">{status}</div>
      </header>
      <div className="flex min-h-0 flex-1 flex-col gap-3 px-3 md:flex-row md:px-4">
        <section
          aria-label={t("stage_label")}
          className={classNames(
            "relative min-h-0 min-w-0 md:flex-1",
            drawer ? "h-2/5 shrink-0 md:h-auto" : "flex-1",
          )}
        >
          {stage}
          <div
            aria-live="polite"
            className="pointer-events-none absolute inset-x-14 top-2 flex justify-center"
            role="status"
          >
            {notice && (
              <p className="rounded-lg bg-notice-soft px-4 py-2 text-center text-notice-ink shadow-float">
                {notice}
              </p>
            )}
          </div>
        </section>
        {drawer}
      </div>
      {controls}
      {children}
    </div>
  );
}
