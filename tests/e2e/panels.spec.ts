import { atRest, expect, open, test } from './stage';

test('a tab opens its panel by pointer and by arrow keys, and the address says which', async ({ page }) => {
  await open(page, '?beat=7');
  await expect(page.getByRole('region', { name: 'Transcript' })).toBeVisible();
  await page.getByRole('tab', { name: 'States' }).click();
  await expect(page.getByRole('figure', { name: 'State diagram' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Transcript' })).toBeHidden();
  await expect.poll(() => page.evaluate(() => location.search)).toContain('panels=explain,states');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('figure', { name: 'Segment header' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Programs' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Sockets' })).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.getByRole('tabpanel', { name: 'Known' })).toContainText('Both know that both channels work.');
  await atRest(page, 7);
});

test('where the tabs have no room their row fades towards the others, and keys and pointer come to each of them', async ({ page }) => {
  const row = page.getByRole('tablist', { name: 'Panels' });
  const fades = () => row.evaluate((list) => getComputedStyle(list).maskImage !== 'none');
  await open(page, '?beat=7&panels=explain,transcript');
  expect(await fades()).toBe(false);
  await page.setViewportSize({ width: 320, height: 640 });
  const [first, last] = [page.getByRole('tab').first(), page.getByRole('tab').last()];
  await expect(last).not.toBeInViewport();
  expect(await fades()).toBe(true);
  await first.focus();
  await page.keyboard.press('End');
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await expect(last).toBeInViewport({ ratio: 1 });
  // Of the tab before the one that is shown enough is seen to be pressed.
  const { x, y } = (await row.boundingBox())!;
  for (let n = await page.getByRole('tab').count(); n > 0; n--) {
    await page.mouse.click(x + 24, y + 22);
    await expect(page.getByRole('tabpanel')).not.toBeEmpty();
  }
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(first).toBeInViewport({ ratio: 1 });
});

test('an address opens the panels that it names', async ({ page }) => {
  await open(page, '?beat=7&panels=sockets');
  await expect(page.getByRole('region', { name: 'Sockets' })).toContainText('waits for data');
  await expect(page.getByRole('region', { name: 'Explanation' })).toHaveCount(0);
});

test('keys 1 to 5 choose panels; F gives the page to one, in which the run is stepped through, and Escape leaves', async ({ page }) => {
  await open(page);
  await page.keyboard.press('1');
  await expect(page.getByRole('figure', { name: 'State diagram' })).toBeVisible();
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog', { name: 'States' });
  await expect(dialog.getByRole('figure', { name: 'State diagram' })).toBeVisible();
  await page.keyboard.press('PageDown');
  await atRest(page, 1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('2');
  await expect(page.getByRole('figure', { name: 'Segment header' })).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.getByRole('region', { name: 'Sockets' })).toBeVisible();
  await page.keyboard.press('4');
  await expect(page.getByRole('region', { name: 'Explanation' })).toHaveCount(0);
  await page.keyboard.press('4');
  await expect(page.getByRole('region', { name: 'Explanation' })).toBeVisible();
  await page.keyboard.press('5');
  await expect(page.getByRole('region', { name: 'Transcript' })).toBeVisible();
});

test('on a wide page several panels are open at once', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, '?beat=7');
  await page.getByRole('tab', { name: 'Programs' }).click();
  await expect(page.getByRole('tabpanel')).toHaveCount(2);
  await page.getByRole('tab', { name: 'So far' }).click();
  await expect(page.getByRole('tabpanel')).toHaveCount(1);
});

test('a closer look has the checks with their numbers, and opens the run in which a segment is lost, to be shared', async ({ page }) => {
  await open(page, '?scenario=three-way-handshake&beat=3');
  await page.getByText('A closer look').click();
  await page.getByText('The checks, with their numbers').click();
  await expect(page.getByRole('region', { name: 'Explanation' })).toContainText('RST = 0');
  await page.getByText('What if it were lost?', { exact: true }).click();
  await page.getByRole('button', { name: 'What if this SYN, ACK were lost?' }).click();
  await expect.poll(() => page.evaluate(() => location.search)).toContain('run=');
  await atRest(page, 3);
  await page.keyboard.press('PageDown');
  await atRest(page, 4);
  await expect(page.locator('[data-segment][data-mark~="lost"]')).toHaveCount(1);
  await expect.poll(() => page.evaluate(() => location.search)).toContain('beat=4');
  const search = await page.evaluate(() => location.search);
  await open(page, search);
  await atRest(page, 4);
  await expect(page.locator('[data-segment][data-mark~="lost"]')).toHaveCount(1);
  await expect(page).toHaveTitle(/Three-way handshake/);
  await open(page, `${search}&lang=zh-Hans`);
  await expect(page).toHaveTitle(/三次握手/);
});

test('a run that cannot be read is said, and the first scenario shown', async ({ page }) => {
  await open(page, '?run=abc');
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText('cannot be read');
  await expect(page.locator('[data-segment]')).toHaveCount(0);
});

test('a segment that is chosen in the ladder shows its header', async ({ page }) => {
  await open(page, '?beat=7');
  await page.locator('[data-segment]').first().click();
  await expect(page.getByRole('figure', { name: 'Segment header' })).toContainText('SYN, from the client to the server');
});

test('two rules on the same network step together, and end in what went wrong', async ({ page }) => {
  await open(page, '?scenario=what-if-no-time-wait');
  await expect(page.locator('[data-ladder="rfc"]')).toBeVisible();
  await expect(page.locator('[data-ladder="what-if"]')).toBeVisible();
  await page.keyboard.press('PageDown');
  await atRest(page, 1);
  await page.keyboard.press('End');
  const compared = page.getByRole('region', { name: 'The same run under two rules' });
  await expect(compared).toContainText('ends as a reset');
  await expect(page.locator('[data-ladder="rfc"] [data-flags~="RST"][data-from="client"]')).toHaveCount(0);
  await expect(page.locator('[data-ladder="what-if"] [data-flags~="RST"][data-from="client"]')).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Explanation' })).toContainText('2 MSL are over');
  await page.keyboard.press('Home');
  await expect(compared).not.toContainText('ends as a reset');
});

test('hosts with many connections show them beside the ladder', async ({ page }) => {
  await open(page, '?scenario=syn-flood&beat=6');
  await expect(page.getByRole('tab', { name: 'Connections' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('region', { name: 'Without SYN cookies · Server: connections' })).toContainText('4 of 4');
  await page.keyboard.press('End');
  await expect(page.getByRole('region', { name: 'With SYN cookies · Server: connections' })).toContainText('Cookies sent');
  await page.getByLabel('Scenario').selectOption('whole-life');
  await expect(page.getByRole('tab', { name: 'Connections' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Transcript' })).toBeVisible();
});

test('on a phone a sentence is read from its beginning, and a closer look has room', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '?beat=4');
  const explanation = page.getByRole('region', { name: 'Explanation' });
  const height = () => explanation.evaluate((element) => element.clientHeight);
  const low = await height();
  await page.getByText('A closer look').scrollIntoViewIfNeeded();
  await page.keyboard.press('PageDown');
  await expect(explanation.getByRole('heading', { name: 'The handshake is complete' })).toBeInViewport({ ratio: 1 });
  await page.getByText('A closer look').click();
  expect(await height()).toBeGreaterThan(3 * low);
  await expect(page.getByText('What if it were lost?', { exact: true })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('PageUp');
  await atRest(page, 4);
  await page.getByText('What if it were lost?', { exact: true }).click();
  await page.getByRole('button', { name: 'What if this ACK were lost?' }).click();
  await expect(explanation.getByRole('heading', { name: 'The client is ESTABLISHED, the server not yet' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('PageDown');
  await expect(explanation.getByRole('heading', { name: 'The third ACK is lost' })).toBeInViewport({ ratio: 1 });
});

test('a question opens its run at the beat that answers it', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Questions' }).click();
  const dialog = page.getByRole('dialog', { name: 'Questions' });
  await dialog.getByText('What is TIME-WAIT for, and why does it last 2 MSL?').click();
  await dialog.locator('details[open]').getByRole('button', { name: 'Show it on the stage' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('[data-endpoint="client"]')).toHaveAttribute('data-state', 'TIME-WAIT');
  await expect.poll(() => page.evaluate(() => location.search)).toContain('scenario=four-way-close');
  await page.getByRole('button', { name: 'Questions' }).click();
  await dialog.getByText('Address already in use').first().click();
  await dialog.locator('details[open]').getByRole('button', { name: 'Show it on the stage' }).click();
  await expect.poll(() => page.evaluate(() => location.search)).toContain('run=');
});

test('the summary sheet, the terms and the scenarios are tabs beside the questions', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Questions' }).click();
  await page.getByRole('tab', { name: 'Summary' }).click();
  await expect(page.getByRole('article')).toContainText('TCP connections on one page');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tabpanel', { name: 'Terms' })).toContainText('TIME-WAIT');
  await page.getByRole('tab', { name: 'Scenarios' }).click();
  const field = page.getByRole('searchbox', { name: 'Search' });
  const entries = page.getByRole('tabpanel', { name: 'Scenarios' }).getByRole('listitem');
  for (const [query, same] of [
    ['TIME_WAIT', 'TIME-WAIT'],
    ['SYN_RCVD', 'SYN-RECEIVED'],
    ['SYN_RECV', 'SYN-RECEIVED'],
  ] as const) {
    await field.fill(query);
    const found = await entries.allTextContents();
    await field.fill(same);
    expect(await entries.allTextContents()).toEqual(found);
    expect(found.length).toBeGreaterThan(3);
  }
  await field.fill('同时关闭');
  await expect(entries).toHaveCount(1);
  await entries.getByRole('button').click();
  await expect.poll(() => page.evaluate(() => location.search)).toContain('scenario=simultaneous-close');
});
