import { render, screen } from '@testing-library/react';
import { lexer } from 'marked';
import { describe, expect, it } from 'vitest';
import { guidePaper } from '../../../renderer/desk/guide-room/guide-paper';
import { GuideBlocks } from '../../../renderer/desk/guide-room/guide-text';

const WILD = [
  'Avant <img src="x" onerror="stop()"> après, <b>gras</b>.',
  '<script>stop()</script>',
  'Voir [ici](javascript:stop()) et https://example.org/loin.',
].join('\n\n');

describe('what looks like a page inside the guide', () => {
  it('is words on screen', () => {
    const { container } = render(<GuideBlocks tokens={lexer(WILD)} />);
    expect(container.querySelector('img, script, b, a')).toBeNull();
    expect(screen.getByText(/<script>stop\(\)<\/script>/)).toBeVisible();
  });

  it('is words on paper', () => {
    const paper = guidePaper({ text: WILD, language: 'fr', title: '<b>', pictures: {} });
    const page = new DOMParser().parseFromString(paper, 'text/html');
    expect(page.querySelector('img, script, b, a')).toBeNull();
    expect(page.body.textContent).toContain('<script>stop()</script>');
    expect(page.title).toBe('<b>');
  });
});
