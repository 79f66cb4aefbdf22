import { formatDate, formatDateTime, shanghaiDate } from '../../../../platform/dates.ts';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState } from '../../../../platform/http/form.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { mayPass } from '../../../../platform/http/route.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { Stack, Strong } from '../../../../ui/layout/stack.tsx';
import type { Article } from '../../articles/article.ts';
import { findArticle } from '../../articles/article-store.ts';
import { keepNews } from '../../news-permissions.ts';
import { explainSum, explainVerdict } from '../checking/explanation.ts';
import { shownAmount } from '../checking/shown-amount.ts';
import { differing, mayBeCompared } from '../checking/verdict.ts';
import type { Claim } from '../claim.ts';
import { findClaim, listClaimsOf } from '../claim-store.ts';
import type { ClaimLink } from '../links/claim-link.ts';
import type { CheckedClaim } from './checked-claim.ts';
import { articleHref, CLAIMS, claimHref } from './claim-links.ts';
import { asOfWords, counted } from './claims-table.tsx';
import { EndLink } from './end-link.tsx';
import { FigureFacts } from './figure-facts.tsx';
import { LinkSection } from './link-section.tsx';
import { checkedOf, openDesk } from './load-claims.ts';
import { SettleSection } from './settle-section.tsx';
import { VerdictTags } from './verdict-tags.tsx';

/** Forms of the page that were sent and have to be shown again. */
export interface ClaimForms {
  readonly link?: FormState;
  readonly settle?: FormState;
  readonly status?: 409 | 422;
}

/** One claim: what the text says, what we say, and what its words mean from now on. */
export async function showClaim(c: AppContext, forms: ClaimForms = {}): Promise<Response> {
  const { deps, actor } = c.var;
  const region = regionOf(c);
  const claim = (await findClaim(deps.db, region, idParam(c))) ?? refuseCommon('not-found');
  const article = (await findArticle(deps.db, region, claim.articleId)) ?? refuseCommon('not-found');
  const desk = await openDesk(deps, { region, now: c.var.now });
  const [checked] = await checkedOf([claim], desk);
  if (!checked) return refuseCommon('not-found');
  const link = desk.links.find(({ id }) => id === checked.check.linkId);
  const siblings =
    claim.part || claim.sum.status !== 'none' ? await listClaimsOf(deps.db, region, article.id) : [];
  const isOpen = differing.includes(checked.check.verdict) || claim.sum.status === 'off';
  const mayKeep = mayPass(actor, keepNews);
  return consolePage(
    c,
    {
      title: `口径核对：${claim.printed}`,
      current: CLAIMS,
      breadcrumbs: [{ href: CLAIMS, label: '口径核对' }, { label: claim.printed }],
      status: forms.status ?? 200,
    },
    <Stack>
      <Section title="文中的数">
        <Sentence claim={claim} />
        <DescriptionList columns items={factsOf(claim, article)} />
      </Section>
      <Section title="核对结果">
        <Result claim={claim} checked={checked} siblings={siblings} />
        <FigureFacts c={c} checked={checked} today={desk.today} />
        {link ? <LinkFacts link={link} /> : null}
        {link && mayKeep ? <EndLink link={link} backTo={claim.id} /> : null}
      </Section>
      {mayKeep && (isOpen || forms.settle) ? (
        <SettleSection claim={claim} form={forms.settle ?? emptyForm} />
      ) : null}
      {mayKeep && mayBeCompared(claim) ? (
        <LinkSection claim={claim} desk={desk} link={link} form={forms.link ?? emptyForm} />
      ) : null}
    </Stack>,
  );
}

/** The sentence with the number standing out. */
function Sentence({ claim }: { claim: Claim }) {
  const [before = '', ...rest] = claim.sentence.split(claim.printed);
  return (
    <blockquote>
      {before}
      {rest.length > 0 ? (
        <mark>
          <Strong>{claim.printed}</Strong>
        </mark>
      ) : null}
      {rest.join(claim.printed)}
    </blockquote>
  );
}

function factsOf(claim: Claim, article: Article) {
  return [
    { term: '位置', detail: claim.isInTitle ? '标题' : '正文' },
    { term: '说的是什么', detail: counted(claim) },
    { term: '截止日期', detail: asOfWords(claim) },
    { term: '文章', detail: <a href={articleHref(article.id)}>{article.title}</a> },
    { term: '来源', detail: article.sourceName ?? '未写明' },
    { term: '发布日期', detail: formatDate(shanghaiDate(claim.sortedAt)) },
    { term: '与之相符的数', detail: rangeWords(claim) },
  ];
}

/** What our figure may be for the claim to hold. */
function rangeWords({ amount, unit }: Claim): string {
  const { value, low, high } = amount;
  if (value === undefined) return '没有具体数';
  if (low === undefined || high === undefined) {
    return low === undefined ? `至多 ${shownAmount(high ?? value, unit)}` : `至少 ${shownAmount(low, unit)}`;
  }
  return low === high ? shownAmount(value, unit) : `${shownAmount(low, unit)} 至 ${shownAmount(high, unit)}`;
}

interface ResultProps {
  readonly claim: Claim;
  readonly checked: CheckedClaim;
  readonly siblings: readonly Claim[];
}

function Result({ claim, checked, siblings }: ResultProps) {
  const parts = siblings.filter(({ part }) => part?.of === claim.position && part.kind !== 'repeats');
  const whole = claim.part && siblings.find(({ position }) => position === claim.part?.of);
  const sum = explainSum(claim, claim.sum);
  return (
    <>
      <p>
        <VerdictTags verdict={checked.check.verdict} sum={claim.sum} />{' '}
        {explainVerdict({ claim, check: checked.check })}
      </p>
      {parts.length > 0 ? (
        <p>
          文中分项：
          {parts.map((one, index) => (
            <>
              {index > 0 ? '、' : ''}
              <a href={claimHref(one.id)}>
                {one.subject} {one.printed}
              </a>
            </>
          ))}
          {sum ? `。${sum}。` : '。'}
        </p>
      ) : null}
      {whole ? (
        <p>
          {claim.isInTitle ? '正文：' : '文中总数：'}
          <a href={claimHref(whole.id)}>
            {whole.subject} {whole.printed}
          </a>
          {sum ? `。${sum}。` : '。'}
        </p>
      ) : null}
      {claim.settled ? (
        <p>
          {claim.settled.by} 于 {formatDateTime(claim.settled.at)} 说明：{claim.settled.note}
        </p>
      ) : null}
    </>
  );
}

function LinkFacts({ link }: { link: ClaimLink }) {
  const scope = link.kind === 'same' ? '同样的说法' : `含有“${link.phrase}”的说法`;
  return (
    <p>
      {link.linkedBy} 于 {formatDateTime(link.linkedAt)} 关联，适用于{scope}。
    </p>
  );
}
