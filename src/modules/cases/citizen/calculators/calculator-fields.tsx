import type { FC } from 'hono/jsx';
import type { FormState } from '../../../../platform/http/form.ts';
import { RadioGroup } from '../../../../ui/form/choice-group.tsx';
import { DateField, MonthField } from '../../../../ui/form/date-field.tsx';
import { MoneyField } from '../../../../ui/form/money-field.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import type { Question, Questions } from '../../calculators/question.ts';

/** The questions of one calculator: those for everybody, and those that the rule has asked for. */
export const CalculatorFields: FC<{ questions: Questions; form: FormState }> = ({ questions, form }) => (
  <>
    {Object.entries(questions)
      .filter(([name, { follows }]) => !follows || form.errors[name] || form.values[name])
      .map(([name, question]) => (
        <QuestionField name={name} question={question} form={form} />
      ))}
  </>
);

const QuestionField: FC<{ name: string; question: Question; form: FormState }> = (props) => {
  const { name, question, form } = props;
  const { label, hint } = question;
  const field = { name, label, form, hint, required: question.optional !== true };
  switch (question.kind) {
    case 'money':
      return <MoneyField {...field} />;
    case 'day':
      return <DateField {...field} />;
    case 'month':
      return <MonthField {...field} />;
    case 'number':
      return (
        <TextField
          {...field}
          label={`${label}（${question.unit}）`}
          inputMode="decimal"
          maxLength={12}
          size="narrow"
        />
      );
    case 'choice':
      return (
        <RadioGroup
          {...field}
          options={Object.entries(question.options).map(([value, text]) => ({ value, label: text }))}
        />
      );
  }
};
