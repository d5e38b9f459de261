/** Every secret of ours that travels in a link or as a bearer is 32 bytes in base64url: see tokens.ts. */
const ownToken = /(?<![\w-])[\w-]{43}(?![\w-])/g;

const elsewhere: [RegExp, string][] = [
  // JWTs and JWEs, whose head is always JSON.
  [/eyJ[\w-]+(\.[\w-]*)+/g, "…"],
  [/\b((?:sk|rk|whsec)_)\w+/g, "$1…"],
  // A password in a connection string.
  [/(:\/\/[^\s:@/"]*:)[^\s@/"]+@/g, "$1…@"],
];

/** A text in which nothing opens anything: the tokens of our own links are gone from it. */
export function withoutTokens(text: string): string {
  return text.replace(ownToken, "…");
}

/** What may be written into a log of a text that we know nothing about. */
export function withoutSecrets(text: string): string {
  return elsewhere.reduce((left, [secret, mark]) => left.replace(secret, mark), withoutTokens(text));
}
