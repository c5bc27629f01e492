import { curlExample } from './curl-example.ts'
import type { Operation } from './operations-of.ts'
import { type Schema, kindOf } from './read-schema.ts'

interface OperationDocsProps {
  /** What to tell about. */
  operation: Operation
  /** What stands before its path. */
  server: string
}

/** One operation: its address, what goes in, what comes out and an example to try. */
export function OperationDocs({ operation, server }: OperationDocsProps) {
  const { id, method, path, summary, description, parameters, body, responses } = operation
  const example = responses.find(({ media }) => media?.example !== undefined)?.media?.example
  return (
    <section>
      <h3 id={id}>{summary}</h3>
      <p class="address">
        <span class="method">{method}</span> <code>{path}</code>
      </p>
      <p>{description}</p>
      {parameters.length > 0 && (
        <>
          <h4>Parameters</h4>
          <dl>
            {parameters.map((parameter) => (
              <>
                <dt>
                  <code>{parameter.name}</code>{' '}
                  <span class="kind">
                    {parameter.place}, {kindOf(parameter.schema).kind}
                    {parameter.isRequired ? ', verplicht' : ''}
                  </span>
                </dt>
                <dd>{parameter.description}</dd>
              </>
            ))}
          </dl>
        </>
      )}
      {body && (
        <p>
          Stuur als JSON: <SchemaLink schema={body.schema} />.
        </p>
      )}
      <h4>Voorbeeld</h4>
      <pre>{curlExample(operation, server)}</pre>
      {example !== undefined && <pre>{JSON.stringify(example, undefined, 2)}</pre>}
      <h4>Antwoorden</h4>
      <dl>
        {responses.map((response) => (
          <>
            <dt>
              <code>{response.status}</code> <SchemaLink schema={response.media?.schema} />
            </dt>
            <dd>{response.description}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}

function SchemaLink({ schema }: { schema: Schema | undefined }) {
  const name = schema && kindOf(schema).link
  return name === undefined ? <></> : <a href={`#gegeven-${name}`}>{name}</a>
}
