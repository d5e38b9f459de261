type Header = { key: string; value: string };

const policy = (sources: Record<string, string>) =>
  Object.entries(sources)
    .map(([directive, value]) => `${directive} ${value}`)
    .join("; ");

// server/csp.ts adds the inline scripts of the page at hand. Styles are inlined whole, and in attributes.
const everywhere = {
  "default-src": "'self'",
  "script-src": "'self'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "media-src": "'self' blob:",
  "worker-src": "'self' blob:",
  "manifest-src": "'self'",
  "frame-src": "'self'",
  "form-action": "'self' https://checkout.stripe.com https://connect.stripe.com",
  "frame-ancestors": "'none'",
  "base-uri": "'none'",
  "object-src": "'none'",
};

/** For every response. Development needs `eval` and a WebSocket for hot reload. */
export function securityHeaders({ isDevelopment }: { isDevelopment: boolean }): Header[] {
  const development = { "script-src": "'self' 'unsafe-inline' 'unsafe-eval'", "connect-src": "'self' ws:" };
  return [
    {
      key: "content-security-policy",
      value: policy({ ...everywhere, ...(isDevelopment ? development : {}) }),
    },
    { key: "x-content-type-options", value: "nosniff" },
    { key: "referrer-policy", value: "strict-origin-when-cross-origin" },
    { key: "cross-origin-opener-policy", value: "same-origin" },
    { key: "cross-origin-resource-policy", value: "same-origin" },
    { key: "permissions-policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
    { key: "strict-transport-security", value: "max-age=63072000; includeSubDomains" },
  ];
}

/** What only the room's policy allows. */
export const roomsOwn = "'wasm-unsafe-eval'";

/** For the pictures that other sites show when they link to us. */
export const sharedPictureHeaders: Header[] = [
  { key: "cross-origin-resource-policy", value: "cross-origin" },
];

/**
 * For the room, in addition: its own camera and microphone. LiveKit's address is known only at run time and added then
 * by room-sources.ts. Background blur is WebAssembly that we serve, which the policy has to allow; it does not let text
 * become a script.
 */
export const roomHeaders: Header[] = [
  {
    key: "content-security-policy",
    value: policy({
      ...everywhere,
      "script-src": `'self' ${roomsOwn}`,
    }),
  },
  { key: "permissions-policy", value: "camera=(self), microphone=(self), display-capture=(self)" },
];
