import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import { LookAgain } from "@/components/layout/look-again";
import { Badge } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form-state";
import type { OwnFile } from "@/lib/catalogue/courses/schema";
import { FileUpload } from "./file-upload";
import { MoveButton } from "./move-button";

type LessonFilesProps = {
  files: readonly OwnFile[];
  ids: { id: string; lesson_id: string };
  maxMegabytes: number;
  actions: Record<"move" | "drop", FormAction>;
};

const accepted = [
  ...["video/mp4", "video/quicktime", "video/webm", "audio/mpeg", "audio/mp4", "audio/ogg", "audio/wav"],
  ...["application/pdf", "image/jpeg", "image/png", "image/webp"],
  ...[".mp4", ".m4v", ".mov", ".webm", ".mp3", ".m4a", ".ogg", ".opus", ".wav", ".pdf"],
].join(",");

/** The audio, video, PDFs and pictures of a lesson, for its host to manage. */
export function LessonFiles({ files, ids, maxMegabytes, actions }: LessonFilesProps) {
  const t = useTranslations("teach");
  const order = files.map(({ id }) => id);
  const moved = (index: number, by: 1 | -1) => {
    const [one, other] = [order[index], order[index + by]];
    if (!one || !other) return null;
    const wanted = order.toSpliced(index, 1, other).toSpliced(index + by, 1, one);
    return { ...ids, media_ids: wanted.join(",") };
  };
  return (
    <section aria-labelledby="files">
      <h2 className="font-serif text-heading" id="files">
        {t("files")}
      </h2>
      <p className="mt-2 mb-6 max-w-text text-ink-soft">{t("files_lead")}</p>
      <ul className="grid gap-6">
        {files.map((file, index) => (
          <li className="grid gap-3 border-line border-b pb-6" key={file.id}>
            <div className="flex items-center gap-1">
              <p className="min-w-0 flex-1 truncate font-semibold" id={file.id}>
                {file.name}
              </p>
              {file.state !== "ready" && <Badge>{t(`file_${file.state}`)}</Badge>}
              {([-1, 1] as const).map((by) => (
                <MoveButton
                  action={actions.move}
                  direction={by < 0 ? "up" : "down"}
                  fields={moved(index, by)}
                  key={by}
                  label={t(by < 0 ? "move_up" : "move_down", { title: file.name })}
                  movedLabel={t("moved", { title: file.name, position: index + 1 })}
                />
              ))}
            </div>
            {file.state === "receiving" && <p className="text-ink-soft">{t("file_go_on")}</p>}
            {file.state === "ready" && <Shown file={file} />}
            <details>
              <summary className="inline-flex min-h-tap cursor-pointer items-center font-semibold text-accent-ink">
                {t("file_remove")}
              </summary>
              <div className="grid gap-3 pt-2">
                <p className="text-ink-soft">{t("file_remove_text")}</p>
                <ActionButton
                  action={actions.drop}
                  describedBy={file.id}
                  fields={{ ...ids, media_id: file.id }}
                  variant="danger"
                >
                  {t("file_remove_confirm")}
                </ActionButton>
              </div>
            </details>
          </li>
        ))}
      </ul>
      {files.some(({ state }) => state === "saving") && <LookAgain slow={t("file_slow")} />}
      <div className="mt-6">
        <FileUpload
          accept={accepted}
          maxMegabytes={maxMegabytes}
          place={{ url: `/api/courses/${ids.id}/lessons/${ids.lesson_id}/media`, named: "id" }}
          what="file"
        />
      </div>
    </section>
  );
}

function Shown({ file: { form, name, url } }: { file: OwnFile }) {
  const t = useTranslations("teach");
  switch (form) {
    case "audio":
      // biome-ignore lint/a11y/useMediaCaption: the host's own file, which brings no captions
      return <audio aria-label={name} className="w-full" controls preload="metadata" src={url} />;
    case "video":
      return (
        // biome-ignore lint/a11y/useMediaCaption: the host's own file, which brings no captions
        <video
          aria-label={name}
          className="aspect-video w-full rounded-lg bg-ink"
          controls
          playsInline
          preload="metadata"
          src={url}
        />
      );
    case "picture":
      return (
        <>
          {/* biome-ignore lint/performance/noImgElement: behind a sign-in, as it came */}
          <img alt={name} className="max-h-64 w-auto rounded-lg" src={url} />
          <p className="text-ink-faint text-sm">{t("picture_note")}</p>
        </>
      );
    default:
      return (
        <a className="w-fit font-semibold text-accent-ink underline underline-offset-4" href={url}>
          {t("file_open")}
        </a>
      );
  }
}
