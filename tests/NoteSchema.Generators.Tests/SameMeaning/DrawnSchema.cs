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
        "url", "email", "{ type: path, extensions: [pdf, md] }", "list", "{ type: list, items: link, unique: true }",
        "{ type: list, items: integer, min_items: 1, max_items: 3 }", "{ type: object, additional_fields: warn, fields: { a: { type: string, required: true }, b: date } }", "any",
    ];

    private static readonly string[] s_sections =
    [
        "{ heading: Facts, content: list, max_items: 2 }", "{ heading: Tasks, aliases: [To do], content: tasks, required: true }", "{ heading: Talk, content: lines, line: '[{at: duration}] {who: string}: {text: string}' }",
        "{ callout: summary, title: Summary, required: true }", "{ heading: Numbers, content: table, columns: { what: string, amount: { type: number, required: true } } }",
        "{ heading: Query, content: code, language: tasks }", "{ heading: Story, content: text, template: 'Of {type}.' }",
        "{ heading: Outer, sections: { inner: { heading: Inner, content: list, required: \"has(title)\" } } }",
    ];

    private static readonly string[] s_rules =
    [
        "assert: size(title) > 3", "{ assert: \"date >= date('2025-03-01')\", message: 'Of {date}: “{title}”.', severity: warning }",
        "{ each: body.tasks, as: task, assert: task.done_date >= date, message: '{task.text} on {task.done_date}' }",
        "{ when: has(title), assert: title.startsWith('P') || title.endsWith('x'), severity: info, fix: { title: \"'P' + title\" } }",
        "{ each: body.links, as: link, assert: \"link.name != 'Nowhere'\", severity: hint }", "{ assert: \"body.words < 40 && size(body.headings) < 9\" }",
        "{ assert: \"!(title in ['A', 'Pumps'])\", message: \"{title}\" }", "{ each: body.tags, as: tag, assert: \"!tag.contains('/')\" }",
        "{ assert: \"[1, 2, 3].map(x, x * size(title)).all(y, y < 20) ? true : title.matches('^[a-z]+$')\" }",
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
        return yaml.ToString();
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
