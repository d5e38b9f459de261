import { days } from "@/lib/platform/time";

/** How long the privacy policy says that these are kept, once they have served. */
export const kept = { signIns: days(30), letters: days(90), attendances: days(365) };

/** The letters that bookkeeping demands, by the beginning of their key. */
export const bookkeepingLetters = ["receipt:", "order_refunded:"];
