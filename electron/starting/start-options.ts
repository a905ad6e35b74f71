import { parseArgs } from 'node:util';

/** What `npm start --` takes. */
export interface StartOptions {
  /** Port of the loopback host; 0 for a free one. */
  readonly port: number;
  /** Show the address in the browser. */
  readonly open: boolean;
  /** Serve the browser also where the window could open. */
  readonly loopback: boolean;
  readonly lang: string | null;
  /** A plan to begin with. */
  readonly plan: string | null;
}

/** Reads the options; null where one is unknown or a port is none. */
export function startOptions(argv: readonly string[]): StartOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      allowNegative: true,
      options: {
        port: { type: 'string', default: '0' },
        open: { type: 'boolean', default: true },
        loopback: { type: 'boolean', default: false },
        lang: { type: 'string' },
      },
    });
    const port = Number(values.port);
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535 || positionals.length > 1) return null;
    const { open, loopback, lang = null } = values;
    return { port, open, loopback, lang, plan: positionals[0] ?? null };
  } catch {
    return null;
  }
}
