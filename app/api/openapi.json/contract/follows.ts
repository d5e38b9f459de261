import { followInput, followSchema, listFollowsInput } from "@/lib/follows/schema";
import type { Endpoint } from "@/lib/web/openapi";
import { pageOf } from "./page-of";

export const followEndpoints: Endpoint[] = [
  {
    method: "PUT",
    path: "/api/hosts/{slug}/follow",
    summary: "Follow a host",
    auth: "required",
    input: followInput,
    answers: { 204: null },
    errors: { 409: ["own_page"] },
  },
  {
    method: "DELETE",
    path: "/api/hosts/{slug}/follow",
    summary: "Follow them no longer",
    auth: "required",
    input: followInput,
    answers: { 204: null },
  },
  {
    method: "GET",
    path: "/api/me/follows",
    summary: "The hosts whom one follows, latest first",
    auth: "required",
    input: listFollowsInput,
    answers: { 200: pageOf(followSchema) },
  },
];
