import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOtherSite } from './open-other-site.ts'

let site: Awaited<ReturnType<typeof openOtherSite>>
beforeAll(async () => {
  site = await openOtherSite()
})
afterAll(() => site.close())

const question = 'hoe vraag ik een paspoort aan'

test('a broken connection keeps what was typed, and trying again gets the answer', async () => {
  const { page, launcher, ask, field, log, lastMessage } = await site.openPage()
  await launcher.click()
  await page.context().setOffline(true)
  await ask(question)
  await lastMessage.getByText('Er is geen verbinding.').first().waitFor()
  expect(await field.inputValue()).toBe(question)

  await page.context().setOffline(false)
  await lastMessage.getByRole('button', { name: 'Probeer opnieuw' }).click()
  await lastMessage.getByText('Lees het hele antwoord').first().waitFor()
  expect(await field.inputValue()).toBe('')
  expect(await log.locator('.question').count()).toBe(1)
  await page.context().close()
})

test('a server that fails is told in plain words', async () => {
  const { page, launcher, ask, lastMessage } = await site.openPage()
  await page.route('**/v1/vragen', (route) =>
    route.fulfill({
      status: 502,
      body: '<h1>Bad gateway</h1>',
      headers: { 'Access-Control-Allow-Origin': '*' },
    }),
  )
  await launcher.click()
  await ask(question)
  await lastMessage.getByRole('button', { name: 'Probeer opnieuw' }).waitFor()
  expect(await lastMessage.innerText()).toContain('Er ging iets mis. Probeer het over een minuut opnieuw.')
  await page.context().close()
})

test('a question that was still under way at a page load can be asked again', async () => {
  const { page, launcher, ask, log, lastMessage } = await site.openPage()
  await page.route('**/v1/vragen', () => {}, { times: 1 })
  await launcher.click()
  await ask(question)
  await log.getByText(question).first().waitFor()
  await page.reload()
  await lastMessage.getByRole('button', { name: 'Probeer opnieuw' }).click()
  await lastMessage.getByText('Lees het hele antwoord').first().waitFor()
  expect(await log.locator('.question').count()).toBe(1)
  await page.context().close()
})

test('an empty question is not sent', async () => {
  const { page, launcher, panel, log } = await site.openPage()
  await launcher.click()
  await page.getByRole('button', { name: 'Verstuur' }).click()
  expect(await panel.getByRole('alert').innerText()).toBe('Typ eerst uw vraag.')
  expect(await log.locator('.question').count()).toBe(0)
  await page.context().close()
})

test('a question over 1,000 characters is not sent and not cut', async () => {
  const { page, launcher, ask, field, panel } = await site.openPage()
  const text = 'a '.repeat(501) + 'b'
  await launcher.click()
  await ask(text)
  expect(await panel.getByRole('alert').innerText()).toBe(
    'Uw vraag is langer dan 1.000 tekens. Maak hem korter.',
  )
  expect(await panel.innerText()).toContain('1.003 van 1.000 tekens')
  expect(await field.inputValue()).toBe(text)
  expect(await field.getAttribute('aria-invalid')).toBe('true')

  await field.fill('a '.repeat(450))
  expect(await panel.getByRole('alert').innerText()).toBe('')
  expect(await panel.innerText()).toContain('899 van 1.000 tekens')
  await page.context().close()
})

test('what is no question is explained and can be changed', async () => {
  const { page, launcher, ask, field, lastMessage } = await site.openPage()
  await launcher.click()
  await ask('<script>alert(1)</script>')
  await lastMessage.getByText('Deze tekst kan ik niet lezen.').first().waitFor()
  expect(await lastMessage.getByRole('button').count()).toBe(0)
  expect(await field.inputValue()).toBe('<script>alert(1)</script>')
  await page.context().close()
})

test('only known elements and addresses of an answer reach the page', async () => {
  const { page, launcher, ask, lastMessage } = await site.openPage()
  const html =
    '<p onclick="x()" style="color:red">Eén <a href="javascript:x()">twee</a> <a href="/drie#vier">drie</a></p><script>x()</script><img src="https://example.com/x.png"><h2>Kop</h2>'
  await page.route('**/v1/vragen', async (route) => {
    const answer = await (await route.fetch()).json()
    await route.fulfill({
      json: { ...answer, antwoord: { ...answer.antwoord, html } },
      headers: { 'Access-Control-Allow-Origin': '*' },
    })
  })
  await launcher.click()
  await ask(question)
  await lastMessage.getByText('twee').first().waitFor()
  expect(await lastMessage.innerHTML()).toContain(
    '<p>Eén <a>twee</a> <a href="http://localhost:8787/drie#vier">drie</a></p><h4>Kop</h4>',
  )
  await page.context().close()
})

test('a page whose origin is not on the list is told so, and its administrator how to change that', async () => {
  const { page, launcher, ask, lastMessage, complaints } = await site.openPage({ refused: true })
  await launcher.click()
  await ask(question)
  await lastMessage
    .getByText(
      `De chatbot geeft op deze website geen antwoord. De beheerder moet het adres ${site.refusedUrl} eerst toestaan.`,
    )
    .first()
    .waitFor()
  expect(complaints).toContain(`Vraagbaak: add ${site.refusedUrl} to ALLOWED_ORIGINS of ${site.serverUrl}.`)
  await page.context().close()
})
