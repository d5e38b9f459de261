import { useTranslations } from "next-intl";
import type { HostApplication } from "@/lib/community/hosts/schema";

/** The text of an application. */
export function ApplicationText({ application }: { application: HostApplication }) {
  const t = useTranslations("hosts");
  return (
    <dl className="grid max-w-text gap-6">
      <Part title={t("field_teaches")}>{application.teaches}</Part>
      <Part title={t("field_about")}>{application.about}</Part>
      {application.links.length > 0 && (
        <Part title={t("field_links")}>
          <ul>
            {application.links.map((href) => (
              <li className="wrap-anywhere" key={href}>
                <a
                  className="text-accent-ink underline underline-offset-4"
                  href={href}
                  rel="nofollow noreferrer"
                >
                  {href}
                </a>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </dl>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="font-semibold">{title}</dt>
      <dd className="mt-1 whitespace-pre-line text-ink-soft">{children}</dd>
    </div>
  );
}
