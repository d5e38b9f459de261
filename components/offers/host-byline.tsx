import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { FollowLink } from "./follow-link";

type HostBylineProps = {
  host: { id: string; slug: string; display_name: string; avatar_url: string | null };
  /** The person's role here, e.g. "Värd". */
  label: string;
  locale: Locale;
};

export function HostByline({ host, label, locale }: HostBylineProps) {
  return (
    <p className="my-8 flex items-center gap-4 border-line border-y py-5">
      <Avatar name={host.display_name} seed={host.id} url={host.avatar_url} />
      <span className="grid">
        <span className="text-ink-faint text-sm">{label}</span>
        <Link
          className="font-semibold text-accent-ink underline-offset-4 hover:underline"
          href={localePath(locale, `/hosts/${host.slug}`)}
          prefetch={false}
        >
          {host.display_name}
        </Link>
      </span>
      <span className="ml-auto">
        <FollowLink host={host} locale={locale} />
      </span>
    </p>
  );
}
