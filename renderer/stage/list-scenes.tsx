import { FittedName, NameWords } from './fitted-name';
import { Film, LightBox, MiniFilm, Stack } from './light-box';
import { Said } from './said';
import type { SceneProps } from './scene-of';
import { screenWord } from './stage-words';

/** In a list, a longer name takes smaller letters; a short list takes larger ones. */
function sizeOf(name: string, listed: number): string {
  const size = name.length > 60 ? 2.8 : name.length > 25 ? 3.7 : 4.4;
  return `calc(${listed <= 6 ? size * 1.3 : size} * var(--st-u) * var(--st-list, 1))`;
}

/** Up to three columns as even as can be, read downwards; none is empty. */
function columnsOf<T>(things: readonly T[]): readonly (readonly T[])[] {
  const columns = Math.min(3, things.length);
  const ends = Array.from({ length: columns + 1 }, (_, k) =>
    Math.ceil((things.length * k) / columns),
  );
  return Array.from({ length: columns }, (_, k) => things.slice(ends[k], ends[k + 1]));
}

/** A glass of as many bays as there are columns. */
function baysFor(columns: number): readonly null[] {
  return Array.from({ length: columns }, () => null);
}

export function FinalistsScene({ scene }: Pick<SceneProps<'finalists'>, 'scene'>) {
  const columns = columnsOf(scene.companies);
  return (
    <LightBox bays={baysFor(columns.length)}>
      {columns.map((column, bay) => (
        <Stack span={[bay, bay + 1, columns.length]} key={column[0] ?? 'empty'}>
          {column.map((company) => (
            <MiniFilm key={company}>
              <bdi
                className="st-serif st-listed"
                style={{ fontSize: sizeOf(company, scene.companies.length) }}
              >
                <NameWords name={company} />
              </bdi>
            </MiniFilm>
          ))}
        </Stack>
      ))}
    </LightBox>
  );
}

export function VillageScene({ frame, scene }: SceneProps<'village'>) {
  // By rows: V1 and V2 face each other, as along an aisle.
  const columns = [0, 1]
    .map((column) => scene.exhibitors.filter((_, k) => k % 2 === column))
    .filter((column) => column.length > 0);
  return (
    <LightBox bays={baysFor(1 + columns.length)}>
      <Film span={[0, 1, 1 + columns.length]}>
        <Said
          line={scene.title}
          shows={frame.shows}
          lead="st-serif st-village"
          second="st-en st-village-en"
        />
      </Film>
      {columns.map((column, k) => (
        <Stack span={[k + 1, k + 2, 1 + columns.length]} key={column[0]?.company ?? 'empty'}>
          {column.map(({ company, stand }) => (
            <MiniFilm key={`${stand}-${company}`}>
              <span className="st-en st-stand">{stand}</span>
              <bdi
                className="st-serif st-exhibitor"
                style={{
                  ['--st-row-size' as string]:
                    company.length > 22 ? 'calc(3 * var(--st-u))' : 'calc(3.9 * var(--st-u))',
                }}
              >
                <NameWords name={company} />
              </bdi>
            </MiniFilm>
          ))}
        </Stack>
      ))}
    </LightBox>
  );
}

/** One year a bay, at most three; a year without a commended company says only what is known. */
export function PastScene({ frame, scene }: SceneProps<'past'>) {
  return (
    <LightBox bays={baysFor(scene.years.length)}>
      {scene.years.map(({ year, laureate, commended }, bay) => (
        <Film span={[bay, bay + 1, scene.years.length]} key={`${year}-${laureate}`}>
          <div className="st-corner st-tl st-serif st-past-year">{year}</div>
          <div className="st-mid st-past">
            <div className="st-past-label st-past-laureate">
              <Said line={screenWord('pastLaureate')} shows={frame.shows} joined />
            </div>
            <FittedName name={laureate} caps={[8, 6.5]} least={4} left />
            {commended !== '' && (
              <>
                <div className="st-past-label st-past-commended">
                  <Said line={screenWord('pastCommended')} shows={frame.shows} joined />
                </div>
                <bdi className="st-serif st-past-second">
                  <NameWords name={commended} />
                </bdi>
              </>
            )}
          </div>
        </Film>
      ))}
    </LightBox>
  );
}
