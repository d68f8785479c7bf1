import { describe, expect, it } from 'vitest';
import { numbersPages } from '../../electron/page-numbers';
import { minutesHtml } from '../../shared/decision/minutes-html';
import type { Minutes } from '../../shared/decision/minutes-paper';

const minutes: Minutes = {
  ...{ format: 'palmares-minutes', version: 1, language: 'fr', issue: 1, mergeCode: '' },
  ...{ decisionDigest: null, organisers: [], wedge: [], reference: '', title: '', subtitle: '' },
  ...{ fictional: null, opening: '', articles: [], closing: '', annexes: '' },
  signatures: { heads: ['', '', ''], rows: [] },
  digests: { title: '', table: { caption: null, columns: [], rows: [] }, note: '' },
  running: { headLeft: '', headRight: '', footLeft: '', initials: '' },
};

describe('page numbers', () => {
  const html = minutesHtml(minutes);

  it('of the minutes are drawn once: by the printer before Chromium 131, by the page from it', () => {
    expect(numbersPages({ html, isBare: false, chrome: '114.0.5735.243' })).toBe(true);
    expect(numbersPages({ html, isBare: false, chrome: '131.0.6778.0' })).toBe(false);
    expect(numbersPages({ html, isBare: false, chrome: '150.0.7000.1' })).toBe(false);
  });

  it('of a paper without margin boxes are the printer’s, unless it asks for none', () => {
    const plain = '<style>@page{size:A4;margin:20mm}</style>';
    expect(numbersPages({ html: plain, isBare: false, chrome: '150.0.0.0' })).toBe(true);
    expect(numbersPages({ html: plain, isBare: true, chrome: '114.0.0.0' })).toBe(false);
  });
});
