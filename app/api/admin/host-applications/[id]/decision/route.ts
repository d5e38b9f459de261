import { decideApplication } from "@/lib/community/hosts/decide-application";
import { decideApplicationInput, receivedApplicationSchema } from "@/lib/community/hosts/schema";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Make someone a host, or say why not; for admins",
    input: decideApplicationInput,
    answers: { 200: receivedApplicationSchema },
    errors: { 409: ["already_decided"] },
  },
  decideApplication,
);
