using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Puts the layout of a body together.</summary>
internal static class BodyComposer
{
    public static BodyLayout Compose(BodyModel body) => new()
    {
        Title = SchemaComposer.Template(body.Title),
        Header = SchemaComposer.Template(body.Header),
        StrictOrder = body.StrictOrder,
        AdditionalSections = FieldComposer.Compose(body.AdditionalSections),
        Sections = [.. body.Sections.Select(Compose)],
    };

    public static SectionLayout Compose(SectionModel section) => new(section.Key, Content(section))
    {
        Heading = section.Heading,
        Callout = section.Callout,
        Title = section.Title,
        Description = section.Description,
        Aliases = [.. section.Aliases],
        Level = section.Level,
        Required = section.Required,
        RequiredWhen = SchemaComposer.Expression(section.RequiredWhen),
        MinItems = section.MinItems,
        MaxItems = section.MaxItems,
        Template = SchemaComposer.Template(section.Template),
        Severity = SchemaComposer.Severity(section.Severity),
        Sections = [.. section.Sections.Select(Compose)],
    };

    private static SectionContent Content(SectionModel section) => section.Content switch
    {
        ContentKind.Text => new TextContent(),
        ContentKind.List => new ListContent(),
        ContentKind.Tasks => new TasksContent
        {
            AssigneeRequired = section.Tasks?.AssigneeRequired ?? false,
            AssigneeOneOf = SchemaComposer.Expression(section.Tasks?.AssigneeOneOf),
            DueRequired = section.Tasks?.DueRequired ?? false,
        },
        ContentKind.Table => new TableContent { Columns = [.. section.Columns.Select(column => new TableColumn(column.Key, column.Heading, FieldComposer.Compose(column.Type), column.Required))] },
        ContentKind.Lines when section.Line is not null => new LinesContent { Line = Line(section.Line) },
        ContentKind.Code => new CodeContent { Language = section.Language },
        _ => new AnyContent(),
    };

    private static LineForm Line(LineModel line) => new(line.Text, [.. line.Parts.Select(part => part.Literal ?? (object)Place(part.Place!))]);

    private static LinePlace Place(PlaceModel place) => new(place.Name, FieldComposer.Compose(place.Type))
    {
        OneOf = SchemaComposer.Expression(place.OneOf),
        Aliases = [.. place.Aliases.Select(alias => new LineAlias(alias.Word, ExpressionComposer.Compose(alias.Value)))],
    };
}
