import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { bin } from '../../scripts/bin.mjs';

/** A folder of somebody who has installed the package. */
let user = '';
test.beforeAll(() => {
  user = mkdtempSync(join(tmpdir(), 'tcp-stage-user-'));
  const modules = join(user, 'node_modules');
  mkdirSync(join(modules, 'tcp-stage'), { recursive: true });
  for (const part of ['package.json', 'lib']) cpSync(part, join(modules, 'tcp-stage', part), { recursive: true });
  for (const name of ['react', 'react-dom', 'xstate', '@types'])
    symlinkSync(resolve('node_modules', name), join(modules, name), 'junction');
  writeFileSync(join(user, 'package.json'), '{ "type": "module" }');
});
test.afterAll(() => rmSync(user, { recursive: true }));

test('publint has nothing to say', async () => {
  const { messages, pkg } = await publint({ level: 'suggestion', strict: true });
  expect(messages.map((message) => formatMessage(message, pkg ?? {}))).toEqual([]);
});

test('the package holds its modules, their types and nothing else', () => {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8', shell: process.platform === 'win32' }),
  );
  const files: string[] = packed.files.map(({ path }: { path: string }) => path);
  const types = files.filter((path) => /^lib\/types\/[\w/-]+\.d\.ts$/.test(path));
  expect(types.length).toBeGreaterThan(10);
  expect(files.filter((path) => !types.includes(path)).sort()).toEqual(
    ['LICENSE', 'README.md', 'lib/cli.js', 'lib/element.js', 'lib/model.js', 'lib/react.js', 'package.json'].sort(),
  );
});

test('the types are whole, as Node and as bundlers resolve them', () => {
  writeFileSync(
    join(user, 'use.tsx'),
    `import { TcpStage } from 'tcp-stage';
    import type { TcpStageElement } from 'tcp-stage/element';
    import { endpointMachine, readCapture, simulate, snapshotAt, scenarioById, type Run, type StateName, type Trace } from 'tcp-stage/model';
    const run: Run = scenarioById('whole-life')!.run;
    const trace: Trace = simulate(run);
    export const state: StateName = snapshotAt(trace, 1000).client.state;
    export const read: Trace | null = readCapture(new Uint8Array()).trace;
    export const states: readonly string[] = Object.keys(endpointMachine.states);
    export const step = (stage: TcpStageElement) => stage.step();
    export const page = <TcpStage scenario="whole-life" from={3} onBeat={({ beat, client }) => console.log(beat + 1, client.length)} onComplete={() => {}} />;
    // @ts-expect-error No such language.
    export const wrong = <TcpStage lang="la" />;`,
  );
  for (const how of ['nodenext', 'bundler']) {
    const kind = how === 'bundler' ? 'esnext' : 'nodenext';
    const options = ['--noEmit', '--strict', '--jsx', 'react-jsx', '--module', kind, '--moduleResolution', how, '--target', 'es2022'];
    const { stdout } = spawnSync(process.execPath, [bin('typescript', 'tsc'), ...options, '--types', 'react', 'use.tsx'], {
      cwd: user,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  }
});

test('the model runs in Node, and asks for no React and no page', () => {
  const said = execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { simulate, snapshotAt, scenarioById, readCapture, writeCapture, beatsOf } from 'tcp-stage/model';
      import { readFileSync } from 'node:fs';
      const trace = simulate(scenarioById('whole-life').run);
      const read = readCapture(readFileSync(${JSON.stringify(resolve('public/captures/a-client-close.pcap'))})).trace;
      process.stdout.write([beatsOf(trace).length, snapshotAt(trace, 60).client.state, read.events.length > 10, readCapture(writeCapture(trace)).trace.events.length > 10].join(' '));`,
    ],
    { cwd: user, encoding: 'utf8' },
  );
  expect(said.trim()).toBe('19 ESTABLISHED true true');
  const model = readFileSync('lib/model.js', 'utf8');
  expect([...model.matchAll(/from ["']([^"']+)["']/g)].map(([, name]) => name)).toEqual(['xstate']);
});

test('on a server the component is an empty element, with its parameters as attributes', () => {
  const said = execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { TcpStage } from 'tcp-stage';
      import 'tcp-stage/element';
      import { createElement } from 'react';
      import { renderToString } from 'react-dom/server';
      process.stdout.write(renderToString(createElement(TcpStage, { scenario: 'whole-life', from: 3, keys: false, names: ['a', 'b'], className: 'wide' })));`,
    ],
    { cwd: user, encoding: 'utf8' },
  );
  expect(said.trim()).toBe('<tcp-stage scenario="whole-life" from="3" names="a,b" keys="off" class="wide"></tcp-stage>');
});
