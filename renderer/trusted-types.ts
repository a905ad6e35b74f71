/** The part of the Trusted Types API that is used here; TypeScript's DOM library has no types for it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string; createHTML(html: string): string },
  ): unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

/**
 * The one Trusted Types policy: scripts and workers come from this page's own files, and markup is never made from
 * text, only taken away. Where the browser has no Trusted Types, the content security policy says the same of scripts.
 */
export function trustOwnFilesOnly(): void {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      if (new URL(address, document.baseURI).origin !== location.origin)
        throw new TypeError('A script from elsewhere.');
      return address;
    },
    createHTML: (html) => {
      // The announcer for screen readers empties itself so: no text, no markup.
      if (html !== '') throw new TypeError('Markup is not made from text here.');
      return html;
    },
  });
}
