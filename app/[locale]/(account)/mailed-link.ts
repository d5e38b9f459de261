export type MailedLink = Promise<{ token?: string | string[] }>;

/** Returns the token of a mailed link, or null if the link was cut short on its way. */
export async function readToken(searchParams: MailedLink): Promise<string | null> {
  const { token } = await searchParams;
  return typeof token === "string" && token !== "" ? token : null;
}
