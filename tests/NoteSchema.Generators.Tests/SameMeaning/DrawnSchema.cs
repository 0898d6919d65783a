using System.Text;

namespace NoteSchema.Generators.Tests.SameMeaning;

/// <summary>Draws schemas in which every type, constraint, section and kind of rule turns up.</summary>
internal sealed class DrawnSchema(Random random)
{
    private static readonly string[] s_types =
    [
        "string", "{ type: string, min_length: 2, max_length: 12 }", "{ type: string, pattern: '^[A-Z]' }", "text",
        "integer", "{ type: integer, min: 0, max: 10, multiple_of: 2 }", "number", "{ type: number, min: -1.5, max: 100 }",
        "boolean", "date", "{ type: date, min: 2025-01-01, max: 2025-12-31 }", "datetime", "time", "{ type: duration, max: 2h }",
        "{ type: enum, values: [open, in progress, done] }", "{ type: enum, values: { a: The first., b: The second. }, ignore_case: true, default: a }",
        "link", "{ type: link, to: drawn0 }", "tags", "{ type: tags, contains: ['type/{type}'], allowed: [type/*, pumps] }",
        "{ type: datetime, min: '2025-01-01T00:00:00', max: '2025-12-31T23:59:59' }", "{ type: time, min: '08:00', max: '18:00' }", "{ type: enum, values: [paper, e-book], default: paper }",
        "{ type: integer, const: 42 }", "{ type: string, const: Pumps, default: Pumps }", "{ type: number, multiple_of: 0.5 }", "{ type: link, to: [drawn0, drawn1], exists: true }",
        "{ type: tags, contains: ['area/{slug(title)}', pumps] }", "{ type: list, items: { type: enum, values: [a, b], ignore_case: true } }", "{ type: list, items: { type: list, items: integer, unique: true } }",
        "{ type: list, items: { type: object, fields: { a: { type: string, required: true }, b: { type: date, was: [on] } } }, max_items: 2 }",
        "{ type: object, additional_fields: forbid, fields: { c: { type: integer, min: 2 }, inner: { type: object, fields: { d: { type: link, required: true } } } } }",
        "{ type: string, derive: file.folder, refresh: true }", "{ type: integer, derive: size(body.headings), refresh: true }", "{ type: list, items: link, derive: 'body.links.distinct()' }",
        "{ type: string, derive: \"body.tasks.map(t, t.text).join(' / ')\" }", "{ type: boolean, derive: 'body.tasks.all(t, t.done)' }", "{ type: link, derive: owner }", "{ type: string, name: Renamed, description: 'A “name” of its own.' }",
        "url", "email", "{ type: path, extensions: [pdf, md] }", "list", "{ type: list, items: link, unique: true }",
        "{ type: link, to: drawn0, required: 'link(title).exists' }", "{ type: string, derive: owner.note.title, refresh: true }", "{ type: date, derive: \"link('Ilse Brandt').note.date\", refresh: true }",
        "{ type: list, items: integer, min_items: 1, max_items: 3 }", "{ type: object, additional_fields: warn, fields: { a: { type: string, required: true }, b: date } }", "any",
    ];

    private static readonly string[] s_sections =
    [
        "{ heading: Facts, content: list, max_items: 2 }", "{ heading: Tasks, aliases: [To do], content: tasks, required: true }", "{ heading: Talk, content: lines, line: '[{at: duration}] {who: string}: {text: string}' }",
        "{ callout: summary, title: Summary, required: true }", "{ heading: Numbers, content: table, columns: { what: string, amount: { type: number, required: true } } }",
        "{ heading: Query, content: code, language: tasks }", "{ heading: Story, content: text, template: 'Of {type}.' }",
        "{ heading: Notes, content: any, level: 3, severity: hint, required: \"has(date) && date > date('2025-03-01')\" }", "{ heading: Work, content: tasks, min_items: 1, tasks: { assignee: { required: true, one_of: \"['Anna', 'Bert']\" }, due: { required: true } } }",
        "{ heading: Log, content: lines, min_items: 2, line: '{when: time} {gauge}: {level: number} m', places: { gauge: { one_of: \"['North', 'South']\", aliases: { N: \"'North'\" } } } }",
        "{ heading: Who, content: lines, line: '{who} - {say}', places: { who: { type: link, one_of: 'body.links', aliases: { Me: owner } }, say: { type: text, max_length: 12, description: What was said. } } }",
        "{ heading: Costs, content: table, columns: { what: { type: enum, values: [pump, pipe], heading: Part }, day: { type: date, min: 2025-01-01 }, by: { type: link } } }",
        "{ callout: note, content: list, min_items: 2, severity: warning }", "{ heading: Deep, sections: { upper: { heading: Upper, sections: { lower: { heading: Lower, content: tasks, required: true } } }, aside: { callout: tip } } }",
        "{ heading: Outer, sections: { inner: { heading: Inner, content: list, required: \"has(title)\" } } }",
    ];

    private static readonly string[] s_rules =
    [
        "assert: size(title) > 3", "{ assert: \"date >= date('2025-03-01')\", message: 'Of {date}: “{title}”.', severity: warning }",
        "{ each: body.tasks, as: task, assert: task.done_date >= date, message: '{task.text} on {task.done_date}' }",
        "{ when: has(title), assert: title.startsWith('P') || title.endsWith('x'), severity: info, fix: { title: \"'P' + title\" } }",
        "{ each: body.links, as: link, assert: \"link.name != 'Nowhere'\", severity: hint }", "{ assert: \"body.words < 40 && size(body.headings) < 9\" }",
        "{ assert: \"!(title in ['A', 'Pumps'])\", message: \"{title}\" }", "{ each: body.tags, as: tag, assert: \"!tag.contains('/')\" }",
        "{ each: body.tasks, as: task, when: '!task.done', assert: has(task.due) || has(task.scheduled), message: '{task.text}: {task.priority}', severity: info }",
        "{ assert: \"has(date) || has(title)\", fix: { date: find_date(file.name), title: body.title } }", "{ when: \"file.folder == 'Inbox'\", assert: \"file.size < 1000 && file.modified > timestamp('2025-03-21T00:00:00Z')\" }",
        "{ each: body.headings, as: heading, assert: \"heading.level < 3 || heading.text.lowerAscii() != heading.text\", message: '{heading.text} ({heading.level})' }",
        "{ each: body.links, assert: 'has(item.alias) || item.name.size() > 4', message: '{item}, {item.target}, {item.heading}' }", "{ assert: 'owner.name in body.links.map(l, l.name)', message: 'Of {owner}.' }",
        "{ assert: \"fields['title'] != 'Pumps'\", fix: { title: \"title + '!'\" } }", "{ assert: \"date - date('2025-01-01') < duration('1000h')\", message: '{date.getDayOfWeek()}' }", "{ assert: 'body.text.split(\"\\n\").size() > 4 || 1 / size(body.tasks) > 0' }",
        "{ each: body.links, as: link, assert: link.exists && link.note.title != title, message: '{link.note.title} of {link.type} in {link.note.file.folder}' }",
        "{ when: has(owner.note.date), assert: owner.note.date < date, message: '{owner.note.date}', fix: { title: owner.note.title } }",
        "{ assert: \"[1, 2, 3].map(x, x * size(title)).all(y, y < 20) ? true : title.matches('^[a-z]+$')\" }",
    ];

    private static readonly string[] s_steps =
    [
        "rename_field: { from: old_title, to: title }", "move_field: { from: meta.title, to: title }", "remove_field: { field: junk, keep_in_body: true }", "remove_field: { field: junk, section: part0 }",
        "set_field: { field: title, value: \"Set: '1'\" }", "set_field: { field: title, derive: \"file.name + ' ' + string(size(body.tasks))\", when: always }", "set_field: { field: date, derive: find_date(old_title) }",
        "convert_field: { field: date, to: date, formats: [DD.MM.YYYY] }", "map_values: { field: title, values: { Pumps: Pipes, A: B }, otherwise: fail }", "map_values: { field: title, values: { Pumps: Pipes } }",
        "add_tag: { tag: drawn/new }", "remove_tag: { tag: pumps }", "rename_tag: { from: pumps, to: pipes }", "rename_section: { from: Unknown, to: part0 }", "remove_section: { section: Old note }",
        "add_section: { section: part0 }", "replace_text: { pattern: '(P)umps\\b', with: '$1ipes' }", "replace_text: { section: part0, pattern: One, with: 'Two \"{1}\"' }",
        "merge_fields: { from: [junk, title], to: title, separator: ' / ' }", "remove_field: { field: old_title }",
    ];

    /// <summary>A schema of the id <c>drawn</c> and <paramref name="number"/>.</summary>
    public string Draw(int number)
    {
        var yaml = new StringBuilder($"schema: drawn{number}\n");
        if (random.Next(4) == 0) yaml.Append("title: Drawn “one”\ndescription: With */ and <tags>.\n");
        yaml.Append("fields:\n  type: string\n");
        yaml.Append(random.Next(2) == 0 ? "  title: { type: string, required: true, derive: body.title }\n" : "  title: { type: string, was: [name] }\n");
        yaml.Append(random.Next(2) == 0 ? "  date: { type: date, required: true, derive: find_date(file.name) }\n" : "  date: { type: date, derive: 'find_date(file.name)', refresh: true }\n");
        int fields = random.Next(1, 7);
        for (int i = 0; i < fields; i++) yaml.Append($"  {DrawnNote.Keys[i]}: {WithOptions(s_types[random.Next(s_types.Length)])}\n");
        if (random.Next(2) == 0) yaml.Append($"additional_fields: {(random.Next(2) == 0 ? "warn" : "forbid")}\n");
        yaml.Append("body:\n");
        if (random.Next(2) == 0) yaml.Append("  title: \"{title}\"\n");
        if (random.Next(2) == 0) yaml.Append("  header: \"**Date:** {date} · {title}\"\n");
        if (random.Next(2) == 0) yaml.Append("  order: strict\n  additional_sections: warn\n");
        yaml.Append("  sections:\n");
        string[] sections = [.. s_sections.OrderBy(_ => random.Next()).Take(random.Next(1, 6))];
        for (int i = 0; i < sections.Length; i++) yaml.Append($"    part{i}: {sections[i]}\n");
        yaml.Append("rules:\n");
        int rules = random.Next(1, 5);
        for (int i = 0; i < rules; i++) yaml.Append($"  rule-{i}: {Braced(s_rules[random.Next(s_rules.Length)])}\n");
        if (number % 3 == 2) AppendMigrations(yaml);
        return yaml.ToString();
    }

    private void AppendMigrations(StringBuilder yaml)
    {
        yaml.Append("version: 3\nmigrations:\n");
        for (int version = 2; version <= 3; version++)
        {
            yaml.Append($"  {version}:\n");
            foreach (string step in s_steps.OrderBy(_ => random.Next()).Take(random.Next(1, 6))) yaml.Append($"    - {step}\n");
        }
    }

    private static string Braced(string rule) => rule.StartsWith('{') ? rule : $"{{ {rule} }}";

    private string WithOptions(string type)
    {
        string braced = type.StartsWith('{') ? type : $"{{ type: {type} }}";
        return random.Next(6) switch
        {
            0 => braced[..^1] + ", required: true }",
            1 => braced[..^1] + ", severity: info }",
            2 => braced[..^1] + ", deprecated: Not any more. }",
            3 => braced[..^1] + ", required: \"has(title) && size(title) > 2\" }",
            _ => braced,
        };
    }
}
