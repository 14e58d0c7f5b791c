# Build with everything, run with only what the running product needs.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm run build

FROM node:24.21.0-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY apps/api/package.json apps/api/
COPY packages/contracts/package.json packages/contracts/
COPY packages/domain/package.json packages/domain/
COPY packages/content/package.json packages/content/
# This image has its Node already; the one that came along for bare machines would be 130 MB twice.
RUN npx -y pnpm@12.21.0 install --frozen-lockfile --prod --filter '@tweespraak/api...' \
  && rm -rf node_modules/.bin node_modules/node-linux-* node_modules/.pnpm/node-linux-*

FROM node:24.21.0-bookworm-slim
WORKDIR /app
COPY --from=dependencies /app ./
COPY --from=build /app/packages/contracts/dist packages/contracts/dist
COPY --from=build /app/packages/domain/dist packages/domain/dist
COPY --from=build /app/packages/content/dist packages/content/dist
COPY --from=build /app/packages/content/files packages/content/files
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/web/build apps/web/build

# The ledger of erased texts lies outside the data on purpose: it must survive a restore of older data.
RUN mkdir /data /ledger /backup && chown node:node /data /ledger /backup
VOLUME ["/data", "/ledger", "/backup"]
ENV HOST=0.0.0.0 PORT=3000 TWEESPRAAK_MODE=live TWEESPRAAK_DATA=/data TWEESPRAAK_LEDGER=/ledger/erased.jsonl
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/dist/main.js"]
