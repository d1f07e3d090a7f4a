// Serves the site when there is no network. The build puts before this: VERSION, and FILES, all files of the site by their addresses.
const PREFIX = 'tcp-stage ';
/** Pages that are open may still ask for pieces of the versions that they began with. */
const KEPT = 3;

const here = (path) => new URL(path, self.registration.scope).href;

self.addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(PREFIX + VERSION);
    // All or nothing: half of a version is none.
    await cache.addAll(FILES.map((file) => new Request(here(file), { cache: 'reload' })));
    await self.skipWaiting();
  };
  event.waitUntil(keep());
});

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== PREFIX + VERSION);
    await Promise.all(names.slice(0, Math.max(0, names.length - KEPT + 1)).map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || !address.href.startsWith(self.registration.scope)) return;
  address.search = '';
  address.hash = '';
  if (address.href === self.registration.scope) address.pathname += 'index.html';
  const answer = async () => {
    const own = await (await caches.open(PREFIX + VERSION)).match(address.href);
    return own ?? (await caches.match(address.href)) ?? fetch(request);
  };
  event.respondWith(answer());
});
