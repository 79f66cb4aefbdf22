import { expect, it } from 'vitest';
import { cutBodyPart, parseBodyPart } from './body-part.ts';

const html = '<div class="side">推荐</div><div id="c" class="text main"><p>正文</p></div>';

it.each(['div#c', '#c', '.main', 'div.text.main'])('%s finds the part', (rule) => {
  expect(cutBodyPart(html, rule)).toContain('<p>正文</p>');
  expect(cutBodyPart(html, rule)).not.toContain('推荐');
});

it('keeps the part as it is, without running or rewriting anything', () => {
  const part = '<div id="c"><p>a &amp; <b>b</b><br>&nbsp;</p><noscript><img src="x.jpg"></noscript></div>';
  expect(cutBodyPart(`<p>${part}`, '#c')).toContain(part);
});

it.each(['p#c', '#d', '.text.side'])('%s finds nothing, and the general reading decides', (rule) => {
  expect(cutBodyPart(html, rule)).toBeUndefined();
});

it.each(['', 'div > p', 'div[a=b]', '*'])('%s is no rule', (rule) => {
  expect(parseBodyPart(rule)).toBeUndefined();
});
