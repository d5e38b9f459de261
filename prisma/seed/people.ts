import { hash } from "@node-rs/argon2";
import type { Database, Prisma } from "@/lib/base/platform/db";

const password = "aveli-demo-2026";

export interface Person {
  id: string;
  displayName: string;
}

export type People = Record<keyof typeof hosts | keyof typeof members | "admin", Person>;

const hosts = {
  asha: {
    email: "asha@aveli.test",
    displayName: "Asha Lind",
    slug: "asha-lind",
    headline: "Meditation och stilla yoga, Göteborg",
    bio: `Jag började meditera av trötthet, inte av nyfikenhet. Det var 2009, jag var undersköterska på natten och hittade en grupp som satt tyst på torsdagar. Jag satt kvar.

Sedan dess har jag undervisat i meditation och stilla yoga, först i en källarlokal i Majorna och sedan några år här. Jag talar lite och långsamt. Du får vara med som du är, liggande i sängen om det är så det är.

Jag lovar inget annat än en stund där ingen vill något av dig.`,
  },
  elin: {
    email: "elin@aveli.test",
    displayName: "Elin Norrby",
    slug: "elin-norrby",
    headline: "Samtal, andning och cirklar, Umeå",
    bio: `Jag är samtalsledare och andningspedagog. I tio år arbetade jag som socionom, och det är därifrån jag har med mig att lyssna färdigt innan jag svarar.

Jag håller små cirklar på kvällstid och enskilda samtal på dagtid. Det mesta jag gör handlar om att sakta ned tills man hör vad man faktiskt tycker.

Jag bor vid Umeälven och tar gärna emot med björkarna i bakgrunden.`,
  },
  mikael: {
    email: "mikael@aveli.test",
    displayName: "Mikael Sandberg",
    slug: "mikael-sandberg",
    headline: "Kropp, rörelse och sömn, Visby",
    bio: `Jag är dansare i grunden och har arbetat med kroppskännedom i tjugo år, mest med människor som sitter för mycket och sover för lite.

Mina pass är enkla. Vi ligger på golvet, rör oss mindre än du tror att vi ska, och vilar mellan varven. Du behöver inga kläder utöver dem du har på dig.

Har du ont på ett sätt som oroar dig ska du till vården först. Sedan är du välkommen hit.`,
  },
};

/** Invented, as are their numbers, though the check digits are right. */
const sellers: Record<string, Omit<Prisma.SellerDetailsUncheckedCreateInput, "hostId" | "email">> = {
  [hosts.asha.email]: {
    legalName: "Asha Lind Yoga AB",
    orgNr: "559900-1236",
    isVatRegistered: true,
    vatNumber: "SE559900123601",
    street: "Påhittade gatan 12",
    postalCode: "414 00",
    city: "Göteborg",
  },
  [hosts.elin.email]: {
    legalName: "Elin Norrby Samtal",
    orgNr: "559900-4560",
    isVatRegistered: false,
    street: "Påhittade vägen 3",
    postalCode: "903 00",
    city: "Umeå",
  },
  [hosts.mikael.email]: {
    legalName: "Mikael Sandberg Rörelse AB",
    orgNr: "559900-7894",
    isVatRegistered: true,
    vatNumber: "SE559900789401",
    street: "Påhittade gränd 7",
    postalCode: "621 00",
    city: "Visby",
  },
};

const members = {
  bjorn: { email: "bjorn@aveli.test", displayName: "Björn Ek" },
  maja: { email: "maja@aveli.test", displayName: "Maja Holm" },
  sara: { email: "sara@aveli.test", displayName: "Sara Åkesson" },
  oskar: { email: "oskar@aveli.test", displayName: "Oskar Wallin" },
  karin: { email: "karin@aveli.test", displayName: "Karin Fjäll" },
};

const admin = { email: "admin@aveli.test", displayName: "Aveli" };

/** Returns the demo people if all of them still exist. */
export async function findPeople(db: Database): Promise<People | null> {
  const accounts = { ...hosts, ...members, admin };
  const rows = await db.user.findMany({
    where: { email: { in: Object.values(accounts).map(({ email }) => email) }, deletedAt: null },
    select: { id: true, displayName: true, email: true },
  });
  const found = Object.entries(accounts).map(
    ([name, { email }]) => [name, rows.find((row) => row.email === email)] as const,
  );
  return found.every(([, person]) => person) ? (Object.fromEntries(found) as unknown as People) : null;
}

export async function seedPeople(db: Database): Promise<People> {
  const passwordHash = await hash(password);

  async function person(account: Omit<Person, "id"> & { email: string; slug?: string }, role: string) {
    const known = await db.user.findFirst({
      where: { email: account.email, deletedAt: null },
      select: { id: true, displayName: true },
    });
    if (known) return known;
    const created = await db.user.create({
      data: { ...account, role, passwordHash, emailVerifiedAt: new Date() },
      select: { id: true, displayName: true },
    });
    if (role === "host") {
      await announce(created, account.slug);
      const seller = sellers[account.email];
      if (seller)
        await db.sellerDetails.create({ data: { hostId: created.id, email: account.email, ...seller } });
    }
    return created;
  }

  const announce = (host: Person, slug?: string) =>
    db.activity.create({
      data: {
        activityType: "host_joined",
        actorId: host.id,
        hostId: host.id,
        subjectTable: "users",
        subjectId: host.id,
        summary: host.displayName,
        metadata: { slug, title: host.displayName },
      },
    });

  return {
    asha: await person(hosts.asha, "host"),
    elin: await person(hosts.elin, "host"),
    mikael: await person(hosts.mikael, "host"),
    bjorn: await person(members.bjorn, "member"),
    maja: await person(members.maja, "member"),
    sara: await person(members.sara, "member"),
    oskar: await person(members.oskar, "member"),
    karin: await person(members.karin, "member"),
    admin: await person(admin, "admin"),
  };
}
