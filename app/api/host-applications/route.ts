import { listOwnApplications } from "@/lib/hosts/application-queries";
import { applyAsHost } from "@/lib/hosts/apply-as-host";
import { applyAsHostInput, listOwnApplicationsInput } from "@/lib/hosts/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(listOwnApplicationsInput, listOwnApplications);
export const POST = route(applyAsHostInput, applyAsHost, { status: 201 });

export const { PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET", "POST");
