import { CommanderError } from 'commander'

const hint = 'Met vraagbaak --help ziet u wat er kan.'

/**
 * An error as a sentence for the one who typed the command.
 * @returns nothing when there is nothing to tell: help or the version was shown
 */
export function describeError(error: unknown): string | undefined {
  if (error instanceof CommanderError) return describeUsageError(error)
  // Our own errors are plain Errors with a sentence and a remedy; the others come from the code itself.
  if (error instanceof Error && Object.getPrototypeOf(error) === Error.prototype) return error.message
  return `Er ging iets onverwachts mis: ${deepestReason(error)}\nMet DEBUG=vraagbaak ervoor ziet u waar.`
}

/** The first line of the error that started it: the outer ones tell what was tried (a whole query, for one). */
function deepestReason(error: unknown): string {
  if (error instanceof Error && error.cause !== undefined) return deepestReason(error.cause)
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}

/** Commander words its errors in English only; their codes and the quoted names are part of its API. */
function describeUsageError(error: CommanderError): string | undefined {
  if (error.exitCode === 0) return undefined
  const name = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  const similar = /\(Did you mean (?:one of )?(.+)\?\)/.exec(error.message)?.[1]
  const suggestion = similar === undefined ? '' : ` Bedoelt u ${similar.replaceAll(', ', ' of ')}?`
  return `${usageSentence(error.code, name)}${suggestion} ${hint}`
}

function usageSentence(code: string, name: string): string {
  switch (code) {
    case 'commander.unknownCommand':
      return `De opdracht "${name}" bestaat niet.`
    case 'commander.unknownOption':
      return `De optie "${name}" bestaat niet.`
    case 'commander.missingArgument':
      return `Er ontbreekt iets achter de opdracht: <${name}>.`
    case 'commander.missingMandatoryOptionValue':
      return `De optie "${name}" is verplicht.`
    case 'commander.optionMissingArgument':
      return `Achter de optie "${name}" ontbreekt een waarde.`
    case 'commander.excessArguments':
      return 'Er staat te veel achter de opdracht; zet tekst met spaties tussen aanhalingstekens.'
    case 'commander.help':
      return 'Er ontbreekt een opdracht; hierboven staat welke er zijn.'
    default:
      return 'Deze opdracht is niet te begrijpen.'
  }
}
