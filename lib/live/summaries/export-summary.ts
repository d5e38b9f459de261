import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/base/i18n/locales";
import en from "@/lib/base/i18n/messages/en";
import sv from "@/lib/base/i18n/messages/sv";
import { csvRows, csvText } from "@/lib/base/platform/csv";
import { wallClock } from "@/lib/base/platform/time";
import type { Actor } from "@/lib/people/identity/actor";
import { findSummary } from "./queries";
import { minutesOf } from "./rules";
import type { Attended, SummaryInput } from "./schema";

const messages = { sv, en };

export interface SummaryFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

/** Exports the summary to a spreadsheet: names and times, no addresses. Throws NotFound, Forbidden. */
export async function exportSummary(actor: Actor, input: SummaryInput): Promise<SummaryFile> {
  const { seminar, people } = await findSummary(actor, input);
  return {
    name: `aveli-${seminar.slug}.csv`,
    mediaType: "text/csv; charset=utf-8",
    content: Buffer.from(writeSummary(people, actor.locale)),
  };
}

const columns = ["name", "came_at", "left_at", "minutes", "asked_to_speak", "was_removed"] as const;

function writeSummary(people: readonly Attended[], locale: Locale): string {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "summary" });
  const time = (instant: string | null) => (instant ? wallClock(new Date(instant)).replace("T", " ") : "");
  return csvRows([
    columns.map((column) => csvText(t(`csv_${column}`))),
    ...people.map((person) => [
      csvText(person.user.display_name),
      time(person.came_at),
      time(person.left_at),
      String(minutesOf(person.stayed_seconds)),
      time(person.asked_to_speak_at),
      person.was_removed ? csvText(t("yes")) : "",
    ]),
  ]);
}
