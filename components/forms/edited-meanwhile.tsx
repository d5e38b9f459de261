"use client";

import { useEffect, useState } from "react";
import { useFormTexts } from "./form-texts";
import { type Difference, differences, fillForm } from "./kept-fields";
import type { SentForm } from "./use-form";

/** What somebody else saved while this form was being edited, field by field, with buttons to take it over. */
export function EditedMeanwhile({ form: { ref, saved } }: { form: SentForm }) {
  const t = useFormTexts();
  const [found, setFound] = useState<readonly Difference[]>([]);
  const stands = JSON.stringify(saved ?? {});
  useEffect(() => {
    if (ref.current) setFound(differences(ref.current, JSON.parse(stands)));
  }, [ref, stands]);

  const take = ({ name, theirs }: Difference) => {
    if (ref.current) fillForm(ref.current, theirs ? [[name, theirs]] : [[name, ""]], name);
    setFound((left) => left.filter((difference) => difference.name !== name));
  };
  const shown = ({ theirs, isTick, choice }: Difference) =>
    isTick ? (theirs ? t.edited_ticked : t.edited_unticked) : choice || theirs || t.edited_empty;
  return (
    <dl className="grid gap-5 empty:hidden">
      {found.map((difference) => (
        <div className="grid justify-items-start gap-1" key={difference.name}>
          <dt className="font-semibold">
            {difference.label} <span className="font-normal text-ink-soft">({t.edited_saved})</span>
          </dt>
          <dd className="max-h-60 w-full overflow-auto whitespace-pre-wrap break-words rounded-md bg-sunken px-4 py-3">
            {shown(difference)}
          </dd>
          <dd>
            <button
              className="inline-flex min-h-tap items-center font-semibold text-accent-ink underline underline-offset-4"
              onClick={() => take(difference)}
              type="button"
            >
              {t.edited_take.replace("{field}", difference.label)}
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
