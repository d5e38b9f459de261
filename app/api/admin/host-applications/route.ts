import { listApplications } from "@/lib/community/hosts/application-queries";
import { listApplicationsInput, receivedApplicationSchema } from "@/lib/community/hosts/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "Everyone's applications, for admins",
    input: listApplicationsInput,
    answers: { 200: pageOf(receivedApplicationSchema) },
    errors: { 404: ["not_found"] },
  },
  listApplications,
);
