import { formatDate } from '../../../platform/dates.ts';
import { isOpen, type Status } from '../case.ts';
import { type CaseClock, isRunning } from '../clocks/case-clock.ts';

export interface LimitationWords {
  readonly title: string;
  readonly words: string;
  readonly article: string;
}

/** Said with every limitation, passed or not: none of them ends what the union does. */
export const LIMITATION_COMFORT =
  '就算过了这些期限，工会照样帮您要；涉嫌犯罪的，公安照样可以管。以前要过钱、投诉过、单位答应过给钱的证据（聊天记录、录音、欠条、投诉回执），请在下面“材料”里交上来，期限可以从那时重新算。';

/**
 * What the limitations of a wage claim mean for the worker, in plain words: 仲裁时效 (调解仲裁法 §27: one year,
 * interrupted by any claim, complaint or promise; none while employed, one year after leaving) and 监察追溯时效
 * (监察条例 §20: two years). Nothing where no limitation runs or the case is not open.
 * @param today 'YYYY-MM-DD'
 */
export function limitationWords(
  status: Status,
  clocks: readonly CaseClock[],
  today: string,
): LimitationWords[] {
  if (!isOpen(status)) return [];
  const running = clocks.filter(isRunning);
  const arbitration = running.find(({ kind }) => kind === 'arbitration');
  const lookBack = running.find(({ kind }) => kind === 'look-back');
  if (!arbitration && !lookBack) return [];
  return [
    {
      title: '申请劳动仲裁',
      words: arbitration ? arbitrationWords(arbitration, today) : STILL_EMPLOYED,
      article: '《劳动争议调解仲裁法》第二十七条',
    },
    ...(lookBack
      ? [
          {
            title: '向劳动监察投诉',
            words: lookBackWords(lookBack, today),
            article: '《劳动保障监察条例》第二十条',
          },
        ]
      : []),
  ];
}

const STILL_EMPLOYED =
  '一般是从知道被欠起一年。要工资的，还在这家单位干就没有期限；离开以后，要在离开那天起一年内申请。';

const RESTARTS = '向单位要过钱、投诉过、单位答应过给钱，都从那时重新算一年。';

function arbitrationWords({ dueOn, startedOn }: CaseClock, today: string): string {
  const left = `登记的离职日期是 ${formatDate(startedOn)}（几个人一起的，按最早的），从那天起一年`;
  return today <= dueOn
    ? `${left}，请在 ${formatDate(dueOn)}之前申请。期间${RESTARTS}`
    : `${left}，算到 ${formatDate(dueOn)}。这一年里${RESTARTS}所以不一定过期，请先问工会。`;
}

function lookBackWords({ dueOn }: CaseClock, today: string): string {
  return today <= dueOn
    ? `从最后一个欠薪月份算起两年，请在 ${formatDate(dueOn)}之前投诉。`
    : `从最后一个欠薪月份算起两年，算到 ${formatDate(dueOn)}。两年里投诉、举报过的，监察仍要查；没有的，监察可能不再查处，可以走仲裁或法院。`;
}
