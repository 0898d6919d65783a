// Reads one JSON array a line, a JSON Schema of draft 2020-12 and a frontmatter as YAML, and writes one line for each: "valid", or what is wrong.
import { createInterface } from 'node:readline'
import Ajv from 'ajv/dist/2020.js'
import { parse } from 'yaml'

// Strict: a keyword that no such schema has is an error. Formats are for people and forms, as the draft has it.
const ajv = new Ajv({ strict: true, allowUnionTypes: true, validateFormats: false, allErrors: true })
const schemas = new Map()

function validate(schema, frontmatter) {
  const text = JSON.stringify(schema)
  if (!schemas.has(text)) schemas.set(text, ajv.compile(schema))
  const check = schemas.get(text)
  return check(parse(frontmatter) ?? {}) ? 'valid' : check.errors.map(error => `${error.instancePath} ${error.message}`).join('; ')
}

for await (const line of createInterface({ input: process.stdin })) {
  const [schema, frontmatter] = JSON.parse(line)
  let answer
  try {
    answer = validate(schema, frontmatter)
  } catch (error) {
    answer = `error ${error.message}`
  }
  process.stdout.write(answer.replaceAll('\n', ' ') + '\n')
}
