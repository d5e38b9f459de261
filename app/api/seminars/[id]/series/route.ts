import { makeSeries } from "@/lib/catalogue/seminars/make-series";
import { pagesShowingDates } from "@/lib/catalogue/seminars/rules";
import { makeSeriesInput, seminarDatesSchema } from "@/lib/catalogue/seminars/schema";
import { notAHost, notPaid } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

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
