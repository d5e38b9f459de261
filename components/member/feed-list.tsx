import Link from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { DateTime } from "@/components/ui/date-time";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { FeedEntry } from "@/lib/community/feed/schema";

type FeedListProps = { entries: readonly FeedEntry[]; viewerId: string; locale: Locale };

export function FeedList({ entries, viewerId, locale }: FeedListProps) {
  const t = useTranslations("feed");
  if (entries.length === 0) return <p className="text-ink-soft">{t("empty")}</p>;
  return (
    <ol className="grid gap-5">
      {entries.map((entry) => {
        const name = entry.actor?.display_name ?? t("someone");
        const href = subjectHref(entry, viewerId, locale);
        return (
          <li className="flex gap-3" key={entry.id}>
            <Avatar
              name={name}
              seed={entry.actor?.id ?? entry.id}
              size="sm"
              url={entry.actor?.avatar_url ?? null}
            />
            <div className="min-w-0">
              <p>
                {t(entry.activity_type, { name })}{" "}
                {href ? (
                  <Link
                    className="font-semibold underline decoration-line-strong underline-offset-4 hover:text-accent-ink"
                    href={href}
                    prefetch={false}
                  >
                    {entry.summary}
                  </Link>
                ) : (
                  <span className="font-semibold">{entry.summary}</span>
                )}
              </p>
              <p className="text-ink-faint text-sm">
                <DateTime format="short" locale={locale} value={entry.occurred_at} />
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** Returns the page that an activity is about, if the reader may see one. */
function subjectHref(
  { subject_table, subject_id, actor, metadata }: FeedEntry,
  viewerId: string,
  locale: Locale,
) {
  if (subject_table === "orders") {
    return actor?.id === viewerId ? localePath(locale, `/orders/${subject_id}`) : null;
  }
  const { slug } = metadata;
  if (typeof slug !== "string") return null;
  return localePath(locale, `/${subject_table === "users" ? "hosts" : subject_table}/${slug}`);
}
