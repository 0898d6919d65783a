// Reads one JSON string a line, a frontmatter each, and writes one line for each: "error <message>", or the value and the places of all that is written.
import { createInterface } from 'node:readline'
import { isAlias, isCollection, isScalar, parseDocument } from 'yaml'

// A key given twice is no error here: NoteSchema reports it apart from the syntax.
const options = { uniqueKeys: false, logLevel: 'error' }

const ascii = text => JSON.stringify(text).replace(/[\u007f-\uffff]/g, unit => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'))

const view = new DataView(new ArrayBuffer(8))

/** A number by its bits, so that both sides write it the same. */
function bits(value) {
  view.setFloat64(0, Number.isNaN(value) ? 0 : value)
  return Number.isNaN(value) ? '#NaN' : '#' + view.getBigUint64(0).toString(16)
}

function write(value, above) {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return ascii(value)
  if (typeof value === 'number') return bits(value)
  if (typeof value !== 'object') return String(value)
  if (above.includes(value)) return '@cycle'
  const inner = [...above, value]
  if (Array.isArray(value)) return `[${value.map(item => write(item, inner)).join(',')}]`
  if (Object.getPrototypeOf(value) !== Object.prototype) return `@${value.constructor.name}`
  const keys = Object.keys(value).map(key => [ascii(key), key]).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${keys.map(([text, key]) => `${text}:${write(value[key], inner)}`).join(',')}}`
}

// Start and end of every scalar, alias and bracketed collection; of a block scalar the start alone, of empty nodes and block collections nothing.
function places(node, found) {
  if (isAlias(node)) found.push(`${node.range[0]}-${node.range[1]}`)
  else if (isScalar(node) && node.type?.startsWith('BLOCK')) found.push(`${node.range[0]}`)
  else if (isScalar(node) && node.range[1] > node.range[0]) found.push(`${node.range[0]}-${node.range[1]}`)
  else if (isCollection(node)) {
    if (node.flow && node.srcToken?.type === 'flow-collection') found.push(`${node.range[0]}-${node.range[1]}`)
    for (const item of node.items) {
      if ('key' in item) {
        places(item.key, found)
        places(item.value, found)
      } else places(item, found)
    }
  }
  return found
}

function read(text) {
  try {
    const document = parseDocument(text, { ...options, keepSourceTokens: true })
    if (document.errors.length > 0) return `error ${ascii(document.errors[0].message.split(':\n')[0])}`
    return `${write(document.toJS(), [])} ${places(document.contents, []).join(' ')}`.trimEnd()
  } catch (error) {
    return `error ${ascii(String(error.message))}`
  }
}

for await (const line of createInterface({ input: process.stdin })) process.stdout.write(read(JSON.parse(line)) + '\n')
