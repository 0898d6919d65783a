// The frontmatter of the made vault's schemas, as far as JSON Schema can say it.
const text = { type: 'string' }
const date = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }
const time = { type: 'string', pattern: '^[0-9]{2}:[0-9]{2}$' }
const link = { type: 'string', pattern: '^\\[\\[.+\\]\\]$' }
const list = (items, more) => ({ type: 'array', items, ...more })
const tags = (...wanted) => list({ type: 'string', pattern: '^[^ #]+$' }, { allOf: wanted.map(tag => ({ contains: { const: tag } })) })
const common = { created: date, description: text, cssclasses: list(text), aliases: list(text, { maxItems: 3, uniqueItems: true }), schema_version: { type: 'integer' } }
const note = (properties, required) => ({ type: 'object', properties: { ...common, ...properties }, required, additionalProperties: false })

export const schemas = {
  person: note({
    type: { const: 'person' },
    handle: text,
    email: { type: 'string', pattern: '^[^@ ]+@[^@ ]+$' },
    role: { enum: ['gardener', 'surveyor', 'keeper', 'guest', 'alumnus'] },
    born: { type: 'string', pattern: '^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$' },
    phone: { type: 'string', pattern: '^\\+[0-9]{2} [0-9 ]{6,16}$' },
    leads: list(link, { uniqueItems: true }),
    reports_to: link,
    tags: tags('kind/person'),
  }, ['email', 'role']),
  project: note({
    type: { const: 'project' },
    code: { type: 'string', pattern: '^[A-Z]{3}-[0-9]{4,7}$' },
    status: { enum: ['idea', 'active', 'paused', 'closed'] },
    lead: link,
    start: date,
    due: date,
    closed_on: date,
    budget: { type: 'number', minimum: 0, maximum: 5000000 },
    progress: { type: 'integer', minimum: 0, maximum: 100, multipleOf: 5 },
    parent: link,
    summary: { type: 'string', maxLength: 600 },
    tags: tags('kind/project'),
  }, ['code', 'status', 'lead', 'start']),
  meeting: note({
    type: { const: 'meeting' },
    date,
    start: time,
    end: time,
    attendees: list(link, { minItems: 2, maxItems: 9, uniqueItems: true }),
    project: link,
    place: { type: 'string', maxLength: 40 },
    follows: link,
    files: list({ type: 'string', pattern: '\\.(pdf|png)$' }),
    cost: { type: 'number', minimum: 0 },
    tags: tags('kind/meeting'),
  }, ['date', 'attendees', 'place']),
  talk: note({
    type: { const: 'talk' },
    title: { type: 'string', maxLength: 90 },
    date,
    entity: link,
    participants: list(link, { minItems: 2, uniqueItems: true }),
    folder: text,
    length: { type: 'string', pattern: '[0-9]' },
    recording: text,
    recorded_by: { enum: ['desk', 'phone', 'room', 'unknown'] },
    language: { type: 'string', pattern: '^[a-z]{2}$' },
    tags: tags('kind/talk'),
  }, ['title', 'date', 'entity', 'participants']),
  source: note({
    title: { type: 'string', maxLength: 90 },
    authors: list(text, { minItems: 1 }),
    year: { type: 'integer', minimum: 1400, maximum: 2030 },
    isbn: { type: 'string', pattern: '^97[89]-[0-9]{10}$' },
    url: text,
    format: { enum: ['book', 'article', 'page'] },
    shelf: { type: 'string', maxLength: 24 },
    rating: { type: 'integer', minimum: 1, maximum: 5 },
    read_on: date,
    file: { type: 'string', pattern: '\\.pdf$' },
    catalogue: { const: 'main' },
    keywords: list({ type: 'string', minLength: 2 }, { minItems: 2, uniqueItems: true }),
    cites: list(link, { uniqueItems: true }),
    quotes: list({ type: 'object', properties: { text, page: { type: 'integer', minimum: 1 } }, required: ['text'] }),
    tags: tags('source'),
  }, ['title', 'authors']),
}
