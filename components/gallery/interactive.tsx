"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { CheckboxField, TextArea, TextField } from "@/components/ui/field";
import { SavedBeside } from "@/components/ui/saved-beside";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/base/i18n/locales";
import { samples } from "./samples";
import { State } from "./state";

export function DialogExamples({ locale }: { locale: Locale }) {
  const t = samples[locale];
  const [isOpen, setIsOpen] = useState(false);
  return (
    <State name="closed, open">
      <Button onClick={() => setIsOpen(true)} variant="secondary">
        {t.open}
      </Button>
      <Dialog closeLabel={t.close} onClose={() => setIsOpen(false)} open={isOpen} title={t.dialog}>
        <p className="mb-5">{t.longText}</p>
        <Button onClick={() => setIsOpen(false)} variant="danger">
          {t.action}
        </Button>
      </Dialog>
    </State>
  );
}

const neverEnding = () => new Promise<void>(() => {});

export function SubmitButtonExamples({ locale }: { locale: Locale }) {
  const t = samples[locale];
  return (
    <>
      <State name="idle, busy once pressed">
        <form action={neverEnding}>
          <SubmitButton>{t.action}</SubmitButton>
        </form>
      </State>
      <State name="disabled">
        <SubmitButton disabled>{t.action}</SubmitButton>
      </State>
    </>
  );
}

export function SavedBesideNoteExamples({ locale }: { locale: Locale }) {
  const t = samples[locale];
  const values = { short: t.value, long: t.longText, empty: "", consent: "on" };
  return (
    <SavedBeside value={{ values, words: t.besideWords }}>
      <State name="text">
        <TextField defaultValue={t.longWord} label={t.name} name="short" />
      </State>
      <State name="long">
        <TextArea defaultValue={t.text} label={t.name} name="long" rows={2} />
      </State>
      <State name="empty">
        <TextField defaultValue={t.value} label={t.name} name="empty" />
      </State>
      <State name="tick">
        <CheckboxField label={t.consent} name="consent" />
      </State>
    </SavedBeside>
  );
}
