import {
  answerReviewInput,
  changeReviewInput,
  listReviewsInput,
  reviewInput,
  reviewPageSchema,
  reviewSchema,
  writeReviewInput,
} from "@/lib/reviews/schema";
import type { Endpoint } from "@/lib/web/openapi";

const ofItems = (noun: "seminars" | "courses" | "services"): Endpoint[] => [
  {
    method: "GET",
    path: `/api/${noun}/{id}/reviews`,
    summary: "What people who were there say, latest first, and what they say together",
    auth: "optional",
    input: listReviewsInput,
    answers: { 200: reviewPageSchema },
  },
  {
    method: "POST",
    path: `/api/${noun}/{id}/reviews`,
    summary: "Review what one has been to; once",
    auth: "required",
    input: writeReviewInput,
    answers: { 201: reviewSchema },
    errors: { 403: ["not_attended"], 409: ["already_reviewed"] },
  },
];

export const reviewEndpoints: Endpoint[] = [
  ...ofItems("seminars"),
  ...ofItems("courses"),
  ...ofItems("services"),
  {
    method: "GET",
    path: "/api/reviews/{id}",
    summary: "One review",
    auth: "optional",
    input: reviewInput,
    isVersioned: true,
    answers: { 200: reviewSchema },
  },
  {
    method: "PATCH",
    path: "/api/reviews/{id}",
    summary: "Change one's own",
    auth: "required",
    input: changeReviewInput,
    isVersioned: true,
    answers: { 200: reviewSchema },
  },
  {
    method: "DELETE",
    path: "/api/reviews/{id}",
    summary: "Take one's own back",
    auth: "required",
    input: reviewInput,
    answers: { 204: null },
  },
  {
    method: "POST",
    path: "/api/reviews/{id}/answer",
    summary:
      "Answer a review of what one offers, in the place of an earlier answer; If-Match is the review's tag",
    auth: "required",
    input: answerReviewInput,
    isVersioned: true,
    answers: { 200: reviewSchema },
  },
];
