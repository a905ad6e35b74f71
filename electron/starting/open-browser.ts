import { spawn } from 'node:child_process';

/** Shows an address in the system's browser; where that fails the planner has the address on the terminal. */
export function openBrowser(platform: NodeJS.Platform, address: string): void {
  const [command, ...args] = commandFor(platform, address) as [string, ...string[]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/** The system's own way to open an address. */
export function commandFor(platform: NodeJS.Platform, address: string): string[] {
  if (platform === 'darwin') return ['open', address];
  // `start` would have the shell read the address; rundll32 takes it as it is.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  return ['xdg-open', address];
}
