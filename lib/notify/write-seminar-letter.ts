import { isSameDay } from "@/lib/platform/time";
import { appointment, moment, orderUrl, pageUrl, roomUrl, translator } from "./compose-letter";
import type { Reader, ToldMove, ToldOrder, ToldSeminar } from "./queries";
import type { Letter } from "./schema";

export function seminarCancelled(seminar: ToldSeminar, reader: Reader): Letter {
  const t = translator(reader);
  return {
    subject: t("seminar_cancelled.subject", { title: seminar.title }),
    paragraphs: [
      t("seminar_cancelled.text", {
        host: seminar.host.displayName,
        title: seminar.title,
        when: moment(seminar.startsAt, reader),
      }),
    ],
    action: { label: t("seminar_cancelled.action"), url: pageUrl(reader, "/seminars") },
    closing: t("seminar_cancelled.closing"),
  };
}

/** What they knew, and what holds. Whoever has paid nothing has nothing to get back. */
export function seminarMoved(move: ToldMove, order: ToldOrder, reader: Reader): Letter {
  const t = translator(reader);
  const isLonger = move.fromMinutes !== move.toMinutes;
  const times = [
    { label: t("fact.old_time"), value: moment(move.fromStartsAt, reader) },
    { label: t("fact.new_time"), value: moment(move.toStartsAt, reader) },
    ...(isLonger ? [{ label: t("fact.duration"), value: t("minutes", { count: move.toMinutes }) }] : []),
  ];
  return {
    subject: t("seminar_moved.subject", { title: order.title }),
    paragraphs: [t("seminar_moved.text", { host: order.hostName, title: order.title })],
    facts: times,
    action: { label: t("seminar_moved.action"), url: orderUrl(order, reader) },
    closing: t(order.amount > 0 ? "seminar_moved.closing" : "seminar_moved.closing_free"),
  };
}

export function cohostAdded(seminar: ToldSeminar, reader: Reader): Letter {
  const t = translator(reader);
  const words = { host: seminar.host.displayName, title: seminar.title };
  return {
    subject: t("cohost_added.subject", words),
    paragraphs: [t("cohost_added.text", words)],
    facts: [{ label: t("fact.starts_at"), value: moment(seminar.startsAt, reader) }],
    action: {
      label: t("cohost_added.action"),
      url: pageUrl(reader, `/live/${encodeURIComponent(seminar.slug)}`),
    },
    closing: t("cohost_added.closing", words),
  };
}

/** What those who have a seat are told as it comes closer, each with the link that lets them in. */
function aboutRoom(
  template: "seminar_tomorrow" | "seminar_today" | "seminar_soon" | "seminar_live",
  order: ToldOrder,
  reader: Reader,
): Letter {
  const t = translator(reader);
  return {
    subject: t(`${template}.subject`, { title: order.title }),
    paragraphs: [t(`${template}.text`, { host: order.hostName, title: order.title })],
    facts: appointment(order, reader),
    action: { label: t(`${template}.action`), url: roomUrl(order, reader) ?? orderUrl(order, reader) },
    closing: t(`${template}.closing`),
  };
}

/** A day before; by a reader's clock that need not be yesterday. */
export function seminarTomorrow(order: ToldOrder, reader: Reader): Letter {
  const isToday = order.seminar !== null && isSameDay(order.seminar.startsAt, new Date(), reader.timeZone);
  return aboutRoom(isToday ? "seminar_today" : "seminar_tomorrow", order, reader);
}

export function seminarSoon(order: ToldOrder, reader: Reader): Letter {
  return aboutRoom("seminar_soon", order, reader);
}

export function seminarLive(order: ToldOrder, reader: Reader): Letter {
  return aboutRoom("seminar_live", order, reader);
}
