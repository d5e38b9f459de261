/** Every secret of ours that travels in a link or as a bearer token is 32 bytes in base64url: see tokens.ts. */
const ownToken = /(?<![\w-])[\w-]{43}(?![\w-])/g;

const elsewhere: [RegExp, string][] = [
  // JWTs and JWEs, whose header is always JSON.
  [/eyJ[\w-]+(\.[\w-]*)+/g, "…"],
  [/\b((?:sk|rk|whsec)_)\w+/g, "$1…"],
  // A password in a connection string.
  [/(:\/\/[^\s:@/"]*:)[^\s@/"]+@/g, "$1…@"],
];

/** Removes the tokens of our own links from a text. */
export function withoutTokens(text: string): string {
  return text.replace(ownToken, "…");
}

/** Removes every secret from a text of unknown content, so that it may be logged. */
export function withoutSecrets(text: string): string {
  return elsewhere.reduce((left, [secret, mark]) => left.replace(secret, mark), withoutTokens(text));
}
