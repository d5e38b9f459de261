import { makeSeries } from "@/lib/seminars/make-series";
import { pagesShowingDates } from "@/lib/seminars/rules";
import { makeSeriesInput, seminarDatesSchema } from "@/lib/seminars/schema";
import { notAHost, notPaid } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";

export const POST = route(
  {
    summary: "Make it the first of several, each a week or two later by the host's clock",
    input: makeSeriesInput,
    answers: { 201: seminarDatesSchema },
    errors: {
      403: notAHost,
      409: [
        "already_in_series",
        "seminar_over",
        "already_started",
        "starts_in_the_past",
        "time_taken",
        notPaid,
      ],
    },
    refreshes: pagesShowingDates,
  },
  makeSeries,
);
