import type { DemoGuest } from "./afterwards";
import type { People } from "./people";

export interface DemoSeminar {
  slug: string;
  host: keyof Pick<People, "asha" | "elin" | "mikael">;
  title: string;
  summary: string;
  description: string;
  priceAmount: number;
  currency?: "EUR";
  capacity: number;
  durationMinutes: number;
  /** Days from today and a time of day in Stockholm; or minutes from now if it must be soon. */
  starts: [day: number, time: string] | number;
  status: "draft" | "scheduled" | "live" | "ended" | "cancelled";
  /** Which of the seat holders attended a past seminar. */
  guests?: DemoGuest[];
  seats?: (keyof Pick<People, "bjorn" | "maja" | "sara" | "oskar" | "karin">)[];
  /** Whether it is a date of a series that a pass is sold for. */
  inSeries?: true;
  /** Whether its recording, the demo's film, is published. */
  hasRecording?: true;
}
