import { endpointsOf } from "@/lib/system/web/endpoint";
import { routes } from "./routes.generated";

/** Every call of the API but those of next-auth. */
export const endpoints = endpointsOf(routes);
