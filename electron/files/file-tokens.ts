import { randomBytes } from 'node:crypto';
import type { FileToken } from '../api/jobs.ts';
import { Refused } from '../refused.ts';

/**
 * What a token stands for. `uploaded` files are copies of ours and go with the app, as do the `verdicts` of an import,
 * which are read page by page, and a 'page', a document of ours that a browser shows; the others are the planner's.
 */
export interface NamedFile {
  readonly path: string;
  /** Name to show. */
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'uploaded' | 'download' | 'page' | 'verdicts';
}

/**
 * Tokens for the files and folders a planner chose. The renderer holds tokens and never a path, so that a page gone
 * wrong cannot ask for a file that nobody chose.
 */
export interface FileTokens {
  add(file: NamedFile): FileToken;
  /** Throws file-missing for a token that was never given. */
  get(token: FileToken): NamedFile;
}

/** More than anybody chooses between two starts; the oldest are forgotten beyond it. */
const MOST = 1000;

export function createFileTokens(): FileTokens {
  const files = new Map<string, NamedFile>();
  return {
    add: (file) => {
      const token = randomBytes(24).toString('base64url') as FileToken;
      files.set(token, file);
      const oldest = files.keys().next();
      if (files.size > MOST && !oldest.done) files.delete(oldest.value);
      return token;
    },
    get: (token) => {
      const file = files.get(token);
      if (!file) throw new Refused('file-missing', { file: '' });
      return file;
    },
  };
}
