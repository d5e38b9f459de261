import { updateSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { findSeminar } from "@/lib/catalogue/seminars/queries";
import { pagesShowing } from "@/lib/catalogue/seminars/rules";
import { findSeminarInput, seminarSchema, updateSeminarInput } from "@/lib/catalogue/seminars/schema";
import { notAHost, notPaid } from "@/lib/system/web/refusals";
import { publicRoute, route } from "@/lib/system/web/route";

export const GET = publicRoute(
  {
    summary: "One, by id or slug; a draft is there for its host alone",
    input: findSeminarInput,
    answers: { 200: seminarSchema },
    isItem: true,
    isPublic: true,
  },
  findSeminar,
);

export const PATCH = route(
  {
    summary: "Change one's own",
    input: updateSeminarInput,
    answers: { 200: seminarSchema },
    errors: {
      403: notAHost,
      409: [
        "seminar_over",
        "already_started",
        "move_needs_confirmation",
        "starts_in_the_past",
        "capacity_below_seats",
        "not_in_series",
        "time_taken",
        notPaid,
      ],
    },
    isItem: true,
    refreshes: pagesShowing,
  },
  updateSeminar,
);
