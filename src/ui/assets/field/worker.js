// The service worker of the field page: keeps the page and its assets, nothing else. `self.shell` is told by the server.
const { page, build, assets } = self.shell;
const cacheName = `wenlan-field-${build}`;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(cacheName);
      await Promise.all(
        [page, ...assets].map(async (path) => {
          const response = await fetch(path, { cache: 'reload', credentials: 'same-origin' });
          // After the session the page leads to the sign-in: that is not the page.
          if (!response.ok || response.redirected) throw new Error(`not kept: ${path}`);
          await cache.put(path, response);
        }),
      );
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      const old = names.filter((name) => name.startsWith('wenlan-field-') && name !== cacheName);
      await Promise.all(old.map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

// Kept first: in a village with half a network the page opens at once.
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  const isPage = request.mode === 'navigate' && pathname === page;
  if (!isPage && !assets.includes(pathname)) return;
  event.respondWith(
    (async () => {
      const cache = await caches.open(cacheName);
      return (await cache.match(isPage ? page : pathname)) ?? fetch(request);
    })(),
  );
});
