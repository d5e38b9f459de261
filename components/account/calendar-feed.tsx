import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import { TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import type { FeedAddress } from "@/lib/catalogue/calendar/schema";

type CalendarFeedProps = { address: FeedAddress; open: FormAction; close: FormAction };

/** The private address for calendar apps, with buttons to change and to end it. */
export function CalendarFeed({ address: { url }, open, close }: CalendarFeedProps) {
  const t = useTranslations("profile");
  return (
    <section className="grid gap-4 border-line border-t pt-8" id="kalender">
      <div>
        <h2 className="font-serif text-heading">{t("calendar_title")}</h2>
        <p className="mt-1 text-ink-soft">{t("calendar_text")}</p>
      </div>
      {url && <TextField hint={t("calendar_hint")} label={t("calendar_address")} readOnly value={url} />}
      <div className="flex flex-wrap gap-3">
        {url && (
          <a
            className="inline-flex min-h-tap items-center font-semibold text-accent-ink underline underline-offset-4"
            href={url.replace(/^https?:/, "webcal:")}
          >
            {t("calendar_follow")}
          </a>
        )}
        <ActionButton action={open} fields={{}} variant="secondary">
          {t(url ? "calendar_renew" : "calendar_open")}
        </ActionButton>
        {url && (
          <ActionButton action={close} fields={{}} variant="quiet">
            {t("calendar_close")}
          </ActionButton>
        )}
      </div>
    </section>
  );
}
