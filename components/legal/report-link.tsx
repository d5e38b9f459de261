import Link from "next/link";
import { useTranslations } from "next-intl";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { SubjectKind } from "@/lib/community/moderation/schema";

type ReportLinkProps = {
  kind: SubjectKind;
  id: string;
  /** Says which one it is, in a list of such links. */
  label?: string;
  locale: Locale;
};

/** Reports public content; shown at its end. */
export function ReportLink({ kind, id, label, locale }: ReportLinkProps) {
  const t = useTranslations("reports");
  return (
    <p className={label ? undefined : "mt-10"}>
      <Link
        aria-label={label}
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
