import QRCode from 'qrcode';
import { formatDate, formatDateTime, shanghaiDate } from '../../../platform/dates.ts';
import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { portalPage, printPage } from '../../../platform/http/page.tsx';
import { formatYuan } from '../../../platform/money.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { LinkList } from '../../../ui/card/link-list.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Actions, Muted, Stack } from '../../../ui/layout/stack.tsx';
import { Picture } from '../../../ui/picture/picture.tsx';
import { Stat } from '../../../ui/stat/stat.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { findOrganisation } from '../../orgs/index.ts';
import { BENEFITS, claimHref, MILESTONES, milestoneHref, programmeHref, WALLET } from '../benefit-links.ts';
import { type Claim, type ClaimState, claimState, claimStateNames } from '../claims/claim.ts';
import { formatCode } from '../claims/claim-code.ts';
import { findClaim, listOwnClaims } from '../claims/claim-store.ts';
import { openCode } from '../claims/seal-code.ts';
import { entryResultNames, listOwnEntries } from '../draws/draw-store.ts';
import { milestoneNames, milestoneStatusNames } from '../milestones/milestone.ts';
import { listOwnMilestones } from '../milestones/milestone-store.ts';
import type { Programme } from '../programmes/programme.ts';
import { findProgramme, findProgrammes } from '../programmes/programme-store.ts';
import { findRedemptionsOf } from '../redemptions/redemption-store.ts';
import { NothingYet } from './benefits-page.tsx';
import { regionParam } from './load-shown-programme.ts';

const tones = {
  granted: 'success',
  redeemed: 'neutral',
  expired: 'warning',
  missed: 'neutral',
} as const satisfies Record<ClaimState, Tone>;

/** 我的福利: what I have, with the codes one step further; draws I entered; applications. */
export async function showWallet(c: AppContext): Promise<Response> {
  const { db } = c.var.deps;
  const region = regionOf(c);
  const { personId } = c.var.actor;
  const claims = personId ? await listOwnClaims(db, region, personId) : [];
  const entries = personId ? await listOwnEntries(db, region, personId) : [];
  const milestones = personId ? await listOwnMilestones(db, region, personId) : [];
  const used = await findRedemptionsOf(
    db,
    region,
    claims.map(({ id }) => id),
  );
  const programmes = await findProgrammes(
    db,
    region,
    [...claims, ...entries].map(({ programmeId }) => programmeId),
  );
  const today = shanghaiDate(c.var.now);
  const items = claims.map((claim) => {
    const state = claimState(claim, { today, isRedeemed: used.has(claim.id) });
    const granted = claim.outcome === 'granted';
    return {
      href: granted ? claimHref(claim) : programmeHref({ region, id: claim.programmeId }),
      title: programmes.get(claim.programmeId)?.name ?? '',
      tag: <Tag tone={tones[state]}>{claimStateNames[state]}</Tag>,
      meta:
        granted && claim.redeemUntil
          ? `有效期至${formatDate(claim.redeemUntil)}`
          : formatDateTime(claim.answeredAt),
    };
  });
  return portalPage(
    c,
    { title: '我的福利', current: WALLET },
    <Stack>
      {personId ? null : <Alert tone="warning">您还没有关联职工档案，领取福利前请到“我的档案”关联。</Alert>}
      <Section title="券">{items.length > 0 ? <LinkList items={items} /> : <NothingYet />}</Section>
      {entries.length > 0 ? (
        <Section title="抽签">
          <LinkList
            items={entries.map((entry) => ({
              href: programmeHref({ region, id: entry.programmeId }, '/draw'),
              title: programmes.get(entry.programmeId)?.name ?? '',
              tag: <Tag>{entry.result ? entryResultNames[entry.result] : '等待开奖'}</Tag>,
              meta: `抽签号 ${entry.number}`,
            }))}
          />
        </Section>
      ) : null}
      {milestones.length > 0 ? (
        <Section title="会员慰问">
          <LinkList
            items={milestones.map((one) => ({
              href: milestoneHref(one),
              title: `${milestoneNames[one.kind]} ${one.number}`,
              tag: <Tag>{milestoneStatusNames[one.status]}</Tag>,
              meta: formatDate(one.eventOn),
            }))}
          />
        </Section>
      ) : null}
      <Actions>
        <ButtonLink href={BENEFITS} label="看看有哪些项目" />
        <ButtonLink href={`${MILESTONES}/new`} label="申请会员慰问" />
      </Actions>
    </Stack>,
  );
}

interface OwnClaim {
  readonly claim: Claim;
  readonly programme: Programme;
  readonly provider: string;
  readonly code: string;
  readonly state: ClaimState;
}

/** Somebody else's claim is not there. */
async function loadOwnClaim(c: AppContext): Promise<OwnClaim> {
  const { db, keys } = c.var.deps;
  const region = regionOf(c);
  if (regionParam(c) !== region) refuseCommon('not-found');
  const claim = await findClaim(db, region, idParam(c));
  if (!claim?.saltSealed || claim.personId !== c.var.actor.personId) return refuseCommon('not-found');
  const programme = (await findProgramme(db, region, claim.programmeId)) ?? refuseCommon('not-found');
  const provider = (await findOrganisation(db, region, programme.providerId))?.name ?? '';
  const used = await findRedemptionsOf(db, region, [claim.id]);
  const state = claimState(claim, { today: shanghaiDate(c.var.now), isRedeemed: used.has(claim.id) });
  const code = openCode(keys, { id: claim.id, saltSealed: claim.saltSealed });
  return { claim, programme, provider, code, state };
}

/** One claim with its code, large, and as a picture for the till. */
export async function showOwnClaim(c: AppContext): Promise<Response> {
  const own = await loadOwnClaim(c);
  const image =
    own.state === 'granted' ? await QRCode.toDataURL(own.code, { margin: 2, width: 240 }) : undefined;
  return portalPage(
    c,
    { title: own.programme.name, current: WALLET },
    <Stack>
      <Section title="券码">
        <Stat label="报号或出示" value={formatCode(own.code)} />
        <p>
          <Tag tone={tones[own.state]}>{claimStateNames[own.state]}</Tag>
        </p>
        {image ? <Picture src={image} alt="券码的二维码，号码见上一行" /> : null}
        <Muted>出示给店员即可。券码只能用一次，请勿转发、拍照给别人。</Muted>
      </Section>
      <DescriptionList items={factsOf(own)} />
      <Actions>
        {own.state === 'granted' ? (
          <ButtonLink href={claimHref(own.claim, '/print')} label="打印券条" icon="print" />
        ) : null}
        <ButtonLink href={programmeHref(own.programme)} label="项目规则" />
        <ButtonLink href={WALLET} label="我的福利" />
      </Actions>
    </Stack>,
  );
}

/** 券条: for who has no phone at hand; a clerk may print it at the counter of the worker's own sign-in. */
export async function printOwnClaim(c: AppContext): Promise<Response> {
  const own = await loadOwnClaim(c);
  const image = await QRCode.toDataURL(own.code, { margin: 2, width: 300 });
  return printPage(
    c,
    { title: `${c.var.siteName} 普惠服务券条`, backHref: claimHref(own.claim) },
    <>
      <h2>{own.programme.name}</h2>
      <h2>券码 {formatCode(own.code)}</h2>
      <Picture src={image} alt="券码的二维码" />
      <DescriptionList items={factsOf(own)} />
      <p>券码只能用一次，遗失不补；有疑问请拨打 12351。</p>
    </>,
  );
}

function factsOf({ claim, programme, provider }: OwnClaim) {
  return [
    { term: '内容', detail: `${programme.what}（价值 ${formatYuan(claim.valueFen)} 元）` },
    { term: '使用地点', detail: provider },
    { term: '有效期至', detail: formatDate(claim.redeemUntil ?? programme.redeemUntil) },
    { term: '怎么用', detail: programme.howToUse },
    { term: '领取时间', detail: formatDateTime(claim.answeredAt) },
  ];
}
