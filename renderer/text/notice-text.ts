import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { errorText } from '../../core/text/error-text.ts';
import { noteText } from '../../core/text/note-text.ts';
import { uncutText } from '../../core/text/quota/uncut-text.ts';
import type { Notice } from '../state/notices-slice.ts';
import type { Format } from './format.ts';

/** The sentence of a notice, in the language of the screen. */
export function noticeText(i18n: I18n, notice: Notice, format: Format): string {
  switch (notice.kind) {
    case 'error':
      return errorText(i18n, notice.error.code, notice.error.values);
    case 'undone': {
      const what = noteText(i18n, notice.note);
      return i18n._(msg`Undone: ${what}`);
    }
    case 'redone': {
      const what = noteText(i18n, notice.note);
      return i18n._(msg`Done again: ${what}`);
    }
    case 'saved': {
      const what = noteText(i18n, notice.note);
      const time = format.time(notice.at);
      return i18n._(msg`Saved ${time}: ${what}`);
    }
    case 'opened': {
      const { name } = notice;
      return i18n._(msg`Opened ${name}`);
    }
    case 'exported': {
      const files = notice.files.length;
      return notice.downloaded
        ? i18n._(msg`${plural(files, { one: '# file is in the download', other: '# files are in the download' })}`)
        : i18n._(msg`${plural(files, { one: '# file is written', other: '# files are written' })}`);
    }
    case 'uncut-quotas':
      return uncutText(i18n, notice.reason);
    case 'imported': {
      const { imported, refused } = notice;
      return i18n._(
        msg`${plural(imported, { one: '# account imported', other: '# accounts imported' })}, ${plural(refused, { one: '# row refused', other: '# rows refused' })}`,
      );
    }
    case 'balanced': {
      const { unmet } = notice;
      return unmet === 0
        ? i18n._(msg`Balanced: every limit is met.`)
        : i18n._(
            msg`Balanced, but ${plural(unmet, { one: '# limit could not be met', other: '# limits could not be met' })}.`,
          );
    }
    case 'accepted': {
      const { accepted, left } = notice;
      return i18n._(
        msg`${plural(accepted, { one: '# proposal accepted', other: '# proposals accepted' })}, ${plural(left, { one: '# stays open', other: '# stay open' })}`,
      );
    }
    case 'locked': {
      const { accounts } = notice;
      return i18n._(
        msg`${plural(accounts, { one: '# account stays where it is, because a lock keeps it.', other: '# accounts stay where they are, because locks keep them.' })}`,
      );
    }
    case 'no-accounts':
      return i18n._(
        msg`No account lies in what is selected, so there is nothing to protect. Select units with accounts, or accounts themselves.`,
      );
    case 'neighbours-differ':
      return i18n._(msg`All territories that touch have different colours already.`);
    case 'copied':
      return i18n._(msg`Copied: paste it into a spreadsheet.`);
    case 'cancelled':
      return i18n._(msg`Cancelled. The plan is as it was.`);
  }
}
