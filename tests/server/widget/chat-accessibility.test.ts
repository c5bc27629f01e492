import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOtherSite } from './open-other-site.ts'

let site: Awaited<ReturnType<typeof openOtherSite>>
beforeAll(async () => {
  site = await openOtherSite()
})
afterAll(() => site.close())

const question = 'hoe vraag ik een paspoort aan'

describe.each([1280, 320])('at %i pixels wide', (width) => {
  test('axe finds nothing wrong with the chat: closed, open, with an answer, without one and with an error', async () => {
    const { page, launcher, ask, lastMessage } = await site.openPage({
      viewport: { width, height: 640 },
      bypassCSP: true,
    })
    await launcher.waitFor()
    expect(await violations(page)).toEqual([])
    await launcher.click()
    expect(await violations(page)).toEqual([])
    await ask(question)
    await lastMessage.getByRole('button', { name: 'Ja' }).click()
    await lastMessage.getByText('Bedankt').waitFor()
    await ask('hoe bak ik een rabarbertaart')
    await lastMessage.getByText('088 000 20 00').waitFor()
    await page.context().setOffline(true)
    await ask('hoe krijg ik een rijbewijs')
    await lastMessage.getByText('Probeer opnieuw').waitFor()
    await page.getByLabel('Uw vraag', { exact: true }).fill('a '.repeat(501))
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  test('nothing sticks out of the screen and every target is at least 24 by 24', async () => {
    const { page, launcher, ask, lastMessage, panel } = await site.openPage({
      viewport: { width, height: 640 },
    })
    await launcher.click()
    await ask(question)
    await lastMessage.getByRole('button', { name: 'Ja' }).waitFor()
    const box = await panel.boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
    // On a phone the panel takes the whole width; elsewhere it leaves the page in sight.
    expect(box?.width === width).toBe(width === 320)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const targets = await panel.locator('button:visible, a:visible, textarea').all()
    const sizes = await Promise.all(targets.map((target) => target.boundingBox()))
    expect(sizes.filter((size) => !size || size.height < 24 || size.width < 24)).toEqual([])
    await page.context().close()
  })
})

test('everything works with the keyboard alone, and the panel holds no one back', async () => {
  const { page, launcher, lastMessage, panel } = await site.openPage()
  await launcher.waitFor()
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Stel uw vraag')
  await page.keyboard.press('Enter')
  expect(await launcher.getAttribute('aria-expanded')).toBe('true')
  await page.keyboard.type(question)
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('alstublieft')
  await page.keyboard.press('Enter')
  await lastMessage.getByRole('button', { name: 'Ja' }).waitFor()

  await page.keyboard.press('Shift+Tab')
  expect(await focused()).toBe('Nee')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await lastMessage.getByText('Bedankt voor uw reactie.').waitFor()
  expect(await focused()).toBe('Ja')

  await page.keyboard.press('Escape')
  expect(await panel.isVisible()).toBe(false)
  expect(await launcher.getAttribute('aria-expanded')).toBe('false')
  expect(await focused()).toBe('Stel uw vraag')
  await page.keyboard.press('Shift+Tab')
  expect(await focused()).toBe('Een link')
  await page.context().close()
})

test('Escape on the page closes the chat and leaves the focus where it is', async () => {
  const { page, launcher, panel } = await site.openPage()
  await launcher.click()
  const link = page.getByRole('link', { name: 'Een link' })
  await link.focus()
  await page.keyboard.press('Escape')
  expect(await panel.isVisible()).toBe(false)
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.context().close()
})

test('a screen reader hears each answer once, and not its own question', async () => {
  const { page, launcher, ask, log, lastMessage } = await site.openPage()
  await launcher.click()
  await log.getByText('U praat met een chatbot').waitFor()
  await log.evaluate((element) => {
    const heard: string[] = []
    Object.assign(window, { heard })
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof Element && node.closest('[aria-live=off]') === null)
            heard.push(node.textContent.slice(0, 38))
    }).observe(element, { childList: true, subtree: true, characterData: true })
  })
  await ask(question)
  await lastMessage.getByRole('button', { name: 'Ja' }).waitFor()
  expect(await page.evaluate('heard')).toEqual(['Chatbot: Hoe vraag ik een paspoort aan'])
  await page.context().close()
})

test('the button makes way for what has the focus under it', async () => {
  const { page, launcher } = await site.openPage()
  await launcher.waitFor()
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = '#'
    link.textContent = 'Onderaan'
    document.body.append(link)
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('body > a { position: fixed; right: 40px; bottom: 30px }')
    document.adoptedStyleSheets = [sheet]
  })
  const opacity = () => launcher.evaluate((element) => getComputedStyle(element).opacity)
  await page.getByText('Onderaan').focus()
  expect(await opacity()).toBe('0')
  await launcher.focus()
  expect(await opacity()).toBe('1')
  await page.context().close()
})

test('the chat is not printed', async () => {
  const { page, launcher } = await site.openPage()
  await launcher.waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await launcher.isVisible()).toBe(false)
  await page.context().close()
})

async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}
