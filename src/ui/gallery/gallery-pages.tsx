import { renderLineChart } from '../chart/render-chart.ts';
import { ErrorPage } from '../error-page/error-page.tsx';
import { ConsoleGallery } from './console-gallery.tsx';
import { FieldGallery } from './field-gallery.tsx';
import { PortalGallery } from './portal-gallery.tsx';
import { BulletinSheet, OfficialSheet, PlainSheet, PosterSheet } from './print-gallery.tsx';

const trend = {
  categories: ['1月', '2月', '3月', '4月', '5月', '6月'],
  series: [{ name: '追回工资', values: [12, 18.5, 33, null, 61, 82] }],
  unit: '万元',
};

export type GalleryPages = Readonly<Record<string, string>>;

/** Every component in every state, by path, as the browser would receive it. */
export async function galleryPages(): Promise<GalleryPages> {
  return {
    '/': String(<PortalGallery />),
    '/elder': String(<PortalGallery elder />),
    '/console': String(<ConsoleGallery chartSrc="/trend.svg" />),
    '/console-elder': String(<ConsoleGallery chartSrc="/trend.svg" elder />),
    '/field': String(<FieldGallery />),
    '/plain': String(<PlainSheet />),
    '/official': String(<OfficialSheet />),
    '/bulletin': String(<BulletinSheet />),
    '/poster': String(<PosterSheet />),
    '/error': String(<ErrorPage title="没有这个页面" sentence="网址可能输错了。" requestId="0198-ab" />),
    '/trend.svg': await renderLineChart(trend),
  };
}
