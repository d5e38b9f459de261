import { startApp } from "./app";

/** Playwright hands its workers the environment as it stands after this. */
export default async function setup() {
  const app = await startApp();
  process.env.TEST_APP_URL = app.url;
  process.env.TEST_DATABASE_URL = app.databaseUrl;
  return app.stop;
}
