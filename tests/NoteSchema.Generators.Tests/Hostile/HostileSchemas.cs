using CsCheck;

namespace NoteSchema.Generators.Tests;

/// <summary>Schemas with hostile text in every place that holds text.</summary>
internal static class HostileSchemas
{
    private static readonly Gen<string> s_text = HostileText.Any.Select(text => HostileText.Quote(string.IsNullOrWhiteSpace(text) ? text + "x" : text));
    // Places where most texts are mistakes: hostile now and then, so that enough schemas are in order.
    private static readonly Gen<string> s_tag = HostileText.Mostly("done", "area/home", "area/x-1").Select(HostileText.Quote);
    private static readonly Gen<string> s_word = HostileText.Mostly("one", "two words", "three-3", "vier", "F\u00FCnf").Select(HostileText.Quote);
    private static readonly Gen<string> s_key = HostileText.Mostly("date", "due date", "Name", "x-1", "status", "wer", "sources").Select(HostileText.Quote);

    private static Gen<string> Type { get; } = Gen.OneOf(
        s_word.Select(pattern => $"type: string, pattern: {pattern}"),
        s_text.Select(text => $"type: string, default: {text}"),
        s_text.Select(text => $"type: text, const: {text}"),
        Gen.Select(s_word, s_word, s_text).Select((one, two, said) => $"type: enum, values: {{ {one}: {said}, {two}: {said} }}"),
        Gen.Select(s_word, s_word).Select((one, two) => $"type: enum, values: [{one}, {two}], default: {one}"),
        s_word.Select(word => $"type: link, was: [{word}]"),
        s_tag.Select(tag => $"type: tags, contains: [{tag}]"),
        s_tag.Select(tag => $"type: tags, allowed: [{tag}]"),
        s_word.Select(extension => $"type: path, extensions: [{extension}]"),
        Gen.Select(s_key, s_text).Select((key, said) => $"type: object, fields: {{ {key}: {{ type: date, description: {said} }} }}"),
        Gen.Select(s_word, s_word).Select((one, two) => $"type: list, items: {{ type: enum, values: [{one}, {two}] }}"),
        HostileText.One("integer", "number", "date", "datetime", "time", "duration", "url", "email", "any", "boolean").Select(type => $"type: {type}"));

    private static Gen<string> Field { get; } =
        from key in s_key
        from type in Type
        from said in s_text
        from more in Gen.Frequency(
            (4, Gen.Const("")),
            (1, s_text.Select(text => $", deprecated: {text}")),
            (1, s_word.Select(text => $", was: [{text}]")),
            (1, HostileText.Mostly("Other", "Besides").Select(name => $", name: {HostileText.Quote(name)}")),
            (1, HostileText.Any.Select(text => $", derive: {HostileText.Quote("known + " + HostileText.QuoteCel(text))}")))
        select $"  {key}: {{ {type}, description: {said}{more} }}\n";

    private static Gen<string> Section { get; } =
        from key in HostileText.Mostly("summary", "tasks", "text", "items", "log", "costs", "system").Select(HostileText.Quote)
        from found in Gen.OneOf(s_text.Select(heading => $"heading: {heading}"), s_word.Select(callout => $"callout: {callout}"))
        from content in Gen.OneOf(
            HostileText.One("any", "text", "list", "tasks").Select(content => $"content: {content}"),
            s_word.Select(language => $"content: code, language: {language}"),
            Gen.Select(s_key, s_text).Select((column, heading) => $"content: table, columns: {{ {column}: {{ type: date, heading: {heading} }}, other: string }}"),
            Gen.Select(HostileText.Mostly("who", "what"), HostileText.Any).Select((name, literal) => $"content: lines, line: {HostileText.Quote($"[{{at: time}}] {{{name}: string}}{literal}")}"))
        from said in s_text
        from nested in Gen.OneOf(Gen.Const(""), s_key.Select(inner => $", sections: {{ {inner}: {{ heading: Inner, content: text }} }}"))
        select $"    {key}: {{ {found}, {content}, description: {said}{nested} }}\n";

    private static Gen<string> Body { get; } =
        from title in HostileText.Any.Select(text => HostileText.Quote(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)))
        from sections in Section.Array[0, 2]
        select $"body:\n  title: {title}\n  sections:\n{string.Concat(sections)}";

    private static Gen<string> Rule { get; } =
        from name in HostileText.Mostly("rule", "other-rule").Select(HostileText.Quote)
        from compared in HostileText.Any
        from message in HostileText.Mostly("It is {known}.", "No.").Select(HostileText.Quote)
        select $"  {name}: {{ assert: {HostileText.Quote("known != " + HostileText.QuoteCel(compared))}, message: {message} }}\n";

    /// <summary>The YAML of one.</summary>
    public static Gen<string> Yaml { get; } =
        from id in HostileText.Mostly("note", "a-b", "system", "class", "record", "x1", "null-2", "object").Select(HostileText.Quote)
        from title in s_text
        from description in s_text
        from match in Gen.OneOf(s_word.Select(path => $"{{ path: [{path}] }}"), s_tag.Select(tag => $"{{ tag: {tag} }}"), s_word.Select(type => $"{{ type: {type} }}"))
        from fields in Field.Array[0, 3]
        from body in Body
        from rules in Rule.Array[0, 1]
        select $"schema: {id}\ntitle: {title}\ndescription: {description}\nmatch: {match}\nfields:\n  known: string\n{string.Concat(fields)}{body}rules:\n{string.Concat(rules)}";
}
