import { archiveRoute } from "@/app/api/offers/of-kind";

export const POST = archiveRoute("series");
