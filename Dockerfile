# One image for every process of Schakel; docker-compose.yml says which one a container runs.

FROM node:24-bookworm-slim AS bouw
WORKDIR /app
COPY package.json package-lock.json ./
# No script of any package is needed, and none is trusted.
RUN npm ci --ignore-scripts
COPY . .
RUN node tools/prisma.mjs generate && node_modules/.bin/vite build web && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=bouw --chown=node:node /app /app
# The local issuer keeps its keys here when there is no OIDC_ISSUER.
RUN mkdir .data && chown node:node .data
USER node
EXPOSE 3000
CMD ["node", "--import", "tsx", "api/main.ts"]
