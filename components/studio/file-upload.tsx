"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormStatus } from "@/components/ui/form-status";
import { FileRefused, type Place, sendFile } from "./send-file";

type State =
  | { at: "choosing"; message?: string; tone?: "danger" | "good" }
  | { at: "sending"; name: string; sent: number; size: number; isWaiting: boolean };

type FileUploadProps = {
  /** The kind of file, which decides the wording. */
  what: "film" | "file";
  accept: string;
  place: Place;
  maxMegabytes: number;
};

/** Uploads a host's file, shows the progress, and resumes after an interruption. */
export function FileUpload({ what, accept, place, maxMegabytes }: FileUploadProps) {
  const t = useTranslations("studio");
  const router = useRouter();
  const [state, setState] = useState<State>({ at: "choosing" });
  const stopping = useRef<AbortController | null>(null);

  useEffect(() => () => stopping.current?.abort(), []);

  // Not a form action, whose state would be shown only at its end, and which would reset the form.
  function onSubmit(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    void send(new FormData(event.currentTarget));
  }

  async function send(form: FormData) {
    const files = form.getAll("files").filter((file) => file instanceof File && file.size > 0) as File[];
    if (files.length === 0) {
      setState({ at: "choosing", message: t(`${what}_choose_first`), tone: "danger" });
      return;
    }
    const controller = new AbortController();
    stopping.current = controller;
    try {
      for (const file of files) await sendOne(file, controller.signal);
      setState({ at: "choosing", message: t(`${what}_sent`), tone: "good" });
    } catch (error) {
      if (controller.signal.aborted) {
        setState({ at: "choosing", message: t(`${what}_stopped`), tone: "good" });
      } else if (error instanceof FileRefused) {
        setState({ at: "choosing", message: error.message || t(`${what}_failed`), tone: "danger" });
      } else throw error;
    }
    router.refresh();
  }

  async function sendOne(file: File, signal: AbortSignal) {
    const { name, size } = file;
    setState({ at: "sending", name, sent: 0, size, isWaiting: false });
    await sendFile({
      file,
      place,
      signal,
      onProgress: (sent) =>
        setState((before) =>
          before.at === "sending"
            ? { ...before, sent: sent ?? before.sent, isWaiting: sent === null }
            : before,
        ),
    });
  }

  if (state.at === "sending") {
    const percent = Math.floor((state.sent / state.size) * 100);
    return (
      <div className="grid gap-3">
        <p className="truncate font-semibold">{state.name}</p>
        <progress
          aria-label={t(`${what}_progress`)}
          className="h-2 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
          max={100}
          value={percent}
        />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-ink-soft tabular-nums" role="status">
            {state.isWaiting
              ? t("film_waiting")
              : t("film_sending", { percent, megabytes: Math.ceil(state.size / 1024 / 1024) })}
          </p>
          <Button onClick={() => stopping.current?.abort()} variant="quiet">
            {t("film_stop")}
          </Button>
        </div>
        <p className="text-ink-faint text-sm">{t("film_stay")}</p>
      </div>
    );
  }
  return (
    <form className="grid gap-4" onSubmit={onSubmit}>
      <TextField
        accept={accept}
        hint={t(`${what}_hint`, { gigabytes: Math.round(maxMegabytes / 102.4) / 10 })}
        label={t(`${what}_field`)}
        multiple={what === "file"}
        name="files"
        required
        type="file"
      />
      <FormStatus tone={state.tone ?? "danger"}>{state.message}</FormStatus>
      <div>
        <Button type="submit" variant="secondary">
          {t(`${what}_send`)}
        </Button>
      </div>
    </form>
  );
}
