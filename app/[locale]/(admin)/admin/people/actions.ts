"use server";

import { reopenPerson } from "@/lib/community/moderation/reopen-person";
import { reopenInput, suspendInput } from "@/lib/community/moderation/schema";
import { suspendPerson } from "@/lib/community/moderation/suspend-person";
import { endSessionsOf } from "@/lib/system/admin/end-sessions-of";
import { personInput } from "@/lib/system/admin/schema";
import { action } from "@/lib/system/web/action";

const toPerson = (_: unknown, { id }: { id: string }) => `/admin/people/${id}`;

/** The pages that show the person and their offers. */
const pagesOf = ({ pages }: { pages: string[] }) => pages;

export const endAllSessions = action(personInput, endSessionsOf, { leadsTo: toPerson });

export const suspend = action(suspendInput, suspendPerson, { refreshes: pagesOf, leadsTo: toPerson });

export const reopen = action(reopenInput, reopenPerson, { refreshes: pagesOf, leadsTo: toPerson });
