import { ActionIcon, Button, FileButton } from '@mantine/core';
import { IconPhoto, IconPhotoX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOGO_CHARACTERS } from '../../../../shared/edition/logo';
import { DropArea } from '../../../parts/drop-area';
import { type PictureRefusal, type PictureRoom, takePicture } from '../../../parts/take-picture';
import styles from '../preparer.module.css';
import own from './logo-of.module.css';

/** Sharp across a bay of the stage, within what an edition carries. */
const ROOM: PictureRoom = { longest: 900, largest: LOGO_CHARACTERS, ground: null };

interface LogoOfProps {
  readonly name: string;
  readonly picture: string | null;
  readonly keep: (picture: string | null) => void;
}

/** The logo of one organiser, as it is shown: on white; chosen, or dropped here. */
export function LogoOf({ name, picture, keep }: LogoOfProps) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<{ kind: PictureRefusal; file: string } | null>(null);
  const take = async (file: File | null | undefined): Promise<void> => {
    if (!file) return;
    const taken = await takePicture(file, ROOM);
    setRefused(taken.ok ? null : { kind: taken.error.kind, file: file.name });
    if (taken.ok) keep(taken.value);
  };
  return (
    <>
      <DropArea
        className={own.logo}
        label={t('prepare.prize.logo.alt', { name })}
        onDrop={([file]) => void take(file)}
      >
        {picture !== null && (
          <img className="logo-plate" src={picture} alt={t('prepare.prize.logo.alt', { name })} />
        )}
        <FileButton accept="image/png,image/jpeg" onChange={(file) => void take(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              aria-label={t('prepare.prize.logo.chooseFor', { name })}
              leftSection={<IconPhoto size={17} stroke={1.8} aria-hidden />}
            >
              {t(picture === null ? 'prepare.prize.logo.choose' : 'prepare.prize.logo.other')}
            </Button>
          )}
        </FileButton>
        {picture !== null && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('prepare.prize.logo.remove', { name })}
            onClick={() => keep(null)}
          >
            <IconPhotoX size={17} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </DropArea>
      {refused && (
        <p className={`${styles.refused} ${own.refused}`} role="alert">
          {t(`prepare.prize.logo.refused.${refused.kind}`, { file: refused.file, name })}
        </p>
      )}
    </>
  );
}
