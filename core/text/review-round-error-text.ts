import type { I18n } from '@lingui/core';

/** The codes of why a review cannot go on as asked. */
const REVIEW_ERRORS = ['review-copy', 'review-impossible', 'not-a-review'] as const;
export type ReviewErrorCode = (typeof REVIEW_ERRORS)[number];

export function isReviewError(code: string): code is ReviewErrorCode {
  return REVIEW_ERRORS.some((known) => known === code);
}

type Values = Readonly<Record<string, string | number>>;

/** Why it cannot be, and what to do instead. */
export function reviewErrorText(i18n: I18n, code: ReviewErrorCode, values: Values): string {
  switch (code) {
    case 'review-copy':
      return i18n._({
        id: 'error.review-copy',
        message:
          'This is a copy for review: it takes remarks, proposals and a signature, and nothing else. Nothing was changed. Propose the change, or make it in the plan itself.',
        values,
      });
    case 'review-impossible':
      return impossibleText(i18n, values);
    case 'not-a-review':
      return notReviewText(i18n, values);
  }
}

function impossibleText(i18n: I18n, values: Values): string {
  switch (values.problem) {
    case 'accepted':
      return i18n._({
        id: 'error.review.accepted',
        message: 'This remark of {name} was accepted already, so it stays as it is. Undo takes the decision back.',
        values,
      });
    case 'declined':
      return i18n._({
        id: 'error.review.declined',
        message: 'This remark of {name} was declined, so it stays as it is. Say it anew.',
        values,
      });
    case 'withdrawn':
      return i18n._({
        id: 'error.review.withdrawn',
        message: '{name} took this remark back, so there is nothing to decide.',
        values,
      });
    case 'territory-gone':
      return i18n._({
        id: 'error.review.territory-gone',
        message:
          'The territory {name} is not in the plan any more, so nothing was moved. Decline the proposal, or move the units by hand.',
        values,
      });
    case 'scenario-gone':
      return i18n._({
        id: 'error.review.scenario-gone',
        message: 'The scenario {name} is not in the plan any more, so nothing was moved. Decline the proposal.',
        values,
      });
    case 'other-scenario':
      return i18n._({
        id: 'error.review.other-scenario',
        message:
          'The scenario {name} was sent for review, so that one alone can be signed here. Show it and sign again.',
        values,
      });
    default:
      return i18n._({
        id: 'error.review.nothing-left',
        message:
          'Nothing of what {name} proposes to move is in the plan any more, so nothing was moved. Decline the proposal.',
        values,
      });
  }
}

function notReviewText(i18n: I18n, values: Values): string {
  switch (values.problem) {
    case 'other-plan':
      return i18n._({
        id: 'error.review.other-plan',
        message:
          '{file} is a copy of another plan, so nothing was brought in. Open the plan that it was sent from, and bring it in there.',
        values: { file: '', ...values },
      });
    case 'unknown-round':
      return i18n._({
        id: 'error.review.unknown-round',
        message:
          'This plan does not know of the review that {file} was sent for: it was undone, or sent from another copy of the plan. Nothing was brought in.',
        values: { file: '', ...values },
      });
    case 'too-large':
      return i18n._({
        id: 'error.review.too-large',
        message:
          '{file} holds more remarks than anybody can go through, so nothing was brought in. Ask for a copy made with Evenfield alone.',
        values: { file: '', ...values },
      });
    case 'open-here':
      return i18n._({
        id: 'error.review.open-here',
        message: '{file} is the plan that is open. Choose the copy that came back from the reviewer.',
        values: { file: '', ...values },
      });
    default:
      return i18n._({
        id: 'error.review.no-copy',
        message: '{file} is a plan, but no copy for review. Choose the file that was sent for review and came back.',
        values: { file: '', ...values },
      });
  }
}
