import { staffPermission } from '../../../platform/http/route.ts';

/** Who finds numbers that differ on today's list. */
export const answerClaims = staffPermission('news.answer-claims', ['culture-clerk', 'leader']);
