/// <reference lib="webworker" />
import { handlingOf, isImmutable, isPublic, offlinePageFor } from "./allow-list";

type ShellEntry = { url: string; revision: string };

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: ShellEntry[] };

const shell = self.__WB_MANIFEST;
const shellPaths = new Set(shell.map((entry) => entry.url));

/** One cache for each version, named after the shell's contents: a version never reads or writes another's files. */
const cacheName = `aveli-${fingerprint(shell)}`;

self.addEventListener("install", (event) => {
  event.waitUntil(storeShell());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([deleteOldCaches(), self.registration.navigationPreload?.enable()]));
});

// A new version waits until the person accepts it, so that nothing changes under a page in use.
self.addEventListener("message", (event) => {
  if (event.data?.type === "SKIP_WAITING") event.waitUntil(self.skipWaiting());
});

self.addEventListener("fetch", (event) => {
  switch (handlingOf(event.request, self.location.origin, shellPaths)) {
    case "page":
      return event.respondWith(fromNetworkOrOffline(event));
    case "shell":
    case "asset":
      return event.respondWith(fromCacheOrNetwork(event));
  }
});

async function storeShell(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    shell.map(async ({ url }) => {
      // Fetched without cookies, so that what is stored is what anyone would get.
      const response = await fetch(url, { credentials: "omit", cache: isHashed(url) ? "default" : "reload" });
      if (!isPublic(response)) throw new Error(`${url} cannot be part of the shell (${response.status})`);
      await cache.put(url, response);
    }),
  );
}

async function deleteOldCaches(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)));
}

async function fromNetworkOrOffline(event: FetchEvent): Promise<Response> {
  try {
    const preloaded: Response | undefined = await event.preloadResponse;
    return preloaded ?? (await fetch(event.request));
  } catch (error) {
    const page = await stored(offlinePageFor(new URL(event.request.url).pathname));
    if (page) return page;
    throw error;
  }
}

async function fromCacheOrNetwork(event: FetchEvent): Promise<Response> {
  const kept = await stored(event.request);
  if (kept) return kept;

  const response = await fetch(event.request);
  if (isImmutable(response)) {
    const copy = response.clone();
    event.waitUntil(caches.open(cacheName).then((cache) => cache.put(event.request, copy)));
  }
  return response;
}

async function stored(request: RequestInfo): Promise<Response | undefined> {
  const cache = await caches.open(cacheName);
  return cache.match(request, { ignoreVary: true });
}

function isHashed(url: string): boolean {
  return url.startsWith("/_next/static/");
}

/** FNV-1a: short, and enough to tell one build's shell from another's. */
function fingerprint(entries: ShellEntry[]): string {
  let hash = 0x811c9dc5;
  for (const character of entries.map(({ url, revision }) => `${url} ${revision}`).join()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
