import { createSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { listSeminars } from "@/lib/catalogue/seminars/queries";
import { createSeminarInput, listSeminarsInput, seminarSchema } from "@/lib/catalogue/seminars/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { notAHost } from "@/lib/system/web/refusals";
import { publicRoute, route } from "@/lib/system/web/route";

export const GET = publicRoute(
  {
    summary: "Published seminars",
    input: listSeminarsInput,
    answers: { 200: pageOf(seminarSchema) },
    isPublic: true,
  },
  listSeminars,
);

export const POST = route(
  {
    summary: "Create a draft",
    input: createSeminarInput,
    answers: { 201: seminarSchema },
    errors: { 403: notAHost },
  },
  createSeminar,
);
