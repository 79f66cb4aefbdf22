import { describe, expect, it } from 'vitest';
import { groupByTopic } from './group-by-topic.ts';

const article = (name: string, themes: string[], category?: string) => ({ name, themes, category });

describe('the sections of an issue', () => {
  it('stand in the order chosen, an article under the first of its themes that was', () => {
    const groups = groupByTopic(
      [
        article('甲', ['竞赛', '维权']),
        article('乙', [], '财经'),
        article('丙', ['帮扶']),
        article('丁', []),
        article('戊', ['维权']),
        article('己', [], '财经'),
      ],
      ['维权', '竞赛'],
    );
    expect(groups.map(({ title, articles }) => [title, articles.map(({ name }) => name).join('')])).toEqual([
      ['维权', '甲戊'],
      ['财经', '乙己'],
      ['帮扶', '丙'],
      ['其他', '丁'],
    ]);
  });

  it('are none in an empty week', () => {
    expect(groupByTopic([], ['维权'])).toEqual([]);
  });
});
