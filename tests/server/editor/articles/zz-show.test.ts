import { test } from 'vitest'
import { writeFileSync } from 'node:fs'
import { launchBrowser, startTestServer } from '/work/main/tests/support/launch-browser.ts'
import { signInAs } from '/work/main/tests/support/sign-in.ts'
import { openArticleStore } from '/work/main/tests/server/editor/articles/open-article-store.ts'
import { createTestApp, exampleContent } from '/work/main/tests/support/create-test-app.ts'
import { execFileSync } from 'node:child_process'

test('show', async () => {
  const app = await createTestApp({ ownContent: true })
  const git = (...a: string[]) => execFileSync('git', ['-C', app.content, '-c','user.name=B','-c','user.email=b@x', ...a])
  git('init','-q','-b','main'); git('add','.'); git('commit','-qm','Begin')
  const server = await startTestServer(app.app)
  const me = await signInAs(app, 'eindredacteur'); for (const t of ['paspoort aanvragen','waar blijft mijn geld']) await app.ask({text:t,channel:'website'})
  const browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await context.addCookies([...me.cookies].map(([name, value]) => ({ name, value, url: server.url })))
  const page = await context.newPage()
  page.on('console', m => console.log('CONSOLE', m.text())); page.on('pageerror', e => console.log('PAGEERROR', e.message))
  const shot = async (name: string) => { for (const w of [1280, 320]) { await page.setViewportSize({ width: w, height: 900 }); const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth); if (over>0) console.log('OVERFLOW', name, w, over); await page.screenshot({ path: `/tmp/edstore/shots/${name}-${w}.png`, fullPage: true }) } await page.setViewportSize({ width: 1280, height: 900 }) }
  await page.goto(server.url + '/redactie/artikelen'); await shot('list')
  await page.goto(server.url + '/redactie/artikelen/artikel?pad=nl/adresonderzoek.md'); await shot('article')
  await page.click('text=Wijzigen'); await page.waitForURL(/concept/); await page.waitForTimeout(500); await shot('draft')
  await page.fill('#veld-body', (await page.inputValue('#veld-body')) + '\n\n## Nieuw\n\nIndien u dit wilt, dient u een aanvraag in te dienen bij de gemeente, waarbij de aanvraag door de gemeente wordt behandeld en u binnen acht weken een brief krijgt met de beslissing en de uitleg daarvan.')
  await page.waitForTimeout(1500); await shot('draft-typed')
  await page.click('text=Opslaan en verder naar publiceren'); await page.waitForURL(/publiceren/); await shot('publish')
  await page.click('button:has-text("Publiceren")'); await page.waitForTimeout(1500); await shot('publish-error')
  await page.check('#veld-akkoord-taal').catch(() => {}); if (await page.locator('#veld-akkoord-antwoorden').count()) await page.check('#veld-akkoord-antwoorden')
  await page.click('button:has-text("Publiceren")'); await page.waitForTimeout(2500); console.log(page.url()); await shot('published')
  await page.click('a:has-text("Versies")'); await page.waitForLoadState(); await shot('history')
  await page.locator('table a').first().click(); await page.waitForLoadState(); await shot('version')
  await page.goto(server.url + '/redactie/artikelen/artikel?pad=nl/adresonderzoek.md'); await page.click('button:has-text("Vertal")'); await page.waitForURL(/concept/); await shot('translate')
  await page.goto(server.url + '/redactie/artikelen/nieuw'); await shot('new')
  // merge
  const bram = { name: 'Bram', email: 'b@x.nl' }, anna = { name: 'Anna', email: 'a@x.nl' }
  const d = await app.articles.startChange('nl/achternaam-kind.md', anna)
  await app.articles.save(d.id, { content: { ...d.content, body: d.content.body.replace(/^.*$/m, 'Anna schrijft dit.'), fields: { ...d.content.fields, vraag: 'Vraag van Anna?' } }, basedOn: 1 }, anna)
  console.log((await app.articles.save(d.id, { content: { ...d.content, body: d.content.body.replace(/^.*$/m, 'Bram schrijft dat.'), fields: { ...d.content.fields, vraag: 'Vraag van Bram?' } }, basedOn: 1 }, bram)).kind)
  await page.goto(server.url + `/redactie/artikelen/concept/${d.id}/samenvoegen`); await shot('merge')
  await page.goto(server.url + `/redactie/artikelen/concept/${d.id}/teksten`); await page.locator('summary').first().click(); await shot('texts')
  await browser.close(); await server.close(); await app.close()
}, 180000)
