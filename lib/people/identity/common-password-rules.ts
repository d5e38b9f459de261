/**
 * Words that the commonest long passwords are built from, in Swedish and English; digits and signs around them add
 * nothing.
 */
const words = new Set(
  `password passwords passwort passord lösenord losenord lösen hemligt hemligheten secret topsecret letmein letmeinnow
  welcome welcomehome välkommen valkommen hello helloworld hej hejhej hejsan tjena login admin administrator root test
  testing tester temp guest user master changeme default qwerty azerty qwertz asdf asdfgh zxcvbn abc abcd abcdef
  iloveyou iloveu loveyou ilovejesus jesuschrist jesus christ jagälskardig jagalskardig älskling alskling kärlek karlek
  princess prinsessa sunshine solsken superman batman spiderman starwars pokemon naruto minecraft dragon monkey
  football fotboll baseball basketball hockey liverpool arsenal chelsea manchester barcelona realmadrid juventus
  hammarby djurgården djurgarden malmöff malmoff sverige sweden svenska stockholm göteborg goteborg malmö malmo
  sommar sommaren vinter vintern våren hösten summer winter autumn spring januari december monday måndag fredag friday
  shadow michael jennifer jessica jordan daniel ashley charlie michelle nicole computer dator internet facebook google
  samsung iphone android microsoft windows company företag foretag family familj familjen whatever fuckyou trustno
  killer cheese butterfly fjäril chocolate choklad unicorn rainbow regnbåge forever blessed freedom mustang ferrari
  aveli meditation mindfulness namaste`.split(/\s+/),
);

const rows = [
  "01234567890123456789",
  "abcdefghijklmnopqrstuvwxyzåäö",
  "qwertyuiopåasdfghjklöäzxcvbnm",
  "qwertyuiopasdfghjklzxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol",
  "qazwsxedcrfvtgbyhnujmikolp",
  "1q2w3e4r5t6y7u8i9o0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "a1b2c3d4e5f6g7h8i9j0",
];
const sequences = [...rows, ...rows.map((row) => [...row].reverse().join(""))];

const lookAlikes: Record<string, string> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "0": "o",
  $: "s",
  "5": "s",
};

/**
 * Whether a password is among the first that attackers try: a disguised common word, a repeated piece, or a row of
 * keys.
 */
export function isCommonPassword(password: string): boolean {
  const plain = password.normalize("NFKC").toLowerCase();
  if (/^(.{1,12})\1+.?$/u.test(plain)) return true;
  if (sequences.some((sequence) => sequence.includes(plain))) return true;

  const core = plain.replace(/^[\P{L}]+|[\P{L}]+$/gu, "");
  const [digitsAfterWord = plain] = plain.match(/^.*?(?=[\d!?.,*#_-]*$)/u) ?? [];
  return [core, digitsAfterWord].some(
    (part) => words.has(part) || words.has(undisguise(part)) || isRow(part),
  );
}

/**
 * Returns the forms in which to look a password up in a list: in lower case, whole and stripped of what surrounds a
 * word.
 */
export function withoutDecorations(password: string): string[] {
  const plain = password.normalize("NFKC").trim().toLowerCase();
  const core = plain.replace(/^[\P{L}]+|[\P{L}]+$/gu, "");
  const word = plain.replace(/[!?.,*#_-]+$/, "");
  return [...new Set([plain, plain.slice(0, -1), word, undisguise(plain), core])].filter(
    (text) => text.length >= 8,
  );
}

function isRow(part: string): boolean {
  return part.length >= 4 && sequences.some((sequence) => sequence.includes(part));
}

export function undisguise(part: string): string {
  return part.replace(/[@4310$5]/g, (sign) => lookAlikes[sign] ?? sign);
}
