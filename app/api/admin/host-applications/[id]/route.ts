import { findReceivedApplication } from "@/lib/community/hosts/application-queries";
import { applicationInput, receivedApplicationSchema } from "@/lib/community/hosts/schema";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "One application, for admins",
    input: applicationInput,
    answers: { 200: receivedApplicationSchema },
  },
  findReceivedApplication,
);
