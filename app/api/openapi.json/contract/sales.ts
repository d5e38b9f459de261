import { salesMonthInput } from "@/lib/sales/schema";
import type { Endpoint } from "@/lib/web/openapi";

const file = (format: string, summary: string, mediaType: string): Endpoint => ({
  method: "GET",
  path: `/api/sales/${format}`,
  summary,
  auth: "required",
  input: salesMonthInput,
  answers: { 200: { mediaType } },
  errors: { 403: ["not_a_host"] },
});

export const salesEndpoints: Endpoint[] = [
  file("csv", "One's own sales of a month, for a spreadsheet", "text/csv"),
  file("sie", "One's own sales of a month in kronor, for the books: SIE type 4I", "application/x-sie"),
];
