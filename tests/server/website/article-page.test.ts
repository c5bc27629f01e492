import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'

let testApp: Awaited<ReturnType<typeof createTestApp>>

beforeAll(async () => {
  testApp = await createTestApp({ ownContent: true })
})
afterAll(() => testApp.close())

test('sections stand under the question, each with an anchor that the table of contents leads to', async () => {
  const html = await getPage('/vragen/paspoort-aanvragen')
  expect(html).toContain('<h1>Hoe vraag ik een paspoort aan?</h1>')
  for (const anchor of ['dit-neemt-u-mee', 'zo-gaat-de-aanvraag', 'hoe-lang-duurt-het', 'kosten']) {
    expect(html).toContain(`<h2 id="${anchor}">`)
    expect(html).toContain(`<a href="#${anchor}">`)
  }
})

test('an article with two sections has no table of contents', async () => {
  await changeArticle('paspoort-aanvragen', (text) => text.slice(0, text.indexOf('## Hoe lang duurt het')))
  const html = await getPage('/vragen/paspoort-aanvragen')
  expect(html).toContain('<h2 id="zo-gaat-de-aanvraag">')
  expect(html).not.toContain('Op deze pagina')
})

test('links between article files become links between pages', async () => {
  const html = await getPage('/vragen/paspoort-aanvragen')
  expect(html).toContain('<a href="/vragen/paspoort-kwijt">')
  expect(html).not.toContain('.md"')
})

test('the source, the dates, related questions and the ways to a person stand with the answer', async () => {
  const html = await getPage('/vragen/paspoort-aanvragen')
  expect(html).toContain('<time datetime="2026-10-12T09:00:00Z">12 oktober 2026</time>')
  expect(html).toContain('Gecontroleerd op')
  expect(html).toContain('Provincie Voorbeeld en Gemeente Voorbeeldstad</dd>')
  expect(html).toMatch(/Lees ook<\/h2><ul[^>]*><li><a class="vb-links__link" href="\/vragen\//)
  expect(html).toContain('Nu open, tot 17.00 uur.')
})

test('an imported article names where it came from', async () => {
  await changeArticle('afvalpas', (text) =>
    text.replace(
      /^vraag:/m,
      'bron:\n  soort: rijksoverheid\n  url: https://www.rijksoverheid.nl/vraag\nvraag:',
    ),
  )
  expect(await getPage('/vragen/afvalpas')).toContain(
    '<a href="https://www.rijksoverheid.nl/vraag">www.rijksoverheid.nl</a>',
  )
})

test('an article names its translation and the language switch leads to it', async () => {
  const translated = testApp.knowledge
    .articles()
    .find((article) => article.language === 'en' && testApp.knowledge.find(article.id, 'nl'))
  const dutch = translated && testApp.knowledge.find(translated.id, 'nl')
  expect(dutch).toBeDefined()
  const html = await getPage(`/vragen/${dutch?.slug}`)
  const address = `/en/questions/${translated?.slug}`
  expect(html).toContain(`<link rel="alternate" hreflang="en" href="http://localhost:8787${address}"/>`)
  expect(html).toContain('hreflang="x-default"')
  expect(html).toContain(`href="${address}" lang="en" hreflang="en"`)
})

test('without a translation the language switch leads to the other home page', async () => {
  const untranslated = testApp.knowledge
    .articles()
    .find((article) => article.language === 'nl' && !testApp.knowledge.find(article.id, 'en'))
  const html = await getPage(`/vragen/${untranslated?.slug}`)
  expect(html).toContain('href="/en" lang="en" hreflang="en"')
  expect(html).not.toContain('<link rel="alternate" hreflang')
})

test('search engines read the question and its answer as a QAPage', async () => {
  const data = readStructuredData(await getPage('/en/questions/swimming-water-quality'))
  expect(data).toMatchObject({
    '@type': 'QAPage',
    inLanguage: 'en',
    mainEntity: {
      '@type': 'Question',
      name: 'How clean is the swimming water?',
      answerCount: 1,
      acceptedAnswer: { '@type': 'Answer', dateModified: '2026-06-03T09:00:00Z' },
    },
  })
})

test('search engines read a topic as a FAQPage', async () => {
  const data = readStructuredData(await getPage('/onderwerpen/zwemwater'))
  expect(data).toMatchObject({ '@type': 'FAQPage', inLanguage: 'nl' })
  expect(JSON.stringify(data)).toContain('/vragen/')
})

test('markup in an article is shown as text, in the page and in the structured data', async () => {
  await changeArticle('afvalkalender', (text) =>
    text.replace(/^vraag: .*$/m, 'vraag: "Mag </script><script>alert(1)</script> in de container?"'),
  )
  const html = await getPage('/vragen/afvalkalender')
  expect(html).not.toContain('<script>alert')
  expect(html).toContain('&lt;script&gt;alert(1)')
  expect(readStructuredData(html)).toMatchObject({
    mainEntity: { name: 'Mag </script><script>alert(1)</script> in de container?' },
  })
})

async function getPage(path: string): Promise<string> {
  const response = await testApp.app.request(path)
  expect(response.status).toBe(200)
  return response.text()
}

async function changeArticle(slug: string, change: (text: string) => string): Promise<void> {
  const file = join(testApp.content, 'nl', `${slug}.md`)
  await writeFile(file, change(await readFile(file, 'utf8')))
  await testApp.knowledge.refresh([`nl/${slug}.md`])
}

function readStructuredData(html: string): unknown {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '')
}
