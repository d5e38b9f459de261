import ICAL from "ical.js";
import { expect, test } from "vitest";
import { type CalendarEvent, writeFeed, writeInvitation } from "@/lib/base/platform/calendar";
import { respondWithCalendar } from "@/lib/system/web/calendar-file";

const event = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: "019ad000",
  sequence: 0,
  startsAt: new Date("2027-01-12T07:00Z"),
  endsAt: new Date("2027-01-12T08:00Z"),
  title: "Stilla morgon",
  place: "Online",
  text: "Asha",
  url: "https://aveli.test",
  changedAt: new Date("2026-12-01T10:00Z"),
  ...changes,
});

const parsed = (file: string) =>
  new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent("vevent") ?? undefined);

const unkind = [
  'Den "stilla" morgonen; med te, ljus\\skugga',
  "Klocka\u0007, flykt\u001b och retur\r här\u0000\u0085",
  "🌙".repeat(60),
  "å".repeat(200),
  `${"a".repeat(65)}🌙${"b".repeat(80)}`,
  "BEGIN:VEVENT\r\nEND:VCALENDAR",
];

test.each(unkind)("a feed with %j is read, folded at 75 octets and ended by a line's end", (title) => {
  const file = writeFeed(title, [event({ title, place: title, text: title })]);
  const expected = title.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n]/gu, "");
  expect(parsed(file).summary).toBe(expected);
  expect(parsed(file).location).toBe(expected);
  expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(file.endsWith("\r\n\r\n")).toBe(false);
  for (const line of file.split("\r\n")) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[^\P{Cc}\t]/u);
  }
});

test.each(['Kim "Kimmen" Ek', "Ek; Kim: den, tredje", "Ki^m\\", "Kim\nEk"])(
  "%j comes to an invitation as they are called",
  (displayName) => {
    const { content } = writeInvitation(event(), { email: "kim@aveli.test", displayName }, false);
    expect(parsed(content).attendees[0]?.getParameter("cn")).toBe(displayName);
    expect(content.endsWith("END:VCALENDAR\r\n")).toBe(true);
  },
);

test("a feed in which nothing has changed is the same, and is not sent again", async () => {
  const file = writeFeed("Asha", [event()]);
  expect(writeFeed("Asha", [event()])).toBe(file);
  const ask = (headers: Record<string, string> = {}) =>
    respondWithCalendar(file, new Request("https://aveli.test/calendar/x.ics", { headers }));
  const first = ask();
  const tag = String(first.headers.get("etag"));
  expect(first.status).toBe(200);
  expect(first.headers.get("last-modified")).toBe("Tue, 01 Dec 2026 10:00:00 GMT");
  for (const known of [tag, `W/${tag}`, `"x", W/${tag}`, "*"]) {
    const again = ask({ "if-none-match": known });
    expect(again.status).toBe(304);
    expect(again.headers.get("etag")).toBe(tag);
    expect(await again.text()).toBe("");
  }
  expect(ask({ "if-none-match": '"x"' }).status).toBe(200);
});
