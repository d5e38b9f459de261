import Link from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Follow } from "@/lib/community/follows/schema";

/** The hosts whom a person follows, each linked to where that can be changed. */
export function FollowList({ follows, locale }: { follows: readonly Follow[]; locale: Locale }) {
  const t = useTranslations("follows");
  return (
    <section aria-labelledby="follows">
      <h2 className="mb-3 font-serif text-heading" id="follows">
        {t("list_title")}
      </h2>
      {follows.length === 0 && <p className="text-ink-soft">{t("list_empty")}</p>}
      <ul className="divide-y divide-line empty:hidden">
        {follows.map(({ host }) => (
          <li className="flex items-center gap-4 py-3" key={host.id}>
            <Avatar name={host.display_name} seed={host.id} url={host.avatar_url} />
            <div className="min-w-0 flex-1">
              <Link
                className="font-semibold text-accent-ink underline-offset-4 hover:underline"
                href={localePath(locale, `/hosts/${host.slug}`)}
                prefetch={false}
              >
                {host.display_name}
              </Link>
              <p className="truncate text-ink-soft">{host.headline}</p>
            </div>
            <Link
              aria-label={t("unfollow_name", { name: host.display_name })}
              className="inline-flex min-h-tap items-center text-ink-soft underline underline-offset-4 hover:text-accent-ink"
              href={localePath(locale, `/hosts/${host.slug}/follow`)}
              prefetch={false}
            >
              {t("unfollow")}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
