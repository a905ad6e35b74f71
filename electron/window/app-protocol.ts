import type { Protocol } from 'electron';
import { pageFile } from '../page/page-file.ts';
import { isAppUrl } from './fence.ts';

/** How `app:` must be registered before Electron is ready; it never bypasses the content policy. */
export const APP_SCHEME = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
} as const;

/** Serves the built page under the app's own origin and nothing else. */
export function serveAppProtocol(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  protocol.handle('app', async (request) => {
    const url = URL.parse(request.url);
    const path = url !== null && isAppUrl(request.url) ? url.pathname : '';
    const answer = await pageFile(folder, request.method, path);
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  });
}
