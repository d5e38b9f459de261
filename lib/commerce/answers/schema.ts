import { z } from "zod";

/** An answer, with the wording of its question. */
export interface GivenAnswer {
  position: number;
  question: string;
  text: string;
}

export const bookingAnswers = z.object({
  items: z.array(
    z.object({
      question: z.string(),
      /** Null if it can no longer be decrypted. */
      answer: z.string().nullable(),
    }),
  ),
  /** The number of days after the session at which the answers are deleted. */
  kept_days: z.int().nullable(),
});
export type BookingAnswers = z.infer<typeof bookingAnswers>;
