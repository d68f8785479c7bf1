import type { OpenDesk } from '../../../derive/juror-desk';
import { useLanguage } from '../../../i18n/use-language';
import { TopBar } from '../../../parts/top-bar';
import { DoorSide } from './door-side';
import { EmptySide } from './empty-side';
import { GreetingSide } from './greeting-side';
import type { Welcome } from './use-welcome';
import styles from './welcome.module.css';

interface WelcomeViewProps extends Welcome {
  readonly desk: OpenDesk | null;
  readonly isLocked: boolean;
  readonly onPromise: () => void;
}

/** Left, what one has in hand; right, lit once the code opened: « is this you? ». */
export function WelcomeView({ desk, isLocked, onPromise, ...door }: WelcomeViewProps) {
  const { inLanguage } = useLanguage();
  return (
    <div className={styles.page}>
      <TopBar {...(desk && { edition: inLanguage(desk.edition.shortTitle) })} />
      <main className={styles.body}>
        <DoorSide {...door} desk={desk} isLocked={isLocked} />
        {desk ? (
          <GreetingSide desk={desk} onPromise={onPromise} />
        ) : (
          <EmptySide isLocked={isLocked} />
        )}
      </main>
    </div>
  );
}
