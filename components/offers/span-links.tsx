import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import type { SlotSpan } from "@/lib/catalogue/services/schema";

type SpanLinksProps = { span: SlotSpan; hrefFrom: (date: string) => string };

/** Links from the slots shown to earlier and later ones. */
export function SpanLinks({ span: { earlier, later }, hrefFrom }: SpanLinksProps) {
  const t = useTranslations("services");
  if (!earlier && !later) return null;
  return (
    <nav aria-label={t("times_pages")} className="mt-4 flex flex-wrap gap-3">
      {earlier && (
        <ButtonLink href={hrefFrom(earlier)} prefetch={false} rel="prev" variant="secondary">
          {t("times_earlier")}
        </ButtonLink>
      )}
      {later && (
        <ButtonLink href={hrefFrom(later)} prefetch={false} rel="next" variant="secondary">
          {t("times_later")}
        </ButtonLink>
      )}
    </nav>
  );
}
