import { exceptFromWithdrawal } from "@/lib/seminars/except-from-withdrawal";
import { pagesShowing } from "@/lib/seminars/rules";
import { withdrawalExceptionInput } from "@/lib/seminars/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const PUT = route(withdrawalExceptionInput, exceptFromWithdrawal, { refreshes: pagesShowing });

export const { GET, POST, PATCH, DELETE, OPTIONS } = methodNotAllowed("PUT");
