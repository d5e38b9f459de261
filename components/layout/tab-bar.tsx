import { Icon, type IconName } from "@/components/ui/icon";
import { NavLink } from "./nav-link";

export type TabLabels = Record<"home" | "explore" | "mine" | "profile" | "studio", string>;

const tabs: { key: keyof TabLabels; path: string; icon: IconName }[] = [
  { key: "home", path: "/home", icon: "home" },
  { key: "explore", path: "/explore", icon: "explore" },
  { key: "mine", path: "/orders", icon: "ticket" },
  { key: "profile", path: "/profile", icon: "person" },
  { key: "studio", path: "/studio", icon: "studio" },
];

type TabBarProps = { label: string; labels: TabLabels; prefix: string; isHost: boolean };

/** The app's navigation on a phone, within reach of the thumb. */
export function TabBar({ label, labels, prefix, isHost }: TabBarProps) {
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-40 border-line border-t bg-surface pb-safe-bottom md:hidden"
      data-tab-bar=""
    >
      <ul className="mx-auto flex max-w-lg">
        {tabs
          .filter(({ key }) => key !== "studio" || isHost)
          .map(({ key, path, icon }) => (
            <li className="min-w-0 flex-1" key={key}>
              <NavLink
                className="grid h-16 place-content-center justify-items-center gap-0.5 font-semibold text-[0.6875rem] text-ink-faint min-[24rem]:text-xs aria-[current]:text-accent-ink"
                href={`${prefix}${path}`}
              >
                <Icon name={icon} size={24} />
                {labels[key]}
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}
