import { sectionOfArrow } from '../../tcp/rfc';
import type { ChartArrow } from '../../trace/chart';
import type { MessageId } from '../../words';
import { Icon } from '../icons/Icon';
import { Mixed } from '../learn/Mixed';
import type { Words } from '../stage/words';
import type { Edge } from './edges';
import { inOneRow } from './labels';
import { SectionLink } from './SectionLink';

/** Where an arrow can be seen taken: a scenario's id and a beat of it. */
export type WalkTo = Readonly<{ scenario: string; beat: number }>;

/** A line of the diagram that the reader asked about; of each arrow along it, who takes it. */
export type Asked = Readonly<{ edge: Edge; walks: readonly (WalkTo | null)[] }>;

type Props = Readonly<{
  asked: Asked;
  words: Words;
  links: boolean;
  at: 'top' | 'bottom';
  onWalk: (walk: WalkTo) => void;
  onClose: () => void;
}>;

/** What is said about the arrows of one line: what happens, the section, and a scenario in which it happens. */
export const Card = ({ asked: { edge, walks }, words, links, at, onWalk, onClose }: Props) => (
  <section className="arrow-card" data-at={at} aria-label={words('diagram.between', { from: edge.from, to: edge.to })}>
    <div className="arrow-card-head">
      <h3 lang="en">
        {edge.from} → {edge.to}
      </h3>
      <button type="button" className="button" onClick={onClose}>
        <Icon name="close" />
        <span className="visually-hidden">{words('help.close')}</span>
      </button>
    </div>
    <ul>
      {edge.arrows.map((arrow, i) => (
        <li key={arrow.by}>
          <p className="arrow-words" lang="en">
            {inOneRow(arrow)}
          </p>
          <p>
            <Mixed text={words(sentenceOf(arrow))} />{' '}
            <SectionLink section={sectionOfArrow(arrow.from, arrow.by)} words={words} links={links} />
          </p>
          <Walk walk={walks[i] ?? null} words={words} onWalk={onWalk} />
        </li>
      ))}
    </ul>
  </section>
);

/** Every event of the chart has its sentence in the catalogue, and every scenario its title (tests hold that). */
const sentenceOf = ({ by }: ChartArrow): MessageId => `arrow.${by.replaceAll(' ', '-')}` as MessageId;
const titleOf = ({ scenario }: WalkTo): MessageId => `scenario.${scenario}.title` as MessageId;

const Walk = ({ walk, words, onWalk }: { walk: WalkTo | null; words: Words; onWalk: (walk: WalkTo) => void }) =>
  walk === null ? (
    <p className="arrow-none">{words('diagram.noWalk')}</p>
  ) : (
    <button type="button" className="button" onClick={() => onWalk(walk)}>
      <span>
        <Mixed text={words('diagram.walk', { scenario: words(titleOf(walk)) })} />
      </span>
    </button>
  );
