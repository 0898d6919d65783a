using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>The classes of a note's sections: one for all of them, and one for each section that has sections of its own.</summary>
internal sealed class SectionTypes
{
    private readonly Dictionary<SectionModel, Identifier> _names = new(ByReference.Instance);
    private readonly BodyModel _body;

    public SectionTypes(SchemaModel schema, NamePool names)
    {
        _body = schema.Body;
        // No member may have the name of its class.
        var properties = new HashSet<string>(ValueTypes.Sections(_body.Sections).Select(section => section.PropertyName), StringComparer.Ordinal);
        Name = names.Invent(NoteClass.SubjectOf(schema) + "Sections", properties);
        foreach (SectionModel section in ValueTypes.Sections(_body.Sections).Where(section => section.Sections.Count > 0))
        {
            _names.Add(section, names.Invent(section.PropertyName + "Section", properties));
        }
    }

    /// <summary>The class of all sections.</summary>
    public Identifier Name { get; }

    /// <summary>Writes the classes.</summary>
    public void Write(SourceWriter writer)
    {
        WriteClass(writer, Code.Of($"The sections of a note, in the order of the schema."), Code.Of($"public sealed class {Name}"), Code.Of($"internal {Name}(global::NoteSchema.SectionReading read)"),
            _body.Sections, inherited: []);
        foreach (KeyValuePair<SectionModel, Identifier> pair in _names)
        {
            SectionModel section = pair.Key;
            Identifier name = pair.Value;
            writer.Gap();
            WriteClass(writer, Code.Of($"The section <c>{DocText.Of(section.Key)}</c> and the sections within it."), Code.Of($"public sealed class {name} : {ContentType(section)}"),
                Code.Of($"internal {name}(global::NoteSchema.SectionReading read) : base({Arguments(section, Code.Of($"read"))})"), section.Sections, Inherited(section.Content));
        }
    }

    private void WriteClass(SourceWriter writer, Code summary, Code head, Code constructor, IReadOnlyCollection<SectionModel> sections, string[] inherited)
    {
        var names = new NamePool(ObjectMembers.Names.Select(Identifier.Of));
        writer.Summary(summary);
        using SourceWriter.Block block = writer.Open($"{head}");
        writer.WriteConstructor(constructor, sections.Select(section => Code.Of($"{Identifier.Of(section.PropertyName)} = new {TypeOf(section)}({ArgumentsWithin(section)});")));
        foreach (SectionModel section in sections)
        {
            Code modifier = inherited.Contains(section.PropertyName) ? Code.Of($"new ") : Code.Empty;
            writer.Gap();
            writer.Summary(Summarize(section));
            writer.Line($"public {modifier}{TypeOf(section)} {names.Take(section.PropertyName)} {{ get; }}");
        }
    }

    private Code TypeOf(SectionModel section) => _names.TryGetValue(section, out Identifier name) ? Code.Of($"{name}") : ContentType(section);

    private Code ArgumentsWithin(SectionModel section)
    {
        Code reading = Code.Of($"read.Section({SafeLiteral.String(section.Key)})");
        return _names.ContainsKey(section) ? reading : Arguments(section, reading);
    }

    private static Code Arguments(SectionModel section, Code reading) => ValueTypes.HasItemType(section)
        ? Code.Of($"{reading}, static read => new {Identifier.Of(section.ItemTypeName)}(read)")
        : reading;

    private static Code ContentType(SectionModel section) => section.Content switch
    {
        ContentKind.Text => Code.Of($"global::NoteSchema.TextSection"),
        ContentKind.List => Code.Of($"global::NoteSchema.ListSection"),
        ContentKind.Tasks => Code.Of($"global::NoteSchema.TasksSection"),
        ContentKind.Table => Code.Of($"global::NoteSchema.TableSection<{Identifier.Of(section.ItemTypeName)}>"),
        ContentKind.Lines => Code.Of($"global::NoteSchema.LinesSection<{Identifier.Of(section.ItemTypeName)}>"),
        ContentKind.Code => Code.Of($"global::NoteSchema.CodeSection"),
        _ => Code.Of($"global::NoteSchema.NoteSection"),
    };

    private static string[] Inherited(ContentKind content) => ["Exists", "Section", "Text", .. OfContent(content)];

    private static string[] OfContent(ContentKind content) => content switch
    {
        ContentKind.Text => ["Paragraphs"],
        ContentKind.List => ["Items"],
        ContentKind.Tasks => ["Tasks"],
        ContentKind.Table => ["Rows"],
        ContentKind.Lines => ["Lines"],
        ContentKind.Code => ["Code"],
        _ => [],
    };

    private static Code Summarize(SectionModel section) =>
        !string.IsNullOrWhiteSpace(section.Description) ? Code.Of($"{DocText.Of(section.Description!)}")
        : section.Heading is not null ? Code.Of($"The section \"{DocText.Of(section.Heading)}\".")
        : Code.Of($"The callout <c>{DocText.Of(section.Callout ?? section.Key)}</c>.");

    private sealed class ByReference : IEqualityComparer<SectionModel>
    {
        public static readonly ByReference Instance = new();

        public bool Equals(SectionModel? x, SectionModel? y) => ReferenceEquals(x, y);

        public int GetHashCode(SectionModel obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
