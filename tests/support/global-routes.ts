import { writeRouteIndex } from "@/lib/system/run/route-index";

/** As a build does before it begins. */
export const setup = writeRouteIndex;
