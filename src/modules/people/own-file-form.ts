import { z } from 'zod';
import { choice, text } from '../../platform/http/form.ts';
import { consentPurposes } from './consents/consent.ts';
import { correctionFieldList } from './corrections/correction.ts';

export const linkForm = z.object({ name: text('姓名', 60), identityNumber: text('身份证号', 40) });

export const consentForm = z.object({
  purpose: choice('同意事项', consentPurposes),
  act: choice('同意或撤回', ['give', 'withdraw']),
});

/** What shall be corrected; lists of codes have their own field, so that the form works without JavaScript. */
export const correctionForm = z.object({
  field: choice('要更正的内容', correctionFieldList),
  wanted: text('正确的内容', 200),
  reason: text('理由', 200),
});
