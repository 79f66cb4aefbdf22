import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import {
  emptyForm,
  type FormState,
  parseForm,
  readForm,
  readFormData,
  withError,
} from '../../../../platform/http/form.ts';
import { earlierAnswer, mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import type { Refused } from '../../../../platform/refusal.ts';
import { letterPage } from '../../../documents/index.ts';
import { answerLetter, saveAnswer } from '../../letters/answers/answer-letter.ts';
import { askDelay } from '../../letters/answers/ask-delay.ts';
import { reportDone } from '../../letters/answers/report-done.ts';
import { delayForm, doneForm, noteForm, promisesForm } from '../../letters/letter-form.ts';
import { signForLetter } from '../../letters/service/serve-letter.ts';
import { printedParagraphs } from '../../letters/text/letter-text.ts';
import { loadShownLetter } from '../letters/load-shown-letter.ts';
import { showOwnLetter } from './own-letter-page.tsx';
import { ownDoneHref } from './own-links.ts';

/** 签收 an offered letter. */
export async function postSignFor(c: AppContext): Promise<Response> {
  const letterId = idParam(c);
  const { values, requestId } = await readForm(c);
  const { version } = noteForm.parse({ version: values.version });
  return act(c, {
    requestId,
    form: emptyForm,
    on: 'sign-for',
    run: (tx, by) => signForLetter(tx, by, { letterId, version }),
    done: '已签收，请在答复期限前逐项答复。',
  });
}

/** 提交答复, or 先保存 with the other button of the same form. */
export async function postAnswer(c: AppContext): Promise<Response> {
  // The button's name starts with `_` and never reaches the schema, so it is read from the body itself.
  const isSave = (await readFormData(c)).has('_save');
  const { values, requestId } = await readForm(c);
  const earlier = await earlierAnswer(c, requestId);
  if (earlier) return earlier;
  const { letter, items } = await loadShownLetter(c);
  const parsed = parseForm(promisesForm(items.map((item) => item.id)), values);
  if (!parsed.ok) return showOwnLetter(c, { form: parsed.form, on: 'answer', status: 422 });
  const answer = { letterId: letter.id, ...parsed.value };
  return act(c, {
    requestId,
    form: parsed.form,
    on: 'answer',
    run: (tx, by) => (isSave ? saveAnswer(tx, by, answer) : answerLetter(tx, by, answer)),
    done: isSave ? '已保存，提交后工会才能看到。' : '答复已提交。',
  });
}

export async function postDelay(c: AppContext): Promise<Response> {
  const letterId = idParam(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(delayForm, values);
  if (!parsed.ok) return showOwnLetter(c, { form: parsed.form, on: 'delay', status: 422 });
  const { until, reason } = parsed.value;
  return act(c, {
    requestId,
    form: parsed.form,
    on: 'delay',
    run: (tx, by) => askDelay(tx, by, { letterId, until, reason }),
    done: '延期申请已提交。工会答复前，原期限不变。',
  });
}

/** 报告整改完成 of one item, with proofs. */
export async function postDone(c: AppContext): Promise<Response> {
  const letterId = idParam(c);
  const itemId = idParam(c, 'item');
  const { values, files, requestId } = await readForm(c);
  const parsed = parseForm(doneForm, values);
  if (!parsed.ok) return showOwnLetter(c, { form: parsed.form, on: itemId, status: 422 });
  const { on, note } = parsed.value;
  return act(c, {
    requestId,
    form: parsed.form,
    on: itemId,
    run: (tx, by) =>
      reportDone(tx, by, { letterId, itemId, on, note, files: c.var.deps.files, proofs: files }),
    done: '已报告，等待工会复查。',
  });
}

interface Work {
  readonly requestId: string | undefined;
  readonly form: FormState;
  readonly on: string;
  readonly run: (tx: Transaction, by: Act) => Promise<void>;
  readonly done: string;
}

async function act(c: AppContext, work: Work): Promise<Response> {
  return mutateOrShow(
    () =>
      mutate(c, work.requestId, async (tx) => {
        await work.run(tx, actOf(c));
        return ownDoneHref(idParam(c), work.done);
      }),
    (refusal) =>
      showOwnLetter(c, {
        form: withError(work.form, '', refusal.message),
        on: work.on,
        status: statusOf(refusal),
      }),
  );
}

function statusOf({ status }: Refused): 403 | 404 | 409 | 422 {
  return status === 403 || status === 404 || status === 409 ? status : 422;
}

/** The letter for the recipient's own file. */
export async function printOwnLetter(c: AppContext): Promise<Response> {
  const { letter, items } = await loadShownLetter(c);
  return letterPage(c, {
    redHead: c.var.siteName,
    number: letter.number ?? '',
    title: letter.title,
    addressee: letter.recipient.name,
    paragraphs: printedParagraphs(letter.body, items),
    signedBy: c.var.siteName,
    date: letter.issuedOn ?? '',
  });
}
