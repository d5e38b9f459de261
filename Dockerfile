FROM node:24-bookworm-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
RUN mkdir /data && chown node:node /data
ENV DATA_DIR=/data

FROM base AS dependencies
COPY package.json package-lock.json .npmrc prisma.config.ts ./
COPY prisma/schema prisma/schema
RUN npm ci

FROM dependencies AS build
COPY . .
ARG APP_URL
# The same for every release, so that forms which are open meanwhile still reach it.
ARG NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
ENV NEXT_OUTPUT=standalone APP_URL=$APP_URL
RUN npm run build

# Migrations, demo data, worker: what needs the sources and not the build.
FROM dependencies AS tools
COPY . .
USER node
CMD ["node", "--import", "tsx", "lib/system/run/migrate.ts", "deploy"]

FROM base AS app
ENV NODE_ENV=production HOSTNAME=0.0.0.0 PORT=3000
COPY --from=build --chown=node:node /app/.next/standalone ./
COPY --from=build --chown=node:node /app/.next/static ./.next/static
COPY --from=build --chown=node:node /app/public ./public
# The legal pages are kept there at each start, for a proxy to give while no replica answers.
RUN mkdir -p public/legal && chown node:node public/legal
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
