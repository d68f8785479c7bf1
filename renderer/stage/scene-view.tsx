import type { Frame, Scene } from '../../shared/stage/frame';
import { CitationScene, FinalistScene, NameScene, WinnersScene } from './film-scenes';
import { JuryScene } from './jury-scene';
import { FinalistsScene, PastScene, VillageScene } from './list-scenes';
import {
  AnnounceScene,
  HoldingScene,
  NeutralScene,
  SentenceScene,
  TitleScene,
} from './rest-scenes';
import { MessageScene, WhyScene } from './told-scenes';

interface Props {
  readonly frame: Frame;
  readonly scene: Scene;
}

/** Which films hang, for each scene. The test card and black are drawn without a box. */
export function SceneView({ frame, scene }: Props) {
  switch (scene.scene) {
    case 'test-card':
    case 'black':
    case 'screen-sign':
      return null;
    case 'neutral':
      return <NeutralScene frame={frame} />;
    case 'holding':
      return <HoldingScene frame={frame} scene={scene} />;
    case 'title':
      return <TitleScene frame={frame} scene={scene} />;
    case 'announce':
      return <AnnounceScene frame={frame} scene={scene} />;
    case 'no-laureate':
    case 'end':
      return <SentenceScene frame={frame} words={scene.words} />;
    case 'jury':
      return <JuryScene frame={frame} scene={scene} />;
    case 'village':
      return <VillageScene frame={frame} scene={scene} />;
    case 'finalists':
      return <FinalistsScene scene={scene} />;
    case 'past':
      return <PastScene frame={frame} scene={scene} />;
    case 'finalist':
      return <FinalistScene frame={frame} scene={scene} />;
    case 'name':
      return <NameScene frame={frame} scene={scene} />;
    case 'message':
      return <MessageScene frame={frame} scene={scene} />;
    case 'why':
      return <WhyScene frame={frame} scene={scene} />;
    case 'citation':
      return <CitationScene frame={frame} scene={scene} />;
    case 'winners':
      return <WinnersScene frame={frame} scene={scene} />;
  }
}
