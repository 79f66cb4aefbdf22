import { describe, expect, it } from 'vitest';
import { renderBarChart, renderLineChart, renderStackedBar } from './render-chart.ts';

const data = {
  categories: ['2023-09', '2023-10', '2023-11'],
  series: [
    { name: '农民工 & <其他>', values: [1, null, 3] },
    { name: '其他', values: [0, 2, 4] },
  ],
  unit: '万元',
};

describe('a chart', () => {
  it.each([
    ['bars', renderBarChart],
    ['a line', renderLineChart],
    ['stacked bars', renderStackedBar],
  ])(
    'of %s is well-formed: a browser refuses an image with a stray quote or bracket',
    async (_name, render) => {
      const svg = await render(data);
      expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 640 320"/);
      expect(svg.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')).not.toMatch(/="[^"<>]*"[^\s/>?]/);
      expect(svg).not.toContain('<其他>');
    },
  );
  it('is the same bytes for the same figures', async () => {
    expect(await renderBarChart(data)).toBe(await renderBarChart(data));
  });
  it('carries no script', async () => {
    expect(await renderLineChart(data)).not.toMatch(/<script|on\w+=/i);
  });
});
