import { findReceivedApplication } from "@/lib/hosts/application-queries";
import { applicationInput } from "@/lib/hosts/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(applicationInput, findReceivedApplication);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
