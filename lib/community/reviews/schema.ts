import { z } from "zod";
import { pageInput } from "@/lib/base/platform/pagination";
import { paragraphs } from "@/lib/base/platform/text";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import { slug } from "@/lib/catalogue/offers/schema";

/** The offer whose reviews are asked for, or a host, for the reviews of all their offers. */
export const reviewedInput = z.strictObject({ kind: z.enum([...offerKinds, "host"]), slug });
export type Reviewed = z.output<typeof reviewedInput>;

export const reviewSchema = z.object({
  id: z.uuid(),
  item: z.object({ kind: z.enum(offerKinds), id: z.uuid(), slug: z.string(), title: z.string() }),
  user: z.object({ id: z.uuid(), display_name: z.string(), avatar_url: z.string().nullable() }),
  rating: z.int().min(1).max(5),
  /** Plain text; empty if the reviewer gave only stars. */
  text: z.string(),
  /** Always true: only buyers can write a review. */
  is_verified: z.literal(true),
  answer: z.object({ text: z.string(), answered_at: z.iso.datetime() }).nullable(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
  /** Incremented by each edit of the review or of the reply. */
  version: z.int(),
  answer_version: z.int(),
});
export type Review = z.infer<typeof reviewSchema>;

/** The average over all reviews. */
export const ratingSchema = z.object({
  /** To two decimals; null while there are no reviews. */
  average: z.number().min(1).max(5).nullable(),
  count: z.int(),
});
export type Rating = z.infer<typeof ratingSchema>;

export const reviewPageSchema = z.object({
  items: z.array(reviewSchema),
  next_cursor: z.string().nullable(),
  rating: ratingSchema,
});
export type ReviewPage = z.infer<typeof reviewPageSchema>;

const rating = z.int().min(1).max(5);

const words = paragraphs(2000);

/** The offer's id, whatever its kind. */
export const listReviewsInput = z.strictObject({ id: z.uuid(), ...pageInput });
export type ListReviewsInput = z.output<typeof listReviewsInput>;

export const writeReviewInput = z.strictObject({ id: z.uuid(), rating, text: words.default("") });
export type WriteReviewInput = z.output<typeof writeReviewInput>;

export const changeReviewInput = z.strictObject({
  id: z.uuid(),
  rating: rating.optional(),
  text: words.optional(),
});
export type ChangeReviewInput = z.output<typeof changeReviewInput>;

export const reviewInput = z.strictObject({ id: z.uuid() });
export type ReviewInput = z.output<typeof reviewInput>;

export const answerReviewInput = z.strictObject({ id: z.uuid(), text: words.min(1) });
export type AnswerReviewInput = z.output<typeof answerReviewInput>;

// ---------------------------------------------------------------- what forms send

const stars = z.enum(["1", "2", "3", "4", "5"]).transform(Number);

/** A changed review names itself, a new one its offer. */
export const reviewForm = z.strictObject({ id: z.uuid(), rating: stars, text: words });

export const writeReviewForm = reviewForm.extend({ kind: z.enum(offerKinds) });

/** Confirmed by a checkbox, so that one stray click does not delete what somebody wrote. */
export const deleteReviewForm = z
  .strictObject({ id: z.uuid(), confirm: z.literal("on") })
  .transform(({ id }): ReviewInput => ({ id }));
