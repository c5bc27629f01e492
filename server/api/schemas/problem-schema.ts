import { z } from '@hono/zod-openapi'

/** An error: RFC 9457, with every wrong field of the input. */
export const problemSchema = z
  .object({
    type: z.string().openapi({
      description: 'Soort probleem; about:blank betekent dat de titel genoeg zegt.',
      example: 'about:blank',
    }),
    title: z
      .string()
      .openapi({ description: 'Korte titel, bij elke statuscode dezelfde.', example: 'Ongeldige invoer' }),
    status: z.int().openapi({ description: 'De HTTP-statuscode.', example: 400 }),
    detail: z.string().openapi({
      description: 'Wat er mis is en wat u eraan doet.',
      example: 'Een veld klopt niet. Bij "fouten" staat wat er moet veranderen.',
    }),
    fouten: z
      .array(
        z.object({
          veld: z.string().openapi({ description: 'Het veld dat niet klopt.', example: 'taal' }),
          melding: z
            .string()
            .openapi({ description: 'Wat er van het veld verwacht wordt.', example: 'Kies nl of en.' }),
        }),
      )
      .optional()
      .openapi({ description: 'Alle velden die niet kloppen, in één keer.' }),
  })
  .openapi('Probleem')
