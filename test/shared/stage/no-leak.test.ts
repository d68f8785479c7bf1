import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frame as frameSchema } from '../../../shared/stage/frame';
import { frameNow } from '../../../shared/stage/frame-now';
import type { Press } from '../../../shared/stage/keys';
import { promptNow, prompt as promptSchema } from '../../../shared/stage/prompt';
import type { Script } from '../../../shared/stage/script';
import { openShow, press } from '../../../shared/stage/show';
import { ceremony } from './ceremony';

const EVENTS = 5000;

const kinds = ['next', 'back', 'black', 'neutral', 'resume', 'language', 'enter'] as const;
const anyPress: fc.Arbitrary<Press> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Press>({ kind: 'next' }) },
  { weight: 4, arbitrary: fc.constantFrom(...kinds).map((kind): Press => ({ kind })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('hold-arm' as const, 'tick-arm' as const, 'release-arm' as const)
      .map((kind): Press => ({ kind })),
  },
  {
    weight: 3,
    arbitrary: fc
      .integer({ min: 0, max: 9 })
      .map((n): Press => ({ kind: 'digit', digit: String(n) })),
  },
  { weight: 1, arbitrary: fc.boolean().map((on): Press => ({ kind: 'peek', on })) },
  { weight: 1, arbitrary: fc.constantFrom<Press>({ kind: 'erase' }, { kind: 'forbidden' }) },
);
const events = fc.array(fc.tuple(anyPress, fc.integer({ min: 0, max: 2500 })), {
  minLength: EVENTS,
  maxLength: EVENTS,
});

interface Secret {
  readonly name: string;
  /** The cue that first shows it. */
  readonly cue: number;
  readonly isArmed: boolean;
}

/** Award names that no other scene shows: this show has no finalists and no Village. */
function secretsOf(script: Script): readonly Secret[] {
  return script.cues.flatMap((cue, at) =>
    cue.scene.scene === 'name'
      ? cue.scene.names.map((name) => ({ name, cue: at, isArmed: cue.armed }))
      : [],
  );
}

const VARIANTS: readonly (readonly [string, Script])[] = [
  [
    'one laureate, one commended, one mention',
    ceremony({ finalists: [], laureate: ['C06'], commended: ['C04'], mention: ['C07'] }),
  ],
  ['joint laureates', ceremony({ finalists: [], laureate: ['C06', 'C08'], commended: ['C04'] })],
  ['the longest name', ceremony({ finalists: [], laureate: ['C13'], commended: [] })],
];

describe('the audience’s frame and the words of the lectern', () => {
  it.each(VARIANTS)(
    'hold no award name before its cue, through 5,000 presses (%s)',
    (_, script) => {
      const secrets = secretsOf(script);
      expect(secrets.length).toBeGreaterThan(0);
      fc.assert(
        fc.property(events, (presses) => {
          let show = openShow();
          let atMs = 0;
          let wasArmed = false;
          for (const [one, afterMs] of presses) {
            atMs += afterMs;
            show = press({ script, show, press: one, atMs }).show;
            wasArmed ||= show.armed;
            const seen = JSON.stringify([
              frameNow(script, show),
              promptNow({ script, language: 'fr' }, show),
            ]);
            for (const { name, cue, isArmed } of secrets) {
              if (!seen.includes(name)) continue;
              expect(show.step).toBeGreaterThanOrEqual(cue);
              if (isArmed) expect(wasArmed).toBe(true);
            }
          }
        }),
        { numRuns: 4 },
      );
    },
  );

  it('never show the laureate to someone who never holds A, whatever else they press', () => {
    const script = ceremony({ finalists: [], laureate: ['C06'] });
    const unarmed = anyPress.filter((one) => !one.kind.endsWith('-arm'));
    const presses = fc.array(fc.tuple(unarmed, fc.integer({ min: 0, max: 2500 })), {
      minLength: EVENTS,
      maxLength: EVENTS,
    });
    fc.assert(
      fc.property(presses, (pressed) => {
        let show = openShow();
        let atMs = 0;
        let furthest = 0;
        for (const [one, afterMs] of pressed) {
          atMs += afterMs;
          show = press({ script, show, press: one, atMs }).show;
          furthest = Math.max(furthest, show.step);
          const seen = [frameNow(script, show), promptNow({ script, language: 'en' }, show)];
          expect(JSON.stringify(seen)).not.toContain('Aimant-Plume');
        }
        // The walk did reach the door it may not pass.
        expect(script.cues[furthest]?.id).toBe('laureate-suspense');
      }),
      { numRuns: 3 },
    );
  });

  it('are always what their windows accept', () => {
    const script = ceremony({ mention: ['C07'] });
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPress, fc.nat(2500)), { maxLength: 200 }), (presses) => {
        let show = openShow();
        let atMs = 0;
        for (const [one, afterMs] of presses) {
          atMs += afterMs;
          show = press({ script, show, press: one, atMs }).show;
        }
        expect(frameSchema.safeParse(frameNow(script, show)).success).toBe(true);
        const words = promptNow({ script, language: 'fr' }, show);
        expect(promptSchema.safeParse(words).success).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
