import { defaultTimeZone, isShownTwice, languageTag, offsetOf } from "@/lib/base/platform/time";

const formats = {
  day: { weekday: "long", day: "numeric", month: "long" },
  date: { day: "numeric", month: "long", year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit" },
  short: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  full: { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

type DateTimeProps = {
  /** ISO 8601, as in the API, or a Date. */
  value: string | Date;
  locale: string;
  format?: keyof typeof formats;
  timeZone?: string;
};

export function DateTime({ value, locale, format = "full", timeZone = defaultTimeZone }: DateTimeProps) {
  const date = new Date(value);
  const written = new Intl.DateTimeFormat(languageTag(locale), {
    ...formats[format],
    timeZone,
  });
  const isAmbiguous = "hour" in formats[format] && isShownTwice(date, timeZone);
  return (
    <time dateTime={date.toISOString()}>
      {written.format(date).replace(" kl. ", " kl.\u00a0")}
      {isAmbiguous && ` (${offsetOf(date, timeZone)})`}
    </time>
  );
}
