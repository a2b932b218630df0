# The workbook as a folder of files, served by nginx. Build: docker build -t mcp-workbook .
# Under a path: --build-arg BASE_PATH=/workbook. With its public address: --build-arg SITE_URL=https://workbook.example

FROM node:22-bookworm-slim AS build
WORKDIR /workbook
ENV CI=1
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
ARG BASE_PATH=""
ARG SITE_URL=""
RUN BASE_PATH="$BASE_PATH" SITE_URL="$SITE_URL" npm run export

# Runs as the user nginx (101), not as root, and listens on 8080.
FROM nginxinc/nginx-unprivileged:1.28-alpine
COPY nginx.conf /etc/nginx/nginx.conf
COPY --from=build /workbook/out /srv/workbook
