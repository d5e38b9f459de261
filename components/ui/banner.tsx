import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

type BannerTone = "notice" | "danger" | "good";

const looks: Record<BannerTone, { colours: string; icon: IconName }> = {
  notice: { colours: "bg-notice-soft text-notice-ink", icon: "info" },
  danger: { colours: "bg-danger-soft text-danger-ink", icon: "warning" },
  good: { colours: "bg-good-soft text-good-ink", icon: "check" },
};

type BannerProps = { tone?: BannerTone; title: string; action?: React.ReactNode; children?: React.ReactNode };

export function Banner({ tone = "notice", title, action, children }: BannerProps) {
  const { colours, icon } = looks[tone];
  return (
    <div
      className={classNames("flex flex-wrap items-center gap-x-6 gap-y-3 rounded-lg px-5 py-4", colours)}
      role="status"
    >
      <div className="flex min-w-0 flex-1 basis-64 items-start gap-3">
        <span className="mt-0.5">
          <Icon name={icon} />
        </span>
        <div className="min-w-0 wrap-anywhere">
          <p className="font-semibold">{title}</p>
          {children}
        </div>
      </div>
      {action}
    </div>
  );
}
