export const authSecret = "a-secret-that-only-the-tests-have";

// Settings are read once, by the first module that needs them, so importing this first makes a test sign as the servers
// do.
process.env.AUTH_SECRET = authSecret;
