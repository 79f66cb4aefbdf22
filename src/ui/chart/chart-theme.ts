/** County palette: deep red first, then warm and cool tones that stay apart in grey print. */
export const chartColors = ['#9f1d20', '#c8962e', '#2f6f8f', '#5b7d4b', '#7a5a86', '#8a8178'];

/** Without quotes: ECharts writes it into an attribute as it is. */
export const chartFont = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif';

export const axisInk = '#4b4540';

export const axisLine = '#cfc6b8';
