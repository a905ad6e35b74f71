import { expect, sampleIsOpen, test } from './app.ts';

// On no data at all, as a planner starts the first time.
test.use({ firstStart: true });

test('the page runs nothing that is not its own', async ({ app }) => {
  const { page } = app;
  await sampleIsOpen(page);
  const broken = await page.evaluate(async () => {
    const names: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => names.push(event.effectiveDirective));
    const tried = (act: () => unknown) => {
      try {
        act();
        return 'ran';
      } catch {
        return 'refused';
      }
    };
    // Later, because what a test runs at once is allowed to evaluate.
    const evaluated = new Promise<string>((resolve) => {
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: the test is that it does not run.
          resolve(String(globalThis.eval('"ran"')));
        } catch {
          resolve('refused');
        }
      });
    });
    const results = {
      eval: await evaluated,
      inner: tried(() => {
        document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.hacked=1">');
      }),
      script: tried(() => {
        document.createElement('script').text = 'window.hacked=2';
      }),
    };
    const remote = await fetch('https://example.invalid/').then(
      () => 'ran',
      () => 'refused',
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { ...results, remote, hacked: 'hacked' in window, names };
  });
  expect(broken).toMatchObject({
    eval: 'refused',
    inner: 'refused',
    script: 'refused',
    remote: 'refused',
    hacked: false,
  });
  expect(broken.names).toContain('connect-src');
  // These are the violations that the test itself provoked.
  app.faults.length = 0;
});

test('the link works once, and nobody else can ask', async ({ app, request }) => {
  const { page } = app;
  await sampleIsOpen(page);
  const origin = new URL(page.url()).origin;
  expect(page.url()).not.toContain('token');
  expect((await request.get(`${origin}/`)).status()).toBe(403);
  expect((await request.get(`${origin}/?token=guess`)).status()).toBe(403);
  expect((await request.post(`${origin}/api/call/plan.read`, { data: 'x' })).status()).toBe(403);
});
