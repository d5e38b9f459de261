import { findReceivedApplication } from "@/lib/hosts/application-queries";
import { applicationInput, receivedApplicationSchema } from "@/lib/hosts/schema";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "One application, for admins",
    input: applicationInput,
    answers: { 200: receivedApplicationSchema },
  },
  findReceivedApplication,
);
