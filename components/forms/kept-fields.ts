/** The values of a form's fields, in order: a name occurs as often as it is sent. */
export type KeptFields = readonly (readonly [name: string, value: FormDataEntryValue])[];

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Marks the hidden field of an editor; its event carries the value to show. */
export const editorMark = "data-editor";
export const refillEvent = "refill";

/** Files and secrets are never stored. */
const unkept = new Set(["password", "file", "submit", "button", "reset", "image"]);

/** Returns what a person has typed or chosen, without secrets, files and hidden values of the page. */
export function keptFields(form: HTMLFormElement): [string, string][] {
  return fieldsOf(form)
    .filter((field) => !unkept.has(field.type) && !(isToggle(field) && !field.checked))
    .map((field) => [field.name, field.value]);
}

/** Restores the values of fields; boxes without a value in `fields` are unticked, other fields stay as they are. */
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

/** Whether any field differs from its initial value. */
export function isTouched(form: HTMLFormElement): boolean {
  return fieldsOf(form).some((field) => {
    if (isToggle(field)) return field.checked !== field.defaultChecked;
    return (
      !(field instanceof HTMLSelectElement) && field.type !== "hidden" && field.value !== field.defaultValue
    );
  });
}

/** Identifies a form on its page by a name that the next release will use too. */
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
  /** The label of the chosen option, if the field is a choice. */
  choice: string | undefined;
}

/** Lists the fields of a form that differ from the saved values. */
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

/** Does the same for submitted values, without a form in a browser. */
export function savedBeside(
  sent: Readonly<Record<string, string>>,
  saved: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const others = Object.entries(saved).map(([name, theirs = ""]) => [name, theirs] as const);
  return Object.fromEntries(others.filter(([name, theirs]) => lines(sent[name] ?? "") !== lines(theirs)));
}

/** Compares independently of how a browser ends lines. */
const lines = (text: string) => text.replace(/\r\n?/g, "\n").trim();

function labelOf(field: Field): string {
  const label = field.labels?.[0] ?? field.parentElement?.querySelector("p");
  return label?.textContent?.trim() || field.name;
}
