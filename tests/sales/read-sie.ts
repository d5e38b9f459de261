/**
 * A reader of SIE 4I files after the published format (SIE-gruppen, edition 4B): strict, and written without a look at
 * our writer. Throws where a file breaks the format.
 */
export interface SieFile {
  program: string;
  generated: string;
  company: string;
  orgNumber: string | null;
  accounts: Map<string, string>;
  verifications: Verification[];
}

export interface Verification {
  series: string;
  number: string;
  date: string;
  text: string;
  transactions: { account: string; objects: string; amount: bigint }[];
}

type Field = { value: string; isList: boolean };
type Record_ = { label: string; fields: Field[] };

/** Bytes above 0x7f as IBM's code page 437 has them; a Swedish file needs no others. */
const pc8: Record<number, string> = {
  ...{ 128: "Ç", 129: "ü", 130: "é", 131: "â", 132: "ä", 133: "à", 134: "å", 135: "ç" },
  ...{ 142: "Ä", 143: "Å", 144: "É", 145: "æ", 146: "Æ", 148: "ö", 153: "Ö", 154: "Ü" },
};

export function readSie(bytes: Buffer): SieFile {
  const lines = linesOf(bytes);
  const records = new Reader(lines);
  must(records.next("#FLAGGA").fields[0]?.value === "0", "a file to be read has flag 0");
  const file: Partial<SieFile> & Pick<SieFile, "accounts" | "verifications"> = {
    accounts: new Map(),
    verifications: [],
  };

  const seen = new Set<string>();
  while (!records.isAtEnd && records.peek !== "#VER") {
    const { label, fields } = records.next();
    const [first = "", second = ""] = fields.map(({ value }) => value);
    must(label === "#KONTO" || !seen.has(label), `${label} stands once`);
    seen.add(label);
    if (label === "#PROGRAM") file.program = first;
    else if (label === "#FORMAT") must(first === "PC8", "the only character set is PC8");
    else if (label === "#GEN") file.generated = date(first);
    else if (label === "#SIETYP") must(first === "4", "type 4");
    else if (label === "#ORGNR") file.orgNumber = orgNumber(first);
    else if (label === "#FNAMN") file.company = first;
    else if (label === "#KONTO") file.accounts.set(account(first), second);
    else throw new Error(`${label} has no place before the verifications`);
    must(!["#ORGNR", "#FNAMN"].includes(label) || file.accounts.size === 0, "identification before accounts");
  }
  for (const label of ["#PROGRAM", "#FORMAT", "#GEN", "#SIETYP", "#FNAMN"])
    must(seen.has(label), `${label} is mandatory`);

  while (!records.isAtEnd) file.verifications.push(verification(records, file.accounts));
  return { orgNumber: null, program: "", generated: "", company: "", ...file };
}

function verification(records: Reader, accounts: Map<string, string>): Verification {
  const [series, number, at, words] = records.next("#VER").fields;
  const transactions: Verification["transactions"] = [];
  records.bracket("{");
  while (records.peek === "#TRANS") {
    const [konto, objects, belopp] = records.next().fields;
    must(objects?.isList === true, "an object list stands in braces, even when empty");
    const number = account(String(konto?.value));
    must(accounts.has(number), `account ${number} is declared`);
    transactions.push({ account: number, objects: objects?.value ?? "", amount: öre(String(belopp?.value)) });
  }
  records.bracket("}");
  const sum = transactions.reduce((total, { amount }) => total + amount, 0n);
  must(sum === 0n, `a verification balances, and this one is off by ${sum} öre`);
  return {
    series: String(series?.value),
    number: String(number?.value),
    date: date(String(at?.value)),
    text: String(words?.value),
    transactions,
  };
}

class Reader {
  #at = 0;
  constructor(readonly lines: readonly string[]) {}

  get isAtEnd(): boolean {
    return this.#at >= this.lines.length;
  }

  get peek(): string | undefined {
    return this.lines[this.#at]?.match(/^#[A-ZÅÄÖ]+/)?.[0];
  }

  next(expected?: string): Record_ {
    const line = this.lines[this.#at++] ?? "";
    const label = line.match(/^#[A-ZÅÄÖ]+(?= |$)/)?.[0];
    must(label !== undefined, `a record begins with its label: ${line}`);
    must(expected === undefined || label === expected, `${expected} was expected: ${line}`);
    return { label: String(label), fields: fieldsOf(line.slice(String(label).length)) };
  }

  bracket(which: "{" | "}"): void {
    must(this.lines[this.#at++] === which, `${which} stands on a line of its own`);
  }
}

/** Fields are parted by blanks; one that holds a blank stands in quotes, and a quote in it behind a backslash. */
function fieldsOf(rest: string): Field[] {
  const fields: Field[] = [];
  let left = rest;
  while (left !== "") {
    const match = left.match(/^ +(?:"((?:[^"\\]|\\")*)"|\{([^{}]*)\}|([^ "{}]+))(?= |$)/);
    must(match !== null, `no field begins here: ${left}`);
    const [all = "", quoted, list, bare] = match ?? [];
    fields.push({
      value: (quoted ?? list ?? bare ?? "").replaceAll('\\"', '"'),
      isList: list !== undefined,
    });
    left = left.slice(all.length);
  }
  return fields;
}

function linesOf(bytes: Buffer): string[] {
  const text = [...bytes]
    .map((byte) => {
      if (byte === 0x0d || byte === 0x0a) return String.fromCharCode(byte);
      must(byte >= 0x20 && byte !== 0x7f, `no control characters: 0x${byte.toString(16)}`);
      if (byte < 0x80) return String.fromCharCode(byte);
      return pc8[byte] ?? "\u{fffd}";
    })
    .join("");
  must(text.endsWith("\n"), "every record ends with its line");
  return text.split(/\r?\n/).slice(0, -1);
}

function date(text: string): string {
  const [, year, month, day] = text.match(/^(\d{4})(\d{2})(\d{2})$/) ?? [];
  const parsed = new Date(`${year}-${month}-${day}T00:00:00Z`);
  must(parsed.toISOString().slice(0, 10) === `${year}-${month}-${day}`, `a date is YYYYMMDD: ${text}`);
  return text;
}

function öre(text: string): bigint {
  const [, sign = "", whole = "", part = ""] = text.match(/^(-?)(\d+)(?:\.(\d{1,2}))?$/) ?? [];
  must(whole !== "", `an amount has a point and at most two decimals: ${text}`);
  const size = BigInt(whole) * 100n + BigInt(part.padEnd(2, "0"));
  return sign === "-" ? -size : size;
}

function account(text: string): string {
  must(/^[1-8]\d{3}$/.test(text), `an account of BAS has four digits: ${text}`);
  return text;
}

function orgNumber(text: string): string {
  must(/^\d{6}-\d{4}$/.test(text), `an organisation number is written 556677-8899: ${text}`);
  return text;
}

function must(holds: boolean, rule: string): void {
  if (!holds) throw new Error(rule);
}
