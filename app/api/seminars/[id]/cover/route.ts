import { removeCover } from "@/lib/covers/remove-cover";
import { coverInput } from "@/lib/covers/schema";
import { setCover } from "@/lib/covers/set-cover";
import { pagesShowing as refreshes } from "@/lib/seminars/rules";
import { bytesRoute } from "@/lib/web/bytes-route";
import { notAHost } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";
import { picture } from "../../../covers/picture";

export const POST = bytesRoute({ ...picture, input: coverInput, refreshes }, setCover("seminar"));

export const DELETE = route(
  {
    summary: "Give it its drawn scene back",
    input: coverInput,
    answers: { 204: null },
    errors: { 403: notAHost },
    refreshes,
  },
  removeCover("seminar"),
);
