using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Reads the body's own keys; the sections come from all the schemas it takes over.</summary>
internal static class BodyModelReader
{
    /// <summary>The title, header, order and what becomes of other sections. Each comes from the last of the schemas, base first, that says it.</summary>
    public static BodyModel Read(ReadContext context, IEnumerable<YamlEntry> bodies)
    {
        BodyModel model = new();
        foreach (YamlEntry body in bodies)
        {
            if (body.Value.IsNull || KeyedMap.Open(context, body.Value, SchemaPlaces.Body, body.Key) is not { } map) continue;
            if (map.Entry("title") is { Value: YamlScalar { Kind: YamlScalarKind.Boolean } flag }) context.WrongValue(flag, $"`title` is the text of the title, such as `\"{{file.name}}\"`; this is {ReadContext.Describe(flag)}");
            else if (map.Entry("title") is { } title) model = model with { Title = TemplateReader.Read(context, title.Value, "`title`", title.Key, context.Scope) };
            if (map.Entry("header") is { } header) model = model with { Header = TemplateReader.Read(context, header.Value, "`header`", header.Key, context.Scope) };
            if (map.Entry("order") is not null) model = model with { StrictOrder = map.Choice("order", ["any", "strict"]) == 1 };
            if (map.Entry("additional_sections") is not null) model = model with { AdditionalSections = map.Policy("additional_sections") };
            if (map.ValueUnlessEmpty("sections") is { } sections and not YamlMap) context.WrongValue(sections, $"`sections` is a map from each key to its section; this is {ReadContext.Describe(sections)}");
        }

        return model;
    }
}
