/** @jsxImportSource react */
import { Box, Text } from 'ink'

interface ChoiceListProps {
  options: string[]
  /** The place of the option that Enter picks. */
  selected: number
}

/** Options to walk through with the arrow keys. */
export function ChoiceList({ options, selected }: ChoiceListProps) {
  return (
    <Box flexDirection="column">
      {options.map((option, index) => (
        <Text key={option} bold={index === selected} {...(index === selected ? { color: 'cyan' } : {})}>
          {index === selected ? '❯ ' : '  '}
          {index + 1}. {option}
        </Text>
      ))}
    </Box>
  )
}
