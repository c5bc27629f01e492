/** @jsxImportSource react */
import { Box, Text } from 'ink'
import { Prose } from './Prose.tsx'

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
        <Option
          key={option}
          sign={`${index === selected ? '❯' : ' '} ${index + 1}. `}
          text={option}
          isSelected={index === selected}
        />
      ))}
    </Box>
  )
}

function Option({ sign, text, isSelected }: { sign: string; text: string; isSelected: boolean }) {
  const style = isSelected ? { bold: true, color: 'cyan' } : {}
  return (
    <Box>
      <Box flexShrink={0}>
        <Text {...style}>{sign}</Text>
      </Box>
      <Prose>
        <Text {...style}>{text}</Text>
      </Prose>
    </Box>
  )
}
