import { sampleId, samplePerson, sampleTime } from "@/lib/base/notify/samples";
import { after, minutes } from "@/lib/base/platform/time";
import type { OrderContext } from "./email-queries";

const paid: OrderContext = {
  id: sampleId,
  userId: sampleId,
  hostId: sampleId,
  kind: "course",
  title: "Börja här",
  status: "paid",
  number: "2027-000042",
  amount: 29_000,
  currency: "SEK",
  vatRateBp: 2500,
  vatAmount: 5_800,
  immediateStart: false,
  movedByHostAt: null,
  createdAt: sampleTime,
  updatedAt: sampleTime,
  paidAt: sampleTime,
  expiresAt: sampleTime,
  seminar: null,
  service: null,
  seat: null,
  eventId: sampleId,
  dates: [],
  booking: null,
  authorisations: [],
  events: [],
  buyer: samplePerson,
  buyerName: "Björn",
  linkEdition: 0,
  host: samplePerson,
  hostName: "Asha",
};

/** A paid seat, as emails are shown with it. */
export function sampleSeat(given: Partial<OrderContext> = {}): OrderContext {
  return {
    ...paid,
    kind: "seminar",
    title: "Kvällsro",
    seminar: {
      slug: "kvallsro",
      startsAt: sampleTime,
      durationMinutes: 60,
      sequence: 0,
      status: "scheduled",
    },
    seat: { id: sampleId, status: "confirmed" },
    ...given,
  };
}

/** A paid time with a host. */
export function sampleBooking(given: Partial<OrderContext> = {}): OrderContext {
  return {
    ...paid,
    kind: "service",
    title: "Samtal",
    service: { location: "online", address: "" },
    booking: {
      startsAt: sampleTime,
      endsAt: after(sampleTime, minutes(45)),
      sequence: 0,
      status: "confirmed",
    },
    ...given,
  };
}
