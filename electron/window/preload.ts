import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { calls, events } from '../api/contract.ts';

/**
 * All that the page can reach: calls and events by the names of the contract, and a token for a file that the user
 * dropped on the window. Nothing of Electron itself is handed over; a listener never sees the event object.
 */
const bridge = {
  call(name: string, input: unknown): Promise<unknown> {
    if (!Object.hasOwn(calls, name)) return Promise.reject(new Error(`no such call: ${name}`));
    return ipcRenderer.invoke(`call:${name}`, input);
  },
  on(name: string, listener: (payload: unknown) => void): () => void {
    if (!Object.hasOwn(events, name)) throw new Error(`no such event: ${name}`);
    const heard = (_event: unknown, payload: unknown) => listener(payload);
    ipcRenderer.on(`event:${name}`, heard);
    return () => ipcRenderer.off(`event:${name}`, heard);
  },
  tokenForFile(file: File): Promise<unknown> {
    return ipcRenderer.invoke('file:dropped', webUtils.getPathForFile(file));
  },
};

contextBridge.exposeInMainWorld('evenfield', Object.freeze(bridge));

/** What `window.evenfield` is in the window host. */
export type Bridge = typeof bridge;
