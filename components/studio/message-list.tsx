import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Message } from "@/lib/community/messages/schema";

/** A host's messages, latest first. */
export function MessageList({ messages, locale }: { messages: readonly Message[]; locale: Locale }) {
  const t = useTranslations("studio");
  if (messages.length === 0) return <p className="text-ink-soft">{t("messages_none")}</p>;
  return (
    <ul className="divide-y divide-line border-line border-y">
      {messages.map(({ id, subject, text, receivers, sent_at }) => (
        <li className="py-4" key={id}>
          <p className="text-ink-soft text-sm">
            <DateTime format="short" locale={locale} value={sent_at} />,{" "}
            {t("messages_receivers", { count: receivers })}
          </p>
          <p className="mt-1 font-semibold">{subject}</p>
          <p className="mt-1 max-w-text whitespace-pre-line text-ink-soft">{text}</p>
        </li>
      ))}
    </ul>
  );
}
