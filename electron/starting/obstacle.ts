/** Why the window cannot open here, in the order they are looked at; null where it can. */
export type WindowObstacle = 'asked' | 'no-display' | 'root' | 'no-binary' | null;

/** What decides it; passed in, so that each case can be tried anywhere. */
export interface StartingPlace {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly uid: number | undefined;
  /** The planner asked for the loopback host. */
  readonly loopback: boolean;
  /** Looked at last, because it may fetch a hundred megabytes. */
  readonly binary: () => string | null;
}

/** Whether the window can open; Chromium's sandbox does not run as root on Linux, and it is never switched off. */
export function windowObstacle(place: StartingPlace): { obstacle: WindowObstacle; binary: string | null } {
  const none = (obstacle: WindowObstacle) => ({ obstacle, binary: null });
  if (place.loopback) return none('asked');
  if (!hasDisplay(place.platform, place.env)) return none('no-display');
  if (place.platform === 'linux' && place.uid === 0) return none('root');
  const binary = place.binary();
  return binary === null ? none('no-binary') : { obstacle: null, binary };
}

/** Whether there is a screen to show something on. */
export function hasDisplay(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
