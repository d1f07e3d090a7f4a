import type { Side } from '../../tcp/names';
import type { Step } from '../../teach/steps';
import { type Lessons, tell } from '../../words/lessons';

type Props = Readonly<{ lessons: Lessons; title: string; steps: readonly Step[]; names: Readonly<Record<Side, string>> }>;

/** The segments of an opening or a close, with what each makes of both ends. */
export const StepTable = ({ lessons, title, steps, names }: Props) => (
  <table>
    <caption>{title}</caption>
    <thead>
      <tr>
        <th scope="col" className="step-number">
          {tell(lessons, 'sheet.step')}
        </th>
        {(['sheet.from', 'sheet.flags', 'sheet.seq', 'sheet.ack', 'sheet.sender', 'sheet.receiver'] as const).map((id) => (
          <th key={id} scope="col">
            {tell(lessons, id)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {steps.map((step, n) => (
        <tr key={`${step.from} ${step.flags} ${step.seq}`}>
          <td className="num step-number">{n + 1}</td>
          <td className="step-from">{names[step.from]}</td>
          <td lang="en">{step.flags}</td>
          <td className="num">{step.seq}</td>
          <td className="num">{step.ack ?? '–'}</td>
          <td className="step-state" lang="en">
            {step.sender}
          </td>
          <td className="step-state" lang="en">
            {step.receiver}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
