import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenApiDocument } from '../../../server/api/docs/open-api-document.ts'
import { operationsOf } from '../../../server/api/docs/operations-of.ts'
import { createApiTestApp, testId } from './api-content.ts'
import { createContract, referencesIn, resolveReference } from './contract.ts'

interface ResponseObject {
  headers?: object
  content?: object
}

let api: Awaited<ReturnType<typeof createApiTestApp>>
let document: OpenApiDocument

beforeAll(async () => {
  api = await createApiTestApp()
  document = (await (await api.get('/v1/openapi.json')).json()) as OpenApiDocument
})
afterAll(() => api.close())

describe('the OpenAPI document follows the NL API Design Rules', () => {
  test('it is OpenAPI 3, in Dutch, with a semantic version and someone to ask', () => {
    expect(document.openapi).toMatch(/^3\.\d+\.\d+$/)
    expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(document.info.description).toContain('Stel vragen aan de kennisbank')
    expect(document.info.contact).toEqual({
      name: 'Webredactie Provincie Voorbeeld',
      email: 'webredactie@provincievoorbeeld.example',
      url: 'https://www.provincievoorbeeld.example/contact',
    })
  })

  test('the major version is in the address of the server, not in the paths', () => {
    expect(document.servers?.map(({ url }) => url)).toEqual(['http://localhost:8787/v1'])
    expect(Object.keys(document.paths ?? {})).toMatchInlineSnapshot(`
      [
        "/vragen",
        "/vragen/{id}/waardering",
        "/artikelen",
        "/artikelen/{id}",
        "/artikelen/_zoek",
        "/organisatie",
      ]
    `)
  })

  test('paths are in kebab-case without a slash at the end, query keys in camelCase', () => {
    const operations = operationsOf(document)
    for (const { path } of operations) expect(path).toMatch(/^(?:\/(?:_?[a-z][a-z0-9-]*|\{[a-z]+\}))+$/)
    const query = operations.flatMap(({ parameters }) => parameters.filter(({ place }) => place === 'query'))
    expect(query.length).toBeGreaterThan(0)
    for (const { name } of query) expect(name).toMatch(/^[a-z][a-z\d]*(?:[A-Z][a-z\d]*)*$/)
  })

  test('every operation has a name of its own, a tag that is explained, a summary and a description', () => {
    const operations = operationsOf(document)
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
    const tags = document.tags?.map(({ name }) => name)
    for (const { tag, summary, description } of operations) {
      expect(tags).toContain(tag)
      expect(summary).not.toBe('')
      expect(description).not.toBe('')
    }
  })

  test('every response has the version in a header, and every refusal is a problem', () => {
    const responses = Object.values(document.paths ?? {})
      .flatMap(({ get, post }) => [get, post])
      .flatMap((operation) => Object.entries<ResponseObject>(operation?.responses ?? {}))
    for (const [, { headers }] of responses) expect(headers).toHaveProperty('API-Version')
    const refusals = responses.filter(([status]) => Number(status) >= 400)
    for (const [, { content }] of refusals)
      expect(Object.keys(content ?? {})).toEqual(['application/problem+json'])
  })

  test('every operation that takes something can refuse it with 400', () => {
    const taking = operationsOf(document).filter(({ body, parameters }) => body || parameters.length > 0)
    for (const { responses } of taking) expect(responses.map(({ status }) => status)).toContain('400')
  })

  test('every reference leads somewhere and every named schema is used', () => {
    const references = new Set(referencesIn(document))
    expect([...references].filter((reference) => !resolveReference(document, reference))).toEqual([])
    const named = Object.keys(document.components?.schemas ?? {})
    expect(named.filter((name) => !references.has(`#/components/schemas/${name}`))).toEqual([])
  })

  test('every parameter in a path is described', () => {
    for (const { path, parameters } of operationsOf(document)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(parameters.filter(({ place }) => place === 'pad').map(({ name }) => name)).toEqual(inPath)
    }
  })

  test('the examples are good', () => {
    const contract = createContract(document)
    const media = operationsOf(document).flatMap(({ body, responses }) => [
      body,
      ...responses.map((response) => response.media),
    ])
    const examples = media.filter((each) => each?.example !== undefined)
    expect(examples).toHaveLength(4)
    for (const each of examples) expect(contract.faults(each?.schema, each?.example)).toEqual([])
  })
})

describe('what the API sends is what the document says', () => {
  const passport = { vraag: 'hoe vraag ik een paspoort aan' }

  test.each([
    ['/vragen', '/vragen', passport],
    ['/vragen', '/vragen', { vraag: 'paspoort' }],
    ['/vragen', '/vragen', { vraag: 'xqzvk wrtplm' }],
    ['/vragen', '/vragen', { vraag: 'hallo' }],
    ['/vragen', '/vragen', { vraag: '' }],
    ['/vragen', '/vragen', { taal: 1 }],
    ['/vragen/{id}/waardering', `/vragen/${testId(9)}/waardering`, { nuttig: true }],
    ['/artikelen/_zoek', '/artikelen/_zoek', { zoekterm: 'pasp' }],
    ['/artikelen/_zoek', '/artikelen/_zoek', {}],
  ])('POST %s', async (described, path, body) => {
    const response = await api.post(`/v1${path}`, body)
    expect(await createContract(document).faultsOfResponse('post', described, response)).toEqual([])
  })

  test.each([
    ['/artikelen', '/artikelen'],
    ['/artikelen', '/artikelen?pagina=2&paginagrootte=2'],
    ['/artikelen', '/artikelen?pagina=x'],
    ['/artikelen/{id}', `/artikelen/${testId(1)}`],
    ['/artikelen/{id}', `/artikelen/${testId(4)}`],
    ['/artikelen/{id}', `/artikelen/${testId(99)}`],
    ['/organisatie', '/organisatie'],
    ['/organisatie', '/organisatie?taal=x'],
  ])('GET %s for %s', async (described, path) => {
    const response = await api.get(`/v1${path}`)
    expect(await createContract(document).faultsOfResponse('get', described, response)).toEqual([])
  })

  test('and a response that does not fit is seen', async () => {
    const wrong = Response.json(
      { id: 'x', soort: 'iets' },
      { headers: { 'Content-Type': 'application/json' } },
    )
    const faults = await createContract(document).faultsOfResponse('post', '/vragen', wrong)
    expect(faults.length).toBeGreaterThan(2)
  })
})
