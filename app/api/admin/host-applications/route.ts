import { listApplications } from "@/lib/hosts/application-queries";
import { listApplicationsInput, receivedApplicationSchema } from "@/lib/hosts/schema";
import { pageOf } from "@/lib/web/page-of";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "Everyone's applications, for admins",
    input: listApplicationsInput,
    answers: { 200: pageOf(receivedApplicationSchema) },
    errors: { 404: ["not_found"] },
  },
  listApplications,
);
