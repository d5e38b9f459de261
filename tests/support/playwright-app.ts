import { startApp } from "./app";
import { makeDemo } from "./demo";

/** Playwright passes the environment to its workers as it is after this. */
export default async function setup() {
  const demo = await makeDemo();
  process.env.TEST_DEMO = JSON.stringify(demo);
  const app = await startApp();
  process.env.TEST_APP_URL = app.url;
  process.env.TEST_DATABASE_URL = app.databaseUrl;
  return async () => {
    await app.stop();
    await demo.stop();
  };
}
