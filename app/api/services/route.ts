import { createService } from "@/lib/services/lifecycle";
import { listServices } from "@/lib/services/queries";
import { createServiceInput, listServicesInput, serviceSchema } from "@/lib/services/schema";
import { pageOf } from "@/lib/web/page-of";
import { notAHost } from "@/lib/web/refusals";
import { publicRoute, route } from "@/lib/web/route";

export const GET = publicRoute(
  {
    summary: "Published services",
    input: listServicesInput,
    answers: { 200: pageOf(serviceSchema) },
    isPublic: true,
  },
  listServices,
);

export const POST = route(
  {
    summary: "Create a draft",
    input: createServiceInput,
    answers: { 201: serviceSchema },
    errors: { 403: notAHost },
  },
  createService,
);
