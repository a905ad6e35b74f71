import { FuseV1Options } from '@electron/fuses';

/**
 * What every fuse of the shipped binary has to be. The type names each fuse that Electron has, so a new one does not
 * compile until it is decided here and in electron-builder.yml. Cookies: none are kept, and encrypting them would
 * need a keyring on Linux. ASAR integrity works on macOS and Windows only. WebAssembly's trap handlers stay on as
 * Electron ships them; electron-builder does not set them.
 */
export const FUSES: Readonly<Record<keyof typeof FuseV1Options, boolean>> = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

/** Electron writes '1' for a fuse that is on and '0' for one that is off. */
const ON = '1'.charCodeAt(0);

/** Names of the fuses of a binary that are not as they have to be; `wire` is what @electron/fuses read from it. */
export function wrongFuses(wire: Readonly<Record<number, unknown>>): string[] {
  return Object.entries(FUSES)
    .filter(([name, on]) => (wire[FuseV1Options[name as keyof typeof FuseV1Options]] === ON) !== on)
    .map(([name]) => name);
}
