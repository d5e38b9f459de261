"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { useActionState, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { FormAction, FormState } from "@/components/ui/form-state";
import { useHydrated } from "@/components/ui/use-hydrated";
import { useFormTexts } from "./form-texts";
import { fillForm, isTouched } from "./kept-fields";
import { loadAnew, useDraft } from "./use-draft";

type Texts = ReturnType<typeof useFormTexts>;

interface Options {
  /** The version shown on the page of what the form changes. */
  version?: number | undefined;
  /** The saved value of each field, as the page shows it. */
  saved?: Readonly<Record<string, string | undefined>> | undefined;
  /** False for data that must not stay on the device. */
  keepsDraft?: boolean;
  /** Runs after a success, also if it leads to another page. */
  onDone?: (() => void) | undefined;
}

export type SentForm = ReturnType<typeof useForm>;

/** Gives a form its state, and makes sure that nothing typed in it is lost, whatever becomes of the request. */
export function useForm(action: FormAction, { version, saved, keepsDraft = true, onDone }: Options = {}) {
  const ref = useRef<HTMLFormElement>(null);
  const sent = useRef<FormData>(null);
  const texts = useFormTexts();
  const [base, setBase] = useState(version === undefined ? null : String(version));
  const draft = useDraft(ref, {
    isKept: keepsDraft,
    version: () => base,
    onRestored: (restored) => setBase((current) => restored.version ?? current),
  });

  const isDone = () => {
    draft.drop();
    onDone?.();
  };
  const send: FormAction = async (state, form) => {
    sent.current = form;
    try {
      const answer = await action(state, form);
      if (answer?.ok) isDone();
      return answer;
    } catch (error) {
      try {
        unstable_rethrow(error);
      } catch (isLedOn) {
        isDone();
        throw isLedOn;
      }
      return notSent(error, texts);
    }
  };
  // Until the scripts are loaded, the form must be one that the browser itself can send.
  const [state, submit] = useActionState(useHydrated() ? send : action, null);

  // React resets a form after its action, even after an error.
  useLayoutEffect(() => {
    if (state?.ok !== false || !ref.current || !sent.current) return;
    const isOurs = state.code !== undefined && state.code in texts.faults;
    const fields = [...sent.current].filter(([name]) => isOurs || !/password/.test(name));
    fillForm(ref.current, fields);
  }, [state, texts]);

  // An editor continues from the version that they saw, until they have been shown what somebody else saved.
  const isToldOrSaved = state?.ok || state?.code === "edited_meanwhile";
  useEffect(() => {
    if (version === undefined) return;
    if (isToldOrSaved || !ref.current || !isTouched(ref.current)) setBase(String(version));
  }, [version, isToldOrSaved]);

  /** The fields, or parts of them, that the server found fault with. */
  const faults = (state?.issues ?? []).map(({ path }) => path);
  const hasFault = (name: string) => faults.some((path) => path === name || path.startsWith(`${name}.`));
  /** The words for a fault with a field, where there is one. */
  const errorOf = <Words>(name: string, words: Words) => (hasFault(name) ? words : undefined);

  return {
    ref,
    state,
    submit,
    faults,
    hasFault,
    errorOf,
    /** A text field: what was sent in it or else what is saved, and what is wrong with it. */
    field: (name: string, label: string, error: string | undefined) => ({
      name,
      label,
      defaultValue: state?.values?.[name] ?? saved?.[name],
      error: errorOf(name, error),
    }),
    version: base,
    saved,
    isRestored: draft.isRestored,
    undo: () => {
      draft.undo();
      if (version !== undefined) setBase(String(version));
    },
    loadAnew: () => ref.current && loadAnew(ref.current, base),
  };
}

/** The state of a form to which the server did not respond. */
function notSent(error: unknown, texts: Texts): FormState {
  const code = faultOf(error);
  const { title, detail } = texts.faults[code];
  return { ok: false, code, title, message: detail };
}

function faultOf(error: unknown): keyof Texts["faults"] {
  if (unstable_isUnrecognizedActionError(error)) return "page_outdated";
  if (!navigator.onLine) return "offline";
  return error instanceof TypeError ? "cut_off" : "no_answer";
}
