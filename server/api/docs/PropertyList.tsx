import { type Schema, basesOf, propertiesOf } from './read-schema.ts'

interface PropertyListProps {
  /** The object to describe. */
  schema: Schema
}

/** The fields of an object, each with what it holds. */
export function PropertyList({ schema }: PropertyListProps) {
  const bases = basesOf(schema)
  return (
    <>
      {bases.map((base) => (
        <p>
          Alles van <a href={`#gegeven-${base}`}>{base}</a>, en:
        </p>
      ))}
      <dl>
        {propertiesOf(schema).map(({ name, kind, link, isRequired, description }) => (
          <>
            <dt>
              <code>{name}</code>{' '}
              <span class="kind">
                {link === undefined ? kind : <a href={`#gegeven-${link}`}>{kind}</a>}
                {isRequired ? ', altijd' : ''}
              </span>
            </dt>
            <dd>{description}</dd>
          </>
        ))}
      </dl>
    </>
  )
}
