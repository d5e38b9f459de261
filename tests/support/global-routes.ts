import { writeRouteIndex } from "@/lib/run/route-index";

/** As a build does before it begins. */
export const setup = writeRouteIndex;
