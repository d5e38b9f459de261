export const authSecret = "a-secret-that-only-the-tests-have";

// Settings are read once, by whatever of Aveli is imported first: what imports this first signs as the servers do.
process.env.AUTH_SECRET = authSecret;
