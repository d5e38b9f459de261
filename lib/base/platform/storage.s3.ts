import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { AwsClient } from "aws4fetch";
import { NotFound, Unavailable } from "./errors";
import { fileMeter, type PutOptions, type Storage } from "./files";
import { seconds } from "./time";

interface Bucket {
  /** Without the bucket, e.g. `https://s3.eu-north-1.amazonaws.com`. */
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** The part held in memory at a time; S3 accepts ten thousand parts for one file, each but the last at least 5 MiB. */
const partSize = 16 * 1024 * 1024;

/** Stores files in a bucket of any S3-compatible service, with the bucket's name in the path. */
export function s3Storage({ endpoint, region, bucket, accessKeyId, secretAccessKey }: Bucket): Storage {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3" });
  const folder = `${endpoint.replace(/\/+$/, "")}/${bucket}`;

  async function ask(method: string, address: string, request: Asking = {}): Promise<Response> {
    const { body, headers, accepts = [] } = request;
    const digest = { "x-amz-content-sha256": sha256(body ?? "") };
    const signed = await client.sign(`${folder}/${address}`, { method, headers: { ...headers, ...digest } });
    const response = await untilServed(() => send(signed, body, seconds(method === "GET" ? 15 : 120)));
    if (response.ok || accepts.includes(response.status)) return response;
    throw new Unavailable(5, {
      cause: new Error(`S3 ${method} ${response.status}: ${await response.text()}`),
    });
  }

  /** Uploads several parts, which become a file together or not at all. */
  async function putParts(key: string, parts: AsyncIterable<Uint8Array>, contentType: string): Promise<void> {
    const begun = await ask("POST", `${key}?uploads`, { headers: { "content-type": contentType } });
    const upload = `uploadId=${encodeURIComponent(tag(await begun.text(), "UploadId"))}`;
    try {
      const etags: string[] = [];
      for await (const body of parts) {
        const sent = await ask("PUT", `${key}?partNumber=${etags.length + 1}&${upload}`, { body });
        etags.push(String(sent.headers.get("etag")));
      }
      const done = await ask("POST", `${key}?${upload}`, { body: completion(etags) });
      // S3 may respond with 200 and still report an error in the body.
      tag(await done.text(), "ETag");
    } catch (error) {
      await ask("DELETE", `${key}?${upload}`, { accepts: [404] }).catch(() => {});
      throw error;
    }
  }

  async function put(key: string, content: AsyncIterable<Uint8Array>, { contentType, limit }: PutOptions) {
    const meter = fileMeter(limit);
    const parts = inParts(meter.pass(content));
    const { value: first = new Uint8Array(), done } = await parts.next();
    if (done || first.byteLength < partSize) {
      await ask("PUT", key, { body: first, headers: { "content-type": contentType } });
    } else {
      await putParts(key, startingWith(first, parts), contentType);
    }
    return meter.read();
  }

  return {
    put,

    async find(key) {
      const response = await ask("HEAD", key, { accepts: [404] });
      return response.ok ? { size: Number(response.headers.get("content-length")) } : null;
    },

    async open(key, range) {
      const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {};
      const { ok, body } = await ask("GET", key, { headers, accepts: [404] });
      if (!ok || !body) throw new NotFound();
      return Readable.fromWeb(body as ReadableStream);
    },

    async remove(key) {
      await ask("DELETE", key, { accepts: [404] });
    },
  };
}

/**
 * Sends a signed request. Not as a Request object: inside a route handler Next's fetch would stream its body, without
 * the length that S3 needs.
 */
async function send(signed: Request, body: Asking["body"], patience: number): Promise<Response> {
  // Reading may take as long as a film; the response must begin sooner.
  const impatient = new AbortController();
  const timer = setTimeout(() => impatient.abort(), patience);
  const { url, method, headers } = signed;
  const content = body === undefined ? {} : { body: body as BodyInit };
  return fetch(url, { method, headers, ...content, signal: impatient.signal })
    .catch((cause) => {
      throw new Unavailable(5, { cause });
    })
    .finally(() => clearTimeout(timer));
}

/** S3 asks clients to retry when it is busy. */
async function untilServed(ask: () => Promise<Response>): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const response = await ask();
    if (attempt === 3 || (response.status < 500 && response.status !== 429)) return response;
    await response.body?.cancel();
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 100 * 2 ** attempt));
  }
}

interface Asking {
  body?: Uint8Array | string;
  headers?: Record<string, string>;
  /** Error statuses that are valid results, too. */
  accepts?: number[];
}

/** Regroups the bytes into pieces of `partSize`, except for the last. */
async function* inParts(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let gathered: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    let rest = chunk;
    while (size + rest.byteLength >= partSize) {
      const fits = partSize - size;
      yield Buffer.concat([...gathered, rest.subarray(0, fits)]);
      rest = rest.subarray(fits);
      gathered = [];
      size = 0;
    }
    gathered.push(rest);
    size += rest.byteLength;
  }
  if (size > 0) yield Buffer.concat(gathered);
}

async function* startingWith(first: Uint8Array, others: AsyncGenerator<Uint8Array>) {
  yield first;
  yield* others;
}

function completion(etags: readonly string[]): string {
  const parts = etags.map((etag, n) => `<Part><PartNumber>${n + 1}</PartNumber><ETag>${etag}</ETag></Part>`);
  return `<CompleteMultipartUpload>${parts.join("")}</CompleteMultipartUpload>`;
}

/** Returns the text of an element in S3's XML. */
function tag(xml: string, name: string): string {
  const text = xml.match(new RegExp(`<${name}>([^<]+)</${name}>`))?.[1];
  if (!text) throw new Unavailable(5, { cause: new Error(`S3 answered without ${name}: ${xml}`) });
  return text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

function sha256(body: Uint8Array | string): string {
  return createHash("sha256").update(body).digest("hex");
}
