import type { Recipient } from "./schema";

/** What emails are shown with where nobody is sent one. */
export const sampleId = "00000000-0000-7000-8000-000000000001";

export const sampleTime = new Date("2027-03-12T17:00:00Z");

export const samplePerson: Recipient = {
  id: sampleId,
  email: "bjorn@aveli.test",
  isKnown: true,
  displayName: "Björn",
  locale: "sv",
  timeZone: "Europe/Stockholm",
};
