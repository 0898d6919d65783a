// node peer.mjs yaml|js-yaml VAULT: reads each note's frontmatter with that package, checks it with a schema that ajv compiled, and prints how many notes it would report.
// Nothing else is done: no positions, no body, no links. What it takes is the least that a Node script can do with these packages.
import Ajv from 'ajv'
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { schemas } from './schemas.mjs'

const [parser, vault] = process.argv.slice(2)
const parse = await {
  yaml: async () => (await import('yaml')).parse,
  'js-yaml': async () => {
    const { CORE_SCHEMA, load } = await import('js-yaml')
    return text => load(text, { schema: CORE_SCHEMA })
  },
}[parser]()

const ajv = new Ajv()
const checks = Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, ajv.compile(schema)]))

const notes = []
function walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) entry.name === 'Templates' || walk(path)
    else if (entry.name.endsWith('.md')) notes.push(path)
  }
}
walk(vault)

const frontmatter = /^\ufeff?---\r?\n([\s\S]*?)^---[ \t]*\r?$/m

let reported = 0
for (const path of notes) {
  const match = frontmatter.exec(readFileSync(path, 'utf8'))
  if (match === null || match.index !== 0) continue
  try {
    const value = parse(match[1])
    const check = checks[value?.type] ?? (relative(vault, path).startsWith('Sources' + sep) ? checks.source : undefined)
    if (check && !check(value)) reported++
  } catch {
    reported++
  }
}
console.log(`${notes.length} notes, ${reported} reported`)
