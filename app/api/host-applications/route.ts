import { listOwnApplications } from "@/lib/community/hosts/application-queries";
import { applyAsHost } from "@/lib/community/hosts/apply-as-host";
import {
  applyAsHostInput,
  hostApplicationSchema,
  listOwnApplicationsInput,
} from "@/lib/community/hosts/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "The caller's own applications to become a host",
    input: listOwnApplicationsInput,
    answers: { 200: pageOf(hostApplicationSchema) },
  },
  listOwnApplications,
);

export const POST = route(
  {
    summary: "Ask to become a host, on the terms for hosts",
    input: applyAsHostInput,
    answers: { 201: hostApplicationSchema },
    errors: { 403: ["email_unverified"], 409: ["already_a_host", "application_pending"] },
  },
  applyAsHost,
);
