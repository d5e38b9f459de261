import { makeSeries } from "@/lib/seminars/make-series";
import { pagesShowingDates } from "@/lib/seminars/rules";
import { makeSeriesInput } from "@/lib/seminars/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(makeSeriesInput, makeSeries, { status: 201, refreshes: pagesShowingDates });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
