declare module "fxa-common-password-list" {
  /** Whether a lower-case password is among the fifty thousand commonest with eight characters or more. */
  export function test(password: string): boolean;
}
