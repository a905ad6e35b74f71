import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReasonKind } from '../state/reasons-slice.ts';

/** What spoke for a move, in a word or two. */
export function reasonKindText(i18n: I18n, kind: ReasonKind): string {
  switch (kind) {
    case 'lock':
      return i18n._(msg`A lock`);
    case 'protection':
      return i18n._(msg`A protection`);
    case 'limit':
      return i18n._(msg`A limit`);
    case 'one-piece':
      return i18n._(msg`One piece`);
    case 'compactness':
      return i18n._(msg`Compactness`);
    case 'fixed-centre':
      return i18n._(msg`A fixed centre`);
    case 'travel':
      return i18n._(msg`Way from home`);
    case 'border':
      return i18n._(msg`Borders`);
    case 'with-others':
      return i18n._(msg`Only with others`);
  }
}
