import type { Child, FC } from 'hono/jsx';
import type { ButtonTone } from '../form/button.tsx';
import { Icon } from '../icon/icon.tsx';
import { Page } from './page.tsx';

type FieldLayoutProps = {
  title: string;
  siteName: string;
  back: { href: string; label: string };
  signInHref: string;
  signOutHref: string;
  /** Shown where scripts are off. */
  fallback: Child;
  children?: Child;
};

/**
 * A page that a phone keeps and a script fills (assets/field): it holds nobody's data itself. What runs and what is
 * not sent yet is said in one line on top.
 */
export const FieldLayout: FC<FieldLayoutProps> = (props) => (
  <Page title={props.title} siteName={props.siteName} face="console" script="field.js">
    <header class="console-header">
      <a href={props.back.href} class="site-name">
        <Icon name="wave" />
        {props.siteName}
      </a>
      <div class="header-tools">
        <a href={props.back.href}>{props.back.label}</a>
        <form action={props.signOutHref} method="post" class="contents" data-field-sign-out="">
          <button type="submit">退出</button>
        </form>
      </div>
    </header>
    <main id="main" class="field-main" tabindex={-1} data-field-app="" data-sign-in={props.signInHref}>
      <h1>{props.title}</h1>
      <noscript>{props.fallback}</noscript>
      <p class="field-state" role="status" data-field-text="state" />
      <div data-field-text="problem" role="alert" />
      <div data-field-text="notice" />
      {props.children}
    </main>
  </Page>
);

/** One of the views between which the script switches. */
export const FieldPart: FC<{ name: string; children?: Child }> = ({ name, children }) => (
  <div data-field-part={name} hidden>
    {children}
  </div>
);

/** Fields below each other, kept at each change: there is nothing to send. */
export const FieldForm: FC<{ children?: Child }> = ({ children }) => <div class="form">{children}</div>;

/** Markup that the script copies; it writes none by itself. */
export const FieldTemplate: FC<{ name: string; children?: Child }> = ({ name, children }) => (
  <template data-field-template={name}>{children}</template>
);

/** A place that the script fills with words. */
export const FieldText: FC<{ name: string }> = ({ name }) => <span data-field-text={name} />;

/** A place that the script fills with copies of templates, one below the other. */
export const FieldSlot: FC<{ name: string }> = ({ name }) => (
  <div class="field-slot" data-field-text={name} />
);

const toneClass = {
  primary: 'btn btn-primary',
  secondary: 'btn btn-outline',
  danger: 'btn btn-error',
} as const;

/** A button of the script; without a script nothing of it is shown. */
export const FieldButton: FC<{ act: string; label: string; tone?: ButtonTone | undefined }> = ({
  act,
  label,
  tone = 'secondary',
}) => (
  <button type="button" class={toneClass[tone]} data-field-act={act}>
    {label}
  </button>
);
