import Link from "next/link";
import { useTranslations } from "next-intl";
import { localePath } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";
import type { SubjectKind } from "@/lib/moderation/schema";

/** At the end of what everyone can see: the way to say that it should not be there. */
export function ReportLink({ kind, id, locale }: { kind: SubjectKind; id: string; locale: Locale }) {
  const t = useTranslations("reports");
  return (
    <p className="mt-10">
      <Link
        className="inline-flex min-h-tap items-center text-ink-faint text-sm underline decoration-line-strong underline-offset-4 hover:text-accent-ink"
        href={localePath(locale, `/report/${kind}/${id}`)}
        prefetch={false}
        rel="nofollow"
      >
        {t("link")}
      </Link>
    </p>
  );
}
