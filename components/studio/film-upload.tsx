"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormStatus } from "@/components/ui/form-status";
import { FilmRefused, sendFilm } from "./send-film";

type State =
  | { at: "choosing"; message?: string; tone?: "danger" | "good" }
  | { at: "sending"; sent: number; size: number; isWaiting: boolean };

/** Where the host gives a film of what was held; it shows how far it has come, and goes on where it broke off. */
export function FilmUpload({ seminarId, maxMegabytes }: { seminarId: string; maxMegabytes: number }) {
  const t = useTranslations("studio");
  const router = useRouter();
  const [state, setState] = useState<State>({ at: "choosing" });
  const stopping = useRef<AbortController | null>(null);

  useEffect(() => () => stopping.current?.abort(), []);

  async function send(form: FormData) {
    const file = form.get("film");
    if (!(file instanceof File) || file.size === 0) {
      setState({ at: "choosing", message: t("film_choose_first"), tone: "danger" });
      return;
    }
    const controller = new AbortController();
    stopping.current = controller;
    setState({ at: "sending", sent: 0, size: file.size, isWaiting: false });
    try {
      await sendFilm({
        file,
        seminarId,
        signal: controller.signal,
        onProgress: (sent) =>
          setState((before) =>
            before.at === "sending"
              ? { ...before, sent: sent ?? before.sent, isWaiting: sent === null }
              : before,
          ),
      });
      setState({ at: "choosing", message: t("film_sent"), tone: "good" });
      router.refresh();
    } catch (error) {
      if (controller.signal.aborted) setState({ at: "choosing", message: t("film_stopped"), tone: "good" });
      else if (error instanceof FilmRefused) {
        setState({ at: "choosing", message: error.message || t("film_failed"), tone: "danger" });
      } else throw error;
    }
  }

  if (state.at === "sending") {
    const percent = Math.floor((state.sent / state.size) * 100);
    return (
      <div className="grid gap-3">
        <progress
          aria-label={t("film_progress")}
          className="h-2 w-full overflow-hidden rounded-full accent-accent"
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
    <form action={send} className="grid gap-4">
      <TextField
        accept="video/mp4,video/webm,.mp4,.m4v,.webm"
        hint={t("film_hint", { gigabytes: Math.round(maxMegabytes / 102.4) / 10 })}
        label={t("film_field")}
        name="film"
        required
        type="file"
      />
      <FormStatus tone={state.tone ?? "danger"}>{state.message}</FormStatus>
      <div>
        <Button type="submit" variant="secondary">
          {t("film_send")}
        </Button>
      </div>
    </form>
  );
}
