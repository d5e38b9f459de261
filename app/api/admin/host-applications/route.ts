import { listApplications } from "@/lib/hosts/application-queries";
import { listApplicationsInput } from "@/lib/hosts/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(listApplicationsInput, listApplications);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
