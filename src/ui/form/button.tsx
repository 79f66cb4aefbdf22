import type { FC } from 'hono/jsx';
import { Icon, type IconName } from '../icon/icon.tsx';

export type ButtonTone = 'primary' | 'secondary' | 'danger';

const toneClass = {
  primary: 'btn btn-primary',
  secondary: 'btn btn-outline',
  danger: 'btn btn-error',
} as const satisfies Record<ButtonTone, string>;

type SubmitButtonProps = {
  label: string;
  name?: string | undefined;
  value?: string | undefined;
  tone?: ButtonTone | undefined;
  icon?: IconName | undefined;
  /** Id of the form to send, where the button stands outside it. */
  form?: string | undefined;
  formAction?: string | undefined;
  /** A question the browser asks first; without JavaScript the server must be safe anyway. */
  confirm?: string | undefined;
};

/** Sends the form. One primary button per page. */
export const SubmitButton: FC<SubmitButtonProps> = ({ label, tone = 'primary', icon, confirm, ...rest }) => (
  <button
    type="submit"
    class={toneClass[tone]}
    name={rest.name}
    value={rest.value}
    form={rest.form}
    formaction={rest.formAction}
    data-confirm={confirm}
  >
    {icon ? <Icon name={icon} /> : null}
    {label}
  </button>
);

/** A link that looks like a button, for going somewhere; acts on data are submit buttons. */
export const ButtonLink: FC<{
  href: string;
  label: string;
  tone?: ButtonTone | undefined;
  icon?: IconName | undefined;
  download?: boolean | undefined;
}> = ({ href, label, tone = 'secondary', icon, download }) => (
  <a href={href} class={toneClass[tone]} download={download}>
    {icon ? <Icon name={icon} /> : null}
    {label}
  </a>
);
