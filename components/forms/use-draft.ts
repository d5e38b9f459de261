"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { type Draft, draftKey, dropDraft, keepDraft, readDraft, reloadKey, storageOf } from "./drafts";
import { editorMark, fillForm, formName, type KeptFields, keptFields } from "./kept-fields";
import { useDraftOwner } from "./use-draft-owner";

/** Dispatched from its field by an editor that loads after its form. */
export const editorReadyEvent = "editorready";

const pauseBeforeKeeping = 300;

interface Options {
  isKept: boolean;
  /** Returns the version that the form shows. */
  version: () => string | null;
  onRestored: (draft: Draft) => void;
}

/** Stores what is typed in a form until it is saved, and restores it for a person who left the page before. */
export function useDraft(ref: RefObject<HTMLFormElement | null>, { isKept, version, onRestored }: Options) {
  const person = useDraftOwner();
  const owner = isKept ? person : null;
  const before = useRef<KeptFields>([]);
  const restored = useRef<Draft>(null);
  const [isRestored, setRestored] = useState(false);
  const latest = useRef({ version, onRestored });
  latest.current = { version, onRestored };

  useEffect(() => {
    const form = ref.current;
    if (!form) return;
    const { path, name } = placeOf(form);
    const draft =
      takeReloaded(path, name) ??
      (owner && readDraft(storageOf("localStorage"), draftKey(owner, path, name)));
    before.current = keptFields(form);
    if (draft && !isSame(draft.fields, before.current)) {
      restored.current = draft;
      fillForm(form, draft.fields);
      latest.current.onRestored(draft);
      setRestored(true);
    }
    const fillEditor = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || !restored.current) return;
      fillForm(form, restored.current.fields, target.name);
    };
    form.addEventListener(editorReadyEvent, fillEditor);
    return () => form.removeEventListener(editorReadyEvent, fillEditor);
  }, [ref, owner]);

  useEffect(() => {
    const form = ref.current;
    if (!form || !owner) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      waiting = undefined;
      const { path, name } = placeOf(form);
      const draft = { fields: keptFields(form), version: latest.current.version() };
      keepDraft(storageOf("localStorage"), draftKey(owner, path, name), draft);
    };
    const keepSoon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(keep, pauseBeforeKeeping);
    };
    const keepNow = () => {
      if (waiting === undefined) return;
      clearTimeout(waiting);
      keep();
    };
    form.addEventListener("input", keepSoon);
    addEventListener("pagehide", keepNow);
    return () => {
      form.removeEventListener("input", keepSoon);
      removeEventListener("pagehide", keepNow);
      clearTimeout(waiting);
    };
  }, [ref, owner]);

  const drop = () => {
    restored.current = null;
    setRestored(false);
    const form = ref.current;
    if (!form || !owner) return;
    const { path, name } = placeOf(form);
    dropDraft(storageOf("localStorage"), draftKey(owner, path, name));
  };
  const undo = () => {
    const form = ref.current;
    drop();
    if (!form) return;
    fillForm(form, before.current);
    for (const editor of form.querySelectorAll<HTMLInputElement>(`input[${editorMark}]`)) {
      if (!before.current.some(([name]) => name === editor.name)) {
        fillForm(form, [[editor.name, editor.getAttribute(editorMark) ?? ""]], editor.name);
      }
    }
  };
  return { isRestored, drop, undo };
}

/** Reloads the page, keeping what was typed in its form. */
export function loadAnew(form: HTMLFormElement, version: string | null): void {
  const { path, name } = placeOf(form);
  keepDraft(storageOf("sessionStorage"), reloadKey(path, name), { fields: keptFields(form), version });
  // Suppresses the warning about unsaved text, which is kept.
  addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), { capture: true });
  location.reload();
}

function takeReloaded(path: string, name: string): Draft | null {
  const storage = storageOf("sessionStorage");
  const draft = readDraft(storage, reloadKey(path, name));
  if (draft) dropDraft(storage, reloadKey(path, name));
  return draft;
}

const placeOf = (form: HTMLFormElement) => ({ path: location.pathname, name: formName(form) });

const isSame = (one: KeptFields, other: KeptFields) => JSON.stringify(one) === JSON.stringify(other);
