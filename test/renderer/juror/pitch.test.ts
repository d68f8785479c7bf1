import { expect, it } from 'vitest';
import {
  FRESH_CLOCK,
  goToQuestions,
  sayClock,
  secondsLeft,
  toggleClock,
} from '../../../renderer/derive/juror-pitch';

const pitch = { presentationMinutes: 5, questionsMinutes: 5 };

it('a hearing counts only the time while its clock runs, and goes on below zero', () => {
  const running = toggleClock(FRESH_CLOCK, 1000);
  expect(sayClock(secondsLeft(running, 61_000, pitch))).toBe('4:00');
  const paused = toggleClock(running, 61_000);
  expect(secondsLeft(paused, 999_000, pitch)).toBe(240);
  const again = toggleClock(paused, 999_000);
  expect(sayClock(secondsLeft(again, 999_000 + 252_000, pitch))).toBe('+0:12');
});

it('questions start their own time at once when the speaker’s was running', () => {
  const questions = goToQuestions(toggleClock(FRESH_CLOCK, 0), 300_000);
  expect(secondsLeft(questions, 330_000, pitch)).toBe(270);
});
