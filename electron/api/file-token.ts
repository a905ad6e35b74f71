import * as v from 'valibot';

/** Names a file that the user chose: the renderer never sees or sends a path. */
export const fileToken = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/), v.brand('FileToken'));
export type FileToken = v.InferOutput<typeof fileToken>;
