/** What a form's fields hold, in their order: a name comes as often as it is sent. */
export type KeptFields = readonly (readonly [name: string, value: FormDataEntryValue])[];

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** On the hidden field of an editor that writes into it; the event brings what it is to show. */
export const editorMark = "data-editor";
export const refillEvent = "refill";

/** Files and secrets are kept nowhere. */
const unkept = new Set(["password", "file", "submit", "button", "reset", "image"]);

/** What a person has written or chosen, without secrets, files and what only the page itself says. */
export function keptFields(form: HTMLFormElement): [string, string][] {
  return fieldsOf(form)
    .filter((field) => !unkept.has(field.type) && !(isToggle(field) && !field.checked))
    .map((field) => [field.name, field.value]);
}

/** Gives fields back what they held; those that `fields` knows nothing of are not ticked, and otherwise stay. */
export function fillForm(form: HTMLFormElement, fields: KeptFields, only?: string): void {
  const given = new Map<string, FormDataEntryValue[]>();
  for (const [name, value] of fields) given.set(name, [...(given.get(name) ?? []), value]);
  for (const field of fieldsOf(form)) {
    if (only !== undefined && field.name !== only) continue;
    const values = given.get(field.name);
    if (isToggle(field)) field.checked = values?.includes(field.value) ?? false;
    else if (values) fillField(field, values);
  }
}

function fillField(field: Field, values: FormDataEntryValue[]): void {
  const [value] = values;
  if (field.type === "file") giveFiles(field as HTMLInputElement, values);
  if (typeof value !== "string") return;
  if (field.hasAttribute(editorMark)) {
    field.dispatchEvent(new CustomEvent(refillEvent, { detail: value }));
  } else {
    values.shift();
    field.value = value;
  }
}

function giveFiles(field: HTMLInputElement, values: readonly FormDataEntryValue[]): void {
  const transfer = new DataTransfer();
  for (const value of values) {
    if (value instanceof File && value.size > 0) transfer.items.add(value);
  }
  if (transfer.files.length > 0) field.files = transfer.files;
}

/** Whether anything in it is not as the page brought it. */
export function isTouched(form: HTMLFormElement): boolean {
  return fieldsOf(form).some((field) => {
    if (isToggle(field)) return field.checked !== field.defaultChecked;
    return (
      !(field instanceof HTMLSelectElement) && field.type !== "hidden" && field.value !== field.defaultValue
    );
  });
}

/** Which form of its page this is, in words that the next release will use too. */
export function formName(form: HTMLFormElement): string {
  const [first] = fieldsOf(form);
  const about = [...form.elements].filter(
    (element): element is HTMLInputElement =>
      element instanceof HTMLInputElement &&
      element.type === "hidden" &&
      /^(\w+_)?id$|^kind$/.test(element.name),
  );
  return [first?.name, ...about.map(({ name, value }) => `${name}=${value}`)].join("&");
}

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (element): element is Field =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== "" &&
      (element.type !== "hidden" || element.hasAttribute(editorMark)),
  );
}

function isToggle(field: Field): field is HTMLInputElement {
  return field.type === "checkbox" || field.type === "radio";
}

export interface Difference {
  name: string;
  label: string;
  theirs: string;
  isTick: boolean;
  /** What a choice is called, where the field is one. */
  choice: string | undefined;
}

/** Where a form holds something else than what is saved. */
export function differences(form: HTMLFormElement, saved: Readonly<Record<string, string>>): Difference[] {
  return fieldsOf(form).flatMap((field) => {
    const theirs = saved[field.name] ?? "";
    const ours = isToggle(field) ? (field.checked ? field.value : "") : field.value;
    const isSaid = field.name in saved || isToggle(field);
    if (!isSaid || lines(ours) === lines(theirs)) return [];
    const choice =
      field instanceof HTMLSelectElement
        ? [...field.options].find((option) => option.value === theirs)?.text
        : undefined;
    return [{ name: field.name, label: labelOf(field), theirs, isTick: isToggle(field), choice }];
  });
}

/** The same of what was sent, where there is no form to look into. */
export function savedBeside(
  sent: Readonly<Record<string, string>>,
  saved: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const others = Object.entries(saved).map(([name, theirs = ""]) => [name, theirs] as const);
  return Object.fromEntries(others.filter(([name, theirs]) => lines(sent[name] ?? "") !== lines(theirs)));
}

/** Alike whichever way a browser ends its lines. */
const lines = (text: string) => text.replace(/\r\n?/g, "\n").trim();

function labelOf(field: Field): string {
  const label = field.labels?.[0] ?? field.parentElement?.querySelector("p");
  return label?.textContent?.trim() || field.name;
}
