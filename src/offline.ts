import { notice } from './session/notices';
import type { Session } from './session/session';

/**
 * Keeps the site for when there is no network. A page that is open goes on with what it began with;
 * a newer one, once it is kept, is told of, and comes with the next reload. Where a browser keeps nothing, all else works.
 */
export const keepOffline = (session: Session): void => {
  // In a sandboxed frame even to ask for it throws.
  if (self.origin === 'null' || !/^https?:$/.test(location.protocol)) return;
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined) return;
  // Who had one worker and gets another has a newer version; the first one is no news.
  let kept = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (kept) session.send({ type: 'NOTICE', notices: [notice('notice.newVersion')] });
    kept = true;
  });
  serviceWorker.register('./offline.js').catch(() => {
    // Private windows and pages without https keep nothing; the page is whole without.
  });
};
