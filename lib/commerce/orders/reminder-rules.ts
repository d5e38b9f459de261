import { after, hours, minutes } from "@/lib/base/platform/time";

const aDayBefore = { from: hours(24), until: hours(2) };
const aQuarterBefore = { from: minutes(15), until: minutes(0) };

/** From how long before something begins its people are reminded, and until when that still helps. */
export const reminders = {
  seminar_tomorrow: aDayBefore,
  seminar_soon: aQuarterBefore,
  booking_tomorrow: aDayBefore,
  booking_soon: aQuarterBefore,
  host_booking_tomorrow: aDayBefore,
  host_booking_soon: aQuarterBefore,
};

export type ReminderName = keyof typeof reminders;

/** Whether a reminder of what begins at `startsAt` should go out at `now`. */
export function isDue(name: ReminderName, startsAt: Date, now: Date): boolean {
  const { from, until } = reminders[name];
  return after(startsAt, -from) <= now && now < after(startsAt, -until);
}
