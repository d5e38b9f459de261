/** Refusals that several calls share. */
export const notAHost = ["not_a_host"];
export const notPaid = "payouts_not_ready";

/** Why someone may not take part now; what a draft is called by whoever may not know of it is a 404. */
export const noEntry = {
  403: ["no_seat", "removed"],
  409: ["not_open", "locked", "ended", "cancelled"],
};
export const noReading = { 403: ["no_seat", "removed"], 409: ["locked", "ended", "cancelled"] };
export const notLed = { 403: ["forbidden"], 409: ["not_open", "ended", "cancelled"] };
