declare module "fxa-common-password-list" {
  /** Whether a password, in small letters, is among the fifty thousand commonest that have eight characters or more. */
  export function test(password: string): boolean;
}
