import pg from "pg";

/** Thirty-six letters without a place to break, longer than any line of a small phone. */
const word = "Självmedkänslofördjupningsövningarna";

/** All text that people write about themselves and their offers, and that pages show. */
const written: Record<string, string[]> = {
  users: ["display_name", "headline", "bio"],
  seller_details: ["legal_name", "street", "city"],
  offers: ["title", "summary", "description"],
  course_sections: ["title"],
  lessons: ["title", "body"],
  service_questions: ["text"],
  orders: ["title"],
  receipts: ["buyer_name", "title"],
  reviews: ["text"],
  live_messages: ["text"],
  media: ["name"],
  activities: ["summary"],
};

/** Puts a long word first in everything that the demo people have written, and makes their services free. */
export async function plantLongWords(databaseUrl: string): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    for (const [table, columns] of Object.entries(written)) {
      const changes = columns.map((column) => `${column} = left('${word} ' || ${column}, 78)`);
      await client.query(`alter table app.${table} disable trigger user`);
      await client.query(`update app.${table} set ${changes.join(", ")}`);
      await client.query(`alter table app.${table} enable trigger user`);
    }
    await client.query("update app.offers set price_amount = 0 where kind = 'service'");
  } finally {
    await client.end();
  }
}

export const longName = `${word} Ek`;
export const longText = `${word} ${word}`;
