import { Hono } from 'hono'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { createTestApp } from '../../support/create-test-app.ts'
import { launchBrowser, startTestServer } from '../../support/launch-browser.ts'

interface PageOptions extends BrowserContextOptions {
  path?: string
  /** Whether to open it on the origin that may not ask. */
  refused?: boolean
}

/**
 * The real application, and a site on another origin with the widget on every page. The site is as strict as a site can
 * be: its Content-Security-Policy allows the script and the API, no style, no inline code and no text that becomes HTML
 * from any other source.
 */
export async function openOtherSite() {
  const pages = new Hono()
  const site = await startTestServer(pages)
  const refusedSite = await startTestServer(pages)
  const vraagbaak = await createTestApp({ environment: { ALLOWED_ORIGINS: site.url } })
  const server = await startTestServer(vraagbaak.app)
  const browser = await launchBrowser()

  pages.get('*', (context) => {
    const { taal } = context.req.query()
    const attribute = taal === undefined ? '' : ` data-taal="${taal}"`
    return context.html(
      `<!doctype html><html lang="nl"><head><title>Een gemeente</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <script src="${server.url}/widget.js" defer${attribute}></script></head>
      <body><main><h1>Een gemeente</h1><p><a href="/">Een link</a></p></main></body></html>`,
      200,
      {
        'Content-Security-Policy': `default-src 'none'; script-src ${server.url}; connect-src ${server.url}`,
      },
    )
  })

  return {
    vraagbaak,
    siteUrl: site.url,
    /** The same pages on an origin that may not ask. */
    refusedUrl: refusedSite.url,
    serverUrl: server.url,
    /** A page of the site in a browser of its own, with what it complained of and where its requests went. */
    async openPage({ path = '/', refused = false, ...options }: PageOptions = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
      const page = await context.newPage()
      const complaints: string[] = []
      const origins = new Set<string>()
      page.on('console', (message) => complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => origins.add(new URL(request.url()).origin))
      await page.goto((refused ? refusedSite.url : site.url) + path)
      return { page, complaints, origins, ...chatOf(page) }
    },
    async close() {
      await browser.close()
      await Promise.all([site.close(), refusedSite.close(), server.close()])
      await vraagbaak.close()
    },
  }
}

/** The parts of the chat, by the names that people and screen readers know them by. */
function chatOf(page: Page) {
  const field = page.getByLabel('Uw vraag', { exact: true })
  const log = page.getByRole('log')
  return {
    launcher: page.getByRole('button', { name: 'Stel uw vraag' }),
    panel: page.getByRole('dialog'),
    log,
    field,
    /** What came last in the conversation. */
    lastMessage: log.locator('> *').last(),
    stored: () => page.evaluate(() => Object.fromEntries(Object.entries(sessionStorage))),
    async ask(question: string) {
      await field.fill(question)
      await field.press('Enter')
    },
  }
}
