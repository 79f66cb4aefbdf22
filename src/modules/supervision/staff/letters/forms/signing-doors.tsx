import { FileField } from '../../../../../ui/form/file-field.tsx';
import { TextArea } from '../../../../../ui/form/text-area.tsx';
import { acceptedFiles, acceptedFilesHint } from '../../../../documents/index.ts';
import { noteForm, reasonForm } from '../../../letters/letter-form.ts';
import { issueOnPaper } from '../../../letters/signing/issue-on-paper.ts';
import { returnLetter } from '../../../letters/signing/return-letter.ts';
import { withdrawLetter } from '../../../letters/withdraw-letter.ts';
import { signLetters } from '../../../supervision-permissions.ts';
import { letterFormRoutes } from './letter-form-door.tsx';

const returning = letterFormRoutes({
  slug: 'return',
  word: 'return',
  title: '退回修改',
  submit: '退回修改',
  tone: 'danger',
  permission: signLetters,
  schema: () => reasonForm,
  fields: ({ form }) => <TextArea name="reason" label="修改意见" form={form} required />,
  run: async (tx, act, { view, value }) => {
    await returnLetter(tx, act, { letterId: view.letter.id, ...value });
    return undefined;
  },
  done: '已退回经办修改。',
});

const onPaper = letterFormRoutes({
  slug: 'issue-on-paper',
  word: 'issue',
  title: '登记纸质审签',
  submit: '登记并签发',
  hint: '领导已在打印的审签单上签字的，上传签好的审签单后即为签发：取得文号，正文不再改动。',
  upload: true,
  schema: () => noteForm,
  fields: ({ form }) => (
    <>
      <FileField
        name="file"
        label="已签审签单"
        form={form}
        required
        accept={acceptedFiles}
        hint={acceptedFilesHint}
      />
      <TextArea name="note" label="说明" form={form} rows={2} hint="如：原件存卷" />
    </>
  ),
  run: async (tx, act, { view, value, files, c }) => {
    await issueOnPaper(tx, act, {
      letterId: view.letter.id,
      ...value,
      note: value.note,
      files: c.var.deps.files,
      scan: files[0],
    });
    return undefined;
  },
  done: '已签发，请打印盖章后送达。',
});

const withdrawing = letterFormRoutes({
  slug: 'withdraw',
  word: 'withdraw',
  title: '作废',
  submit: '作废',
  tone: 'danger',
  hint: '只有尚未送达的函件可以作废；已取得的文号不再使用。',
  schema: () => reasonForm,
  fields: ({ form }) => <TextArea name="reason" label="作废原因" form={form} required />,
  run: async (tx, act, { view, value }) => {
    await withdrawLetter(tx, act, { letterId: view.letter.id, ...value });
    return undefined;
  },
  done: '函件已作废。',
});

/** Giving back, signing on paper, withdrawing. */
export const signingRoutes = [...returning, ...onPaper, ...withdrawing];
