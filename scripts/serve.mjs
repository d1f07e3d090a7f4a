// @ts-check
// A plain static host for dist/, as small as the ones that schools have: no compression, no CORS headers, nothing clever.
// node scripts/serve.mjs [folder] [--port N]   (else PORT, else 4173 or the next free one)
import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { isMain, root } from './bin.mjs';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp4': 'video/mp4',
  '.pcap': 'application/vnd.tcpdump.pcap',
  '.pcapng': 'application/octet-stream',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webm': 'video/webm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/**
 * The file that an address means: never one outside the folder.
 * @param {string} folder @param {string} address @returns {Promise<{ file: string, size: number, mtimeMs: number } | undefined>}
 */
async function fileFor(folder, address) {
  let path;
  try {
    path = decodeURIComponent(address.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  let file = resolve(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  try {
    let found = await stat(file);
    if (found.isDirectory()) {
      file = join(file, 'index.html');
      found = await stat(file);
    }
    return found.isFile() ? { file, size: found.size, mtimeMs: found.mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} folder */
const hostFor = (folder) =>
  createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const found = await fileFor(folder, url);
    if (!found) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end(method === 'HEAD' ? undefined : 'Not found\n');
      return;
    }
    const etag = `"${found.size}-${found.mtimeMs}"`;
    // A rebuilt page must never meet yesterday's files: the browser asks each time, and what it has may be what is here.
    const fresh = { 'Cache-Control': 'no-cache', ETag: etag };
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, fresh).end();
      return;
    }
    response.writeHead(200, {
      ...fresh,
      'Content-Type': types[extname(found.file).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': found.size,
      'X-Content-Type-Options': 'nosniff',
    });
    if (method === 'HEAD') response.end();
    else
      createReadStream(found.file)
        .on('error', () => response.destroy())
        .pipe(response);
  });

/**
 * Serves a folder on this machine only (HOST=0.0.0.0 opens it to the network).
 * @param {{ folder?: string, port?: number, host?: string, next?: boolean }} [options] next: if the port is taken, try the ones after it
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ folder = join(root, 'dist'), port = 0, host = process.env.HOST ?? '127.0.0.1', next = false } = {}) {
  const server = hostFor(resolve(folder));
  for (let tried = port; ; tried = tried === 0 || tried - port > 50 ? 0 : tried + 1) {
    try {
      await new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(tried, host, () => {
          server.off('error', fail);
          done(undefined);
        });
      });
      break;
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || !next) throw error;
    }
  }
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    // Not "localhost": that may be ::1, where another server can have the same port.
    url: `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${actual}/`,
    port: actual,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

if (isMain(import.meta.url)) {
  const { values, positionals } = parseArgs({ options: { port: { type: 'string' } }, allowPositionals: true });
  const folder = resolve(positionals[0] ?? join(root, 'dist'));
  const asked = values.port ?? process.env.PORT;
  if (!existsSync(folder)) {
    console.error(`There is no ${folder}: run "npm run build" first.`);
    process.exit(1);
  }
  try {
    const { url } = await serve({ folder, port: Number(asked ?? 4173), next: asked === undefined });
    console.log(`TCP Stage: ${url}   (Ctrl+C ends)`);
  } catch (error) {
    console.error(`Cannot serve on port ${asked}: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
