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
# Prerendered pages name their own address, and whose they are.
ARG APP_URL
ARG LEGAL_NAME
ARG LEGAL_ORG_NUMBER
ARG LEGAL_ADDRESS
ARG LEGAL_EMAIL
# The same for every release, so that forms which are open meanwhile still reach it.
ARG NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
ENV NEXT_OUTPUT=standalone APP_URL=$APP_URL \
  LEGAL_NAME=$LEGAL_NAME LEGAL_ORG_NUMBER=$LEGAL_ORG_NUMBER LEGAL_ADDRESS=$LEGAL_ADDRESS LEGAL_EMAIL=$LEGAL_EMAIL
RUN npm run build

# The proxy before several replicas, with the legal pages for when none of them answers.
FROM caddy:2 AS web
COPY --from=build /app/public/legal /srv/legal

# Migrations, demo data, worker: what needs the sources and not the build.
FROM dependencies AS tools
COPY . .
USER node
CMD ["node", "--import", "tsx", "lib/run/migrate.ts", "deploy"]

FROM base AS app
ENV NODE_ENV=production HOSTNAME=0.0.0.0 PORT=3000
COPY --from=build --chown=node:node /app/.next/standalone ./
COPY --from=build --chown=node:node /app/.next/static ./.next/static
COPY --from=build --chown=node:node /app/public ./public
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
