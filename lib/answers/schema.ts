import { z } from "zod";
import { paragraphs } from "@/lib/platform/text";

/** By the question's id. What is empty is not answered. */
export const answersInput = z.record(z.uuid(), paragraphs(2000));
export type AnswersInput = z.output<typeof answersInput>;

/** An answer with the wording that it answers. */
export interface GivenAnswer {
  position: number;
  question: string;
  text: string;
}

export const bookingAnswers = z.object({
  items: z.array(
    z.object({
      question: z.string(),
      /** Null where it cannot be read any more. */
      answer: z.string().nullable(),
    }),
  ),
  /** How many days after the session they are deleted. */
  kept_days: z.int().nullable(),
});
export type BookingAnswers = z.infer<typeof bookingAnswers>;
