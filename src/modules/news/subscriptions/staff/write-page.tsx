import { z } from 'zod';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { type FormState, parseForm, readForm, withError } from '../../../../platform/http/form.ts';
import { earlierAnswer, mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import type { Refused } from '../../../../platform/refusal.ts';
import { articleFilter, filterWords } from '../../articles/filter/article-filter.ts';
import { listOrigins } from '../../articles/reading/article-side-store.ts';
import { readFilterNames } from '../../articles/staff/read-filter-names.ts';
import { addSubscription, editSubscription } from '../keep-subscriptions.ts';
import { startOf, subscriptionForm, valuesOf } from '../subscription-form.ts';
import { SUBSCRIPTIONS, subscriptionHref } from '../subscription-links.ts';
import { ownSubscription } from './own-subscription-page.tsx';
import { SubscriptionForm } from './subscription-form-view.tsx';

type Status = 200 | 422 | Refused['status'];
const versionOf = z.coerce.number().int().min(0).catch(0);

/** A new subscription, begun from the filter in the address. */
export async function showNew(c: AppContext): Promise<Response> {
  const filter = articleFilter.parse(c.req.query());
  const names = await readFilterNames(c.var.deps.db, regionOf(c), filter);
  const name = filterWords(filter, names)
    .map(({ name: part, label }) => (part === 'q' ? filter.q : label.replace(/^[^：]*：/u, '')))
    .join(' ');
  const form = { values: startOf(filter, [...name].slice(0, 40).join('')), errors: {} };
  return formPage(
    c,
    { title: '新订阅', action: `${SUBSCRIPTIONS}/new`, back: SUBSCRIPTIONS },
    { form, status: 200 },
  );
}

export async function postNew(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const page = { title: '新订阅', action: `${SUBSCRIPTIONS}/new`, back: SUBSCRIPTIONS };
  const parsed = parseForm(subscriptionForm, values);
  if (!parsed.ok) return formPage(c, page, { form: parsed.form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const id = await addSubscription(tx, actOf(c), parsed.value);
        return subscriptionHref(id, '?done=added');
      }),
    (refusal) => formPage(c, page, refused(parsed.form, refusal)),
  );
}

export async function showEdit(c: AppContext): Promise<Response> {
  const subscription = await ownSubscription(c);
  const values = { ...valuesOf(subscription), version: String(subscription.version) };
  return formPage(c, editPage(subscription.id), { form: { values, errors: {} }, status: 200 });
}

export async function postEdit(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const earlier = await earlierAnswer(c, requestId);
  if (earlier) return earlier;
  const { id, version: latest } = await ownSubscription(c);
  const parsed = parseForm(subscriptionForm, values);
  if (!parsed.ok) return formPage(c, editPage(id), { form: parsed.form, status: 422 });
  const version = versionOf.parse(values.version);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await editSubscription(tx, actOf(c), { id, version, wishes: parsed.value });
        return subscriptionHref(id, '?done=edited');
      }),
    (refusal) => {
      const shown = refused(parsed.form, refusal);
      const again = { ...shown.form.values, version: String(latest) };
      return formPage(c, editPage(id), { ...shown, form: { ...shown.form, values: again } });
    },
  );
}

function editPage(id: string) {
  return { title: '修改订阅', action: subscriptionHref(id, '/edit'), back: subscriptionHref(id) };
}

function refused(form: FormState, refusal: Refused): { form: FormState; status: Status } {
  const field = refusal.code === 'subscription.no-mailbox' ? 'mail' : '';
  return { form: withError(form, field, refusal.message), status: refusal.status };
}

async function formPage(
  c: AppContext,
  page: { title: string; action: string; back: string },
  shown: { form: FormState; status: Status },
): Promise<Response> {
  const { db } = c.var.deps;
  const region = regionOf(c);
  const [origins, names] = await Promise.all([
    listOrigins(db, region),
    readFilterNames(db, region, articleFilter.parse(shown.form.values)),
  ]);
  return consolePage(
    c,
    {
      title: page.title,
      current: SUBSCRIPTIONS,
      breadcrumbs: [{ href: SUBSCRIPTIONS, label: '我的订阅' }, { label: page.title }],
      status: shown.status,
    },
    <SubscriptionForm
      action={page.action}
      back={page.back}
      form={shown.form}
      origins={origins}
      entityName={names.entity}
    />,
  );
}
