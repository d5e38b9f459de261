import { addSection } from "@/lib/courses/add-section";
import { pagesShowing } from "@/lib/courses/rules";
import { addSectionInput } from "@/lib/courses/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(addSectionInput, addSection, { status: 201, refreshes: pagesShowing });

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
