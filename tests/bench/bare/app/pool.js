import pg from "pg";

globalThis.benchPool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

export const pool = globalThis.benchPool;
