import { FieldApp } from './app.ts';

/** The field page: begins where the page is there, and keeps itself for the time without a network. */
const main = document.querySelector<HTMLElement>('[data-field-app]');
if (main) {
  navigator.serviceWorker?.register('/console/field/sw.js', { scope: '/console/field' }).catch(() => {
    // Without a worker (old browser, no TLS) the page works as long as it is open.
    document.documentElement.dataset.unkept = '1';
  });
  new FieldApp(main).start();
}
