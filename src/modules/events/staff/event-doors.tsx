import { shanghaiDate } from '../../../platform/dates.ts';
import { idParam } from '../../../platform/http/address.ts';
import { parseForm, withError } from '../../../platform/http/form.ts';
import { formatYuan } from '../../../platform/money.ts';
import { TextArea } from '../../../ui/form/text-area.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Muted } from '../../../ui/layout/stack.tsx';
import { cancelEntry } from '../entries/cancel-entry.ts';
import { enterEvent } from '../entries/enter-event.ts';
import { listForm, readEntrants } from '../entries/entry-form.ts';
import { cancelForm, heldForm } from '../event/event-form.ts';
import { archiveEvent, cancelEvent, closeSignUp, holdEvent, openSignUp } from '../event/run-event.ts';
import { awardPrizes } from '../prizes/award-prizes.ts';
import { prizeForm, readPrizes } from '../prizes/prize-form.ts';
import { listPrizes } from '../prizes/prize-store.ts';
import { readPastedLines } from '../read-paste-form.ts';
import { eventButtonRoute, eventFormRoutes } from './event-form-door.tsx';

const holding = eventFormRoutes({
  slug: 'hold',
  audit: 'event.hold',
  title: '登记举办情况',
  submit: '保存',
  read: async (_c, { values }) => parseForm(heldForm, values),
  start: async (_c, event) => ({ attended: String(event.taken) }),
  fields: ({ form }) => (
    <>
      <TextField
        name="attended"
        label="参加人数"
        form={form}
        required
        size="narrow"
        inputMode="numeric"
        hint="按纸质签到表清点"
      />
      <TextArea name="note" label="活动情况" form={form} rows={6} hint="写入台账，也是信息稿的素材" />
    </>
  ),
  run: (tx, act, { event, value }) => holdEvent(tx, act, { eventId: event.id, ...value, note: value.note }),
  done: 'held',
});

const cancelling = eventFormRoutes({
  slug: 'cancel',
  audit: 'event.cancel',
  title: '取消活动',
  submit: '取消活动',
  tone: 'danger',
  read: async (_c, { values }) => parseForm(cancelForm, values),
  fields: ({ event, form }) => (
    <>
      <Muted>已报名的 {event.taken} 人会收到通知。</Muted>
      <TextArea name="reason" label="取消原因" form={form} required rows={3} />
    </>
  ),
  run: (tx, act, { event, value }) => cancelEvent(tx, act, { eventId: event.id, ...value }),
  done: 'cancelled',
});

const entering = eventFormRoutes({
  slug: 'entries/new',
  audit: 'event.enter',
  title: '登记报名名单',
  submit: '登记',
  read: async (c, { event, values }) => {
    const parsed = parseForm(listForm, values);
    if (!parsed.ok) return parsed;
    const asking = { isInsured: event.isInsured, today: shanghaiDate(c.var.now) };
    const read = readEntrants(await readPastedLines(parsed.value.list), asking);
    if (read.ok) {
      const unit = parsed.value.organisation;
      const entrants = read.entrants.map((one) => ({
        ...one,
        organisationName: one.organisationName ?? unit,
      }));
      return { ok: true, value: entrants, form: parsed.form };
    }
    return {
      ok: false,
      form: read.problems.reduce((form, why) => withError(form, 'list', why), parsed.form),
    };
  },
  fields: ({ event, form }) => (
    <>
      <Muted>
        纸质报名表照录，或从 Excel、微信复制粘贴。名额满后按顺序候补。
        {event.isInsured ? '本活动投保，每人要有身份证号。' : '本活动不投保，身份证号不会保存。'}
      </Muted>
      <TextField name="organisation" label="单位" form={form} hint="整张名单同一单位的填在这里" />
      <TextArea
        name="list"
        label="名单"
        form={form}
        required
        rows={10}
        hint={`第一行列名：姓名、联系电话${event.isInsured ? '、身份证号、紧急联系人' : ''}、单位；没有列名的按姓名、电话${event.isInsured ? '、身份证号' : ''}的顺序`}
      />
    </>
  ),
  run: (tx, act, { event, value }) =>
    enterEvent(tx, act, { region: event.region, eventId: event.id, channel: 'paper', entrants: value }),
  done: 'entered',
});

const awarding = eventFormRoutes({
  slug: 'prizes',
  audit: 'event.award',
  title: '登记奖品',
  submit: '保存',
  start: async (c, event) => {
    const prizes = await listPrizes(c.var.deps.db, event);
    const lines = prizes.map((one) =>
      [one.name, one.organisationName ?? '', one.prize, formatYuan(one.amountFen)].join('\t'),
    );
    return { list: lines.join('\n') };
  },
  read: async (_c, { values }) => {
    const parsed = parseForm(prizeForm, values);
    if (!parsed.ok) return parsed;
    const read = readPrizes(await readPastedLines(parsed.value.list));
    if (read.ok) return { ok: true, value: read.prizes, form: parsed.form };
    return {
      ok: false,
      form: read.problems.reduce((form, why) => withError(form, 'list', why), parsed.form),
    };
  },
  fields: ({ form }) => (
    <>
      <Muted>每人上限和获奖比例按本县参数核对，参数未核实的以正式文件为准。</Muted>
      <TextArea
        name="list"
        label="获奖名单"
        form={form}
        required
        rows={10}
        hint="每行：姓名、单位、奖项、金额（元）。保存后替换原名单"
      />
    </>
  ),
  run: (tx, act, { event, value }) => awardPrizes(tx, act, { eventId: event.id, prizes: value }),
  done: 'awarded',
});

const buttons = [
  eventButtonRoute({
    slug: 'open',
    audit: 'event.open',
    done: 'opened',
    run: (tx, act, { event, version }) => openSignUp(tx, act, { eventId: event.id, version }),
  }),
  eventButtonRoute({
    slug: 'close',
    audit: 'event.close',
    done: 'closed',
    run: (tx, act, { event, version }) => closeSignUp(tx, act, { eventId: event.id, version }),
  }),
  eventButtonRoute({
    slug: 'archive',
    audit: 'event.archive',
    done: 'archived',
    run: (tx, act, { event, version }) => archiveEvent(tx, act, { eventId: event.id, version }),
  }),
  eventButtonRoute({
    slug: 'entries/:entry/cancel',
    audit: 'event.cancel-entry',
    done: 'entry-cancelled',
    run: (tx, act, { event, c }) =>
      cancelEntry(tx, act, { region: event.region, entryId: idParam(c, 'entry') }),
  }),
];

/** Everything that is done to one event. */
export const eventDoors = [...holding, ...cancelling, ...entering, ...awarding, ...buttons];
