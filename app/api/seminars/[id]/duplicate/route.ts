import { duplicateSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { seminarInput, seminarSchema } from "@/lib/catalogue/seminars/schema";
import { notAHost } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "A draft like it, under an address of its own and with nothing sold",
    input: seminarInput,
    answers: { 201: seminarSchema },
    errors: { 403: notAHost },
  },
  duplicateSeminar,
);
