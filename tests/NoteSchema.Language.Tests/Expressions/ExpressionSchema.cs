using NoteSchema.Language;

namespace NoteSchema.Language.Tests.Expressions;

/// <summary>The invented schema that the expressions of these tests are checked against.</summary>
internal static class ExpressionSchema
{
    public static CelEnvironment Environment { get; } = CelEnvironment.ForSchema(
        [
            Field("type", FieldKind.String), Field("title", FieldKind.String), Field("date", FieldKind.Date), Field("started", FieldKind.DateTime),
            Field("at", FieldKind.Time), Field("length", FieldKind.Duration), Field("count", FieldKind.Integer), Field("rating", FieldKind.Number),
            Field("open", FieldKind.Boolean), Field("entity", FieldKind.Link), Field("tags", FieldKind.Tags), Field("extra", FieldKind.Any),
            Field("Due Date", FieldKind.Date), Field("sent-date", FieldKind.Date), Field("on-the-way", FieldKind.String), Field("file", FieldKind.String), Field("in", FieldKind.Integer),
            Field("participants", new TypeModel { Kind = FieldKind.List, Items = Of(FieldKind.Link) }),
            Field("status", new TypeModel { Kind = FieldKind.Enum, Values = new([new EnumValueModel("todo", "Todo", null), new EnumValueModel("done", "Done", null)]) }),
            Field("place", new TypeModel { Kind = FieldKind.Object, Fields = new([Field("city", FieldKind.String), Field("House Number", FieldKind.Integer)]) }),
            Field("stops", new TypeModel { Kind = FieldKind.List, Items = new TypeModel { Kind = FieldKind.Object, Fields = new([Field("name", FieldKind.String)]) } }),
        ],
        [
            new SectionModel { Key = "summary", PropertyName = "Summary", Callout = "summary" },
            new SectionModel { Key = "decisions", PropertyName = "Decisions", Heading = "Decisions", Content = ContentKind.List },
            new SectionModel
            {
                Key = "actions", PropertyName = "Actions", Heading = "Actions", Content = ContentKind.Tasks,
                Sections = new([new SectionModel { Key = "later", PropertyName = "Later", Heading = "Later", Content = ContentKind.Tasks }]),
            },
            new SectionModel
            {
                Key = "costs", PropertyName = "Costs", Heading = "Costs", Content = ContentKind.Table,
                Columns = new([new ColumnModel("Amount", "amount", "Amount", Of(FieldKind.Number), true)]),
            },
            new SectionModel
            {
                Key = "transcript", PropertyName = "Transcript", Heading = "Transcript", Content = ContentKind.Lines,
                Line = new LineModel("[{at: duration}] {speaker}", new([
                    new LinePartModel { Literal = "[" }, Place("at", FieldKind.Duration), new LinePartModel { Literal = "] " }, Place("speaker", FieldKind.String)])),
            },
        ]);

    private static FieldModel Field(string key, FieldKind kind) => Field(key, Of(kind));

    private static FieldModel Field(string key, TypeModel type) => new() { Key = key, PropertyName = "P", Type = type };

    private static LinePartModel Place(string name, FieldKind kind) => new() { Place = new PlaceModel { Name = name, PropertyName = "P", Type = Of(kind) } };

    private static TypeModel Of(FieldKind kind) => new() { Kind = kind };
}
