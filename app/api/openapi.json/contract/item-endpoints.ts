import type { z } from "zod";
import type { Endpoint } from "@/lib/web/openapi";
import { pageOf } from "./page-of";

export const notAHost = ["not_a_host"];
export const notPaid = "payouts_not_ready";

interface Kind {
  noun: "courses" | "services" | "seminars";
  item: z.ZodType;
  summary: z.ZodType;
  inputs: Record<"list" | "find" | "create" | "update" | "id", z.ZodType>;
  errors: Record<"update" | "publish" | "archive", readonly string[]>;
}

/** What courses, services and seminars have in common. */
export const itemEndpoints = ({ noun, item, summary, inputs, errors }: Kind): Endpoint[] => [
  {
    method: "GET",
    path: `/api/${noun}`,
    summary: `Published ${noun}`,
    auth: "optional",
    input: inputs.list,
    answers: { 200: pageOf(summary) },
  },
  {
    method: "POST",
    path: `/api/${noun}`,
    summary: "Create a draft",
    auth: "required",
    input: inputs.create,
    answers: { 201: item },
    errors: { 403: notAHost },
  },
  {
    method: "GET",
    path: `/api/${noun}/{id}`,
    summary: "One, by id or slug; a draft is there for its host alone",
    auth: "optional",
    input: inputs.find,
    isVersioned: true,
    answers: { 200: item },
  },
  {
    method: "PATCH",
    path: `/api/${noun}/{id}`,
    summary: "Change one's own",
    auth: "required",
    input: inputs.update,
    isVersioned: true,
    answers: { 200: item },
    errors: { 403: notAHost, 409: errors.update },
  },
  {
    method: "POST",
    path: `/api/${noun}/{id}/publish`,
    summary: "Put a draft on sale",
    auth: "required",
    input: inputs.id,
    answers: { 200: item },
    errors: { 403: notAHost, 409: errors.publish },
  },
  {
    method: "POST",
    path: `/api/${noun}/{id}/archive`,
    summary: "Take it away; what is bought stays bought",
    auth: "required",
    input: inputs.id,
    answers: { 200: item },
    errors: { 403: notAHost, 409: errors.archive },
  },
  {
    method: "POST",
    path: `/api/${noun}/{id}/duplicate`,
    summary: "A draft like it, under an address of its own and with nothing sold",
    auth: "required",
    input: inputs.id,
    answers: { 201: item },
    errors: { 403: notAHost },
  },
];
