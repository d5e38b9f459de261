import { z } from "zod";
import type { Endpoint } from "@/lib/web/openapi";

const readiness = z.object({
  status: z.enum(["ready", "unavailable"]),
  down: z.array(z.enum(["database", "migrations", "jobs", "pages"])),
});

export const upkeepEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/health",
    summary: "Whether the process lives",
    auth: "none",
    answers: { 200: z.object({ status: z.literal("ok") }) },
  },
  {
    method: "GET",
    path: "/api/ready",
    summary: "Whether it can do its work, or what is down",
    auth: "none",
    answers: { 200: readiness, 503: readiness },
  },
  {
    method: "GET",
    path: "/api/metrics",
    summary: "Figures for Prometheus, for whoever has METRICS_TOKEN as bearer",
    auth: "none",
    answers: { 200: { mediaType: "text/plain" } },
    errors: { 404: ["not_found"] },
  },
  {
    method: "GET",
    path: "/api/openapi.json",
    summary: "This contract",
    auth: "none",
    answers: { 200: z.record(z.string(), z.unknown()) },
  },
];
