import type { Operation } from './operations-of.ts'

/** A command that shows an operation at work, with the examples of the contract. */
export function curlExample({ method, path, parameters, body }: Operation, server: string): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = parameters.find((each) => each.name === name)
    return parameter && 'example' in parameter.schema ? String(parameter.schema.example) : name
  })
  if (method === 'GET') return `curl '${server}${filled}'`
  return `curl '${server}${filled}' \\\n  -H 'Content-Type: application/json' \\\n  -d '${JSON.stringify(body?.example)}'`
}
