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
  /** Days from today and a time of day in Stockholm; a number of minutes from now where it must be soon. */
  starts: [day: number, time: string] | number;
  status: "draft" | "scheduled" | "live" | "ended" | "cancelled";
  /** Who came, of those with a seat, where it has been. */
  guests?: DemoGuest[];
  seats?: (keyof Pick<People, "bjorn" | "maja" | "sara" | "oskar" | "karin">)[];
  /** Whether its replay is published: the demo's film. */
  hasReplay?: true;
}
