import { useState } from 'react';
import { underWayAt } from '../../session/practice/fates';
import type { Here } from '../../session/practice/practice';
import { SIDES, type Side } from '../../tcp/names';
import { snapshotOfBeat } from '../../trace/snapshot';
import { Fold } from '../learn/Fold';
import { Mixed } from '../learn/Mixed';
import { Changes } from './Changes';
import { Deed } from './Deed';
import { Draft } from './Draft';
import { flagsText } from './describe';
import { callItems, fateItems, troubleItems } from './items';
import { Settings } from './Settings';
import { TimePasses } from './TimePasses';
import { type Acting, usePractice } from './usePractice';

/** Everything that a viewer can do to the run at this beat. */
export const PracticePanel = () => {
  const acting = usePractice();
  const { here, words, practice } = acting;
  const [why, setWhy] = useState('');
  const begin = (
    <button type="button" className="button" onClick={() => void practice.empty(words('practice.empty'))}>
      {words('practice.begin')}
    </button>
  );
  if (here === null)
    return (
      <div className="practice">
        <p>{words('practice.capture')}</p>
        {begin}
      </div>
    );
  const part = { acting, here, onWhy: setWhy };
  return (
    <div className="practice">
      <TimePasses {...part} />
      <div className="practice-ends">
        {SIDES.map((side) => (
          <End key={side} side={side} {...part} />
        ))}
      </div>
      <p className="practice-why" role="status">
        <Mixed text={why} />
      </p>
      <Draft acting={acting} />
      <UnderWay {...part} />
      <Changes acting={acting} />
      {begin}
      <Fold title={words('practice.settings')}>
        <Settings acting={acting} run={here.run} />
      </Fold>
      <p className="quiet">{words('practice.hint')}</p>
    </div>
  );
};

/** What the parts of the panel share. */
export type PartProps = Readonly<{ acting: Acting; here: Here; onWhy: (why: string) => void }>;

const End = ({ side, acting, here, onWhy }: PartProps & Readonly<{ side: Side }>) => {
  const { words, head, name } = acting;
  const { state } = snapshotOfBeat(here.trace, here.beat)[side];
  return (
    <fieldset className="practice-end" aria-label={words('practice.callsOf', { end: name(side) })}>
      <h3>
        {head(side)}{' '}
        <span className="state-name" lang="en">
          {state}
        </span>
      </h3>
      <div className="deeds">
        {[...callItems(acting, here, side), ...troubleItems(acting, here, side)].map((item) => (
          <Deed key={item.key} item={item} onWhy={(why) => onWhy(`${head(side)}, ${item.says}: ${why}`)} />
        ))}
      </div>
    </fieldset>
  );
};

const UnderWay = ({ acting, here, onWhy }: PartProps) => {
  const { words, name } = acting;
  const flights = underWayAt(here.trace, here.beat);
  return (
    <section className="practice-flights" aria-label={words('practice.underWay')}>
      <h3>{words('practice.underWay')}</h3>
      {flights.length === 0 && <p className="quiet">{words('practice.noneUnderWay')}</p>}
      {flights.map((each) => {
        const says = words('practice.segment', { flags: flagsText(each.flight.segment, words), end: name(each.flight.side) });
        return (
          <fieldset key={each.flight.id} className="practice-flight" aria-label={says}>
            <h4>
              <Mixed text={says} />
            </h4>
            <div className="deeds">
              {fateItems(acting, here, each).map((item) => (
                <Deed key={item.key} item={item} onWhy={onWhy} />
              ))}
            </div>
          </fieldset>
        );
      })}
    </section>
  );
};
