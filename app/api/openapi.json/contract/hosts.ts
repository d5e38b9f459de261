import {
  applicationInput,
  applyAsHostInput,
  decideApplicationInput,
  findHostInput,
  hostApplicationSchema,
  hostSchema,
  listApplicationsInput,
  listOwnApplicationsInput,
  receivedApplicationSchema,
} from "@/lib/hosts/schema";
import type { Endpoint } from "@/lib/web/openapi";
import { pageOf } from "./page-of";

export const hostEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/hosts/{slug}",
    summary: "A host, and what they offer",
    auth: "optional",
    input: findHostInput,
    answers: { 200: hostSchema },
  },
  {
    method: "GET",
    path: "/api/host-applications",
    summary: "The caller's own applications to become a host",
    auth: "required",
    input: listOwnApplicationsInput,
    answers: { 200: pageOf(hostApplicationSchema) },
  },
  {
    method: "POST",
    path: "/api/host-applications",
    summary: "Ask to become a host, on the terms for hosts",
    auth: "required",
    input: applyAsHostInput,
    answers: { 201: hostApplicationSchema },
    errors: { 403: ["email_unverified"], 409: ["already_a_host", "application_pending"] },
  },
  {
    method: "GET",
    path: "/api/admin/host-applications",
    summary: "Everyone's applications, for admins",
    auth: "required",
    input: listApplicationsInput,
    answers: { 200: pageOf(receivedApplicationSchema) },
    errors: { 404: ["not_found"] },
  },
  {
    method: "GET",
    path: "/api/admin/host-applications/{id}",
    summary: "One application, for admins",
    auth: "required",
    input: applicationInput,
    answers: { 200: receivedApplicationSchema },
  },
  {
    method: "POST",
    path: "/api/admin/host-applications/{id}/decision",
    summary: "Make someone a host, or say why not; for admins",
    auth: "required",
    input: decideApplicationInput,
    answers: { 200: receivedApplicationSchema },
    errors: { 409: ["already_decided"] },
  },
];
