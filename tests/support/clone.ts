import { randomBytes } from "node:crypto";
import pg from "pg";

export const databaseName = (what: string) => `aveli_${what}_${randomBytes(6).toString("hex")}`;

export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export const createDatabase = (server: string, name: string, template = "template1") =>
  query(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);

export const dropDatabase = (server: string, name: string) =>
  query(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);

async function query(server: string, sql: string) {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
