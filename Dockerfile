FROM node:22-slim

ENV NODE_ENV=production
WORKDIR /app

# Editors publish with git.
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates && rm -rf /var/lib/apt/lists/*

# The packages first: this layer stays as long as the lock file does.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force

COPY . .
RUN node scripts/prepare.mjs && mkdir -p data && chown -R node:node data content

USER node
EXPOSE 8787
# The question log. Give the content a volume or a bind mount too, so that editors can change it: see compose.yaml.
VOLUME /app/data

HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 8787}/gezondheid`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]

CMD ["node", "cli/bin.js", "serve"]
