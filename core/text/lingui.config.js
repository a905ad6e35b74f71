import { fileURLToPath } from 'node:url';
import { formatter } from '@lingui/format-po';

export default {
  sourceLocale: 'en',
  locales: ['en', 'ar'],
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  format: formatter({ lineNumbers: false, origins: false }),
  compileNamespace: 'ts',
  orderBy: 'messageId',
  catalogs: [
    {
      path: `${process.env.EVENFIELD_LOCALES ?? '<rootDir>/core/text/locales'}/{locale}`,
      include: ['core', 'data', 'electron', 'renderer'].map((layer) => `<rootDir>/${layer}`),
      exclude: ['**/node_modules/**', '**/locales/**'],
    },
  ],
};
