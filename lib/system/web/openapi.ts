import { z } from "zod";
import type { Endpoint, JsonSchema } from "./endpoint";

export function openApi(endpoints: readonly Endpoint[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    const operations = paths[endpoint.path] ?? {};
    operations[endpoint.method.toLowerCase()] = operationOf(endpoint);
    paths[endpoint.path] = operations;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Aveli",
      version: "1",
      description:
        "Ids are UUIDs, times ISO 8601 in UTC, money an integer in minor units beside its currency. Unknown keys are refused. A body has at most 64 KiB where its call does not say more.",
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: { Problem: toJsonSchema(problemSchema, "output") },
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        cookie: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
        seat: { type: "apiKey", in: "cookie", name: "aveli_seat" },
      },
    },
  };
}

const problemSchema = z.object({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  request_id: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name));
}

function operationOf(endpoint: Endpoint) {
  const { summary, path, auth } = endpoint;
  const input = endpoint.input && new Input(toJsonSchema(endpoint.input, "input"));
  const inPath = pathParameters(path);
  const inHeaders = Object.entries(endpoint.headers ?? {});
  const elsewhere = [...inPath, ...inHeaders.map(([name]) => name)];
  const isRead = endpoint.method === "GET";
  const condition = isRead ? "If-None-Match" : "If-Match";

  const parameters = [
    ...inPath.map((name) => ({
      name,
      in: "path",
      required: true,
      schema: input?.property(name) ?? { type: "string" },
    })),
    ...inHeaders.map(([name, header]) => ({ name: header, in: "header", schema: input?.property(name) })),
    ...(endpoint.isVersioned ? [{ name: condition, in: "header", schema: { type: "string" } }] : []),
    ...(isRead && input ? input.names().filter((name) => !elsewhere.includes(name)) : []).map((name) => ({
      name,
      in: "query",
      required: input?.requires(name),
      schema: input?.property(name),
    })),
  ];
  const body = isRead ? null : bodyOf(endpoint, input?.without(elsewhere));
  return {
    summary,
    ...(auth !== "none" && {
      security: [
        { bearer: [] },
        { cookie: [] },
        ...(endpoint.seat ? [{ seat: [] }] : []),
        ...(auth === "optional" ? [{}] : []),
      ],
    }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: body }),
    responses: { ...refusalsOf(endpoint, parameters.length > 0, body !== null), ...answersOf(endpoint) },
  };
}

function bodyOf({ rawBody, limit }: Endpoint, input: Input | undefined) {
  if (rawBody) return { required: true, content: { [rawBody.mediaType]: { schema: rawBody.schema } } };
  if (!input || input.names().length === 0) return null;
  const required = input.names().some((name) => input.requires(name));
  const description = limit === undefined ? {} : { description: `At most ${limit / 1024} KiB.` };
  return { ...description, required, content: { "application/json": { schema: input.schema } } };
}

function answersOf({ answers, isVersioned, method }: Endpoint) {
  const unchanged = isVersioned && method === "GET" ? { 304: null } : {};
  return Object.fromEntries(
    Object.entries({ ...answers, ...unchanged }).map(([status, answer]) => {
      if (!answer) return [status, { description: "Done." }];
      const content =
        "mediaType" in answer
          ? { [answer.mediaType]: {} }
          : { "application/json": { schema: toJsonSchema(answer, "output") } };
      return [status, { description: "Done.", content }];
    }),
  );
}

/** Lists the errors that every endpoint of this shape may return, and this endpoint's own. */
function refusalsOf(endpoint: Endpoint, hasParameters: boolean, hasBody: boolean) {
  const { auth, method, path, input, errors = {} } = endpoint;
  const isMutation = method !== "GET";
  const hasCursor = input instanceof z.ZodObject && "cursor" in input.shape;
  const codes: Record<number, readonly string[]> = {
    400: [...(hasBody ? ["malformed_json"] : []), ...(hasCursor ? ["bad_cursor"] : [])],
    401: auth === "none" ? [] : ["unauthenticated"],
    403: auth !== "none" && isMutation ? ["cross_origin"] : [],
    404: pathParameters(path).length > 0 ? ["not_found"] : [],
    412: endpoint.isVersioned && isMutation ? ["edited_meanwhile"] : [],
    413: hasBody ? ["too_large"] : [],
    415: hasBody ? ["unsupported_media_type"] : [],
    422: hasBody || hasParameters ? ["validation_failed"] : [],
    503: ["unavailable"],
  };
  const statuses = new Set([...Object.keys(codes), ...Object.keys(errors)].map(Number));
  const refusals = [...statuses].map((status) => {
    const all = [...new Set([...(codes[status] ?? []), ...(errors[status] ?? [])])];
    return [status, all.length > 0 ? refusal(all) : null] as const;
  });
  return Object.fromEntries(refusals.filter(([, described]) => described !== null));
}

function refusal(codes: readonly string[]) {
  const schema = {
    allOf: [{ $ref: "#/components/schemas/Problem" }, { properties: { code: { enum: codes } } }],
  };
  return { description: codes.join(", "), content: { "application/problem+json": { schema } } };
}

function toJsonSchema(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      // Drops what the format implies, and what is true of every number in JavaScript.
      if (jsonSchema.format) delete jsonSchema.pattern;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      // We refuse unknown keys; callers must expect responses to gain some.
      if (io === "output") delete jsonSchema.additionalProperties;
    },
  });
  return rest;
}

/** The schema of an input: one object, or one of several. */
class Input {
  constructor(readonly schema: JsonSchema) {}

  private get variants(): JsonSchema[] {
    return ((this.schema.oneOf ?? this.schema.anyOf) as JsonSchema[] | undefined) ?? [this.schema];
  }

  names(): string[] {
    return [...new Set(this.variants.flatMap((variant) => Object.keys(properties(variant))))];
  }

  property(name: string): unknown {
    return this.variants.map((variant) => properties(variant)[name]).find(Boolean);
  }

  requires(name: string): boolean {
    return this.variants.every((variant) => required(variant).includes(name));
  }

  without(names: readonly string[]): Input {
    const variants = this.variants.map((variant) => ({
      ...variant,
      properties: Object.fromEntries(
        Object.entries(properties(variant)).filter(([name]) => !names.includes(name)),
      ),
      required: required(variant).filter((name) => !names.includes(name)),
    }));
    const [only, ...others] = variants;
    return new Input(only && others.length === 0 ? only : { oneOf: variants });
  }
}

const properties = (schema: JsonSchema) => (schema.properties ?? {}) as Record<string, unknown>;
const required = (schema: JsonSchema) => (schema.required ?? []) as string[];
