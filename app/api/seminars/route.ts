import { createSeminar } from "@/lib/seminars/lifecycle";
import { listSeminars } from "@/lib/seminars/queries";
import { createSeminarInput, listSeminarsInput, seminarSchema } from "@/lib/seminars/schema";
import { pageOf } from "@/lib/web/page-of";
import { notAHost } from "@/lib/web/refusals";
import { publicRoute, route } from "@/lib/web/route";

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
