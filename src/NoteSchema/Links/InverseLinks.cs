namespace NoteSchema;

/// <summary>A field whose links the linked notes must answer with a link of their own.</summary>
/// <param name="Schemas">The schemas that have the field with that <c>inverse</c>.</param>
/// <param name="Field">The field's key.</param>
public sealed record InverseLink(IReadOnlyList<string> Schemas, string Field);

/// <summary>Which fields of a vault's schemas must name each other, as their <c>inverse</c> says, seen from both sides.</summary>
public sealed class InverseLinks
{
    private readonly Dictionary<string, Dictionary<string, List<InverseLink>>> _answered = [];
    private readonly Dictionary<string, HashSet<string>> _asked = [];
    private readonly Schema[] _schemas;

    /// <summary>The inverse links of schemas that are loaded together.</summary>
    public InverseLinks(IEnumerable<Schema> schemas)
    {
        _schemas = [.. schemas];
        foreach (Schema schema in _schemas)
        {
            foreach (Field field in schema.Fields)
            {
                LinkType? link = field.Type as LinkType ?? (field.Type as ListType)?.Items as LinkType;
                if (link?.Inverse is null) continue;
                Ask(schema.Id, field.Key);
                foreach (Schema target in _schemas.Where(target => target.IsOneOf(link.To))) AddAnswer(target.Id, link.Inverse, schema.Id, field.Key);
            }
            foreach (LinkType link in schema.Fields.SelectMany(field => LinksOf(field.Type)).Where(link => link.Inverse is not null))
            {
                foreach (Schema target in _schemas.Where(target => target.IsOneOf(link.To))) Ask(target.Id, link.Inverse!);
            }
        }
    }

    /// <summary>The fields of other notes that <paramref name="field"/> of a note of <paramref name="schema"/> answers: a note that it names must name this one there.</summary>
    public IReadOnlyList<InverseLink> AnsweredBy(string schema, string field) =>
        _answered.TryGetValue(schema, out Dictionary<string, List<InverseLink>>? fields) && fields.TryGetValue(field, out List<InverseLink>? links) ? links : Array.Empty<InverseLink>();

    /// <summary>The fields of notes of <paramref name="schema"/> that other notes may ask for with <see cref="IVaultView.NamesSelf"/>.</summary>
    public IReadOnlyCollection<string> AskedOf(string schema) => _asked.TryGetValue(schema, out HashSet<string>? fields) ? fields : [];

    /// <summary>The field of a schema; null where it has none.</summary>
    internal Field? FieldOf(string? schema, string key) => Array.Find(_schemas, known => known.Id == schema)?.Fields.FirstOrDefault(field => field.Key == key);

    private void Ask(string schema, string field)
    {
        if (!_asked.TryGetValue(schema, out HashSet<string>? fields)) _asked.Add(schema, fields = []);
        fields.Add(field);
    }

    private void AddAnswer(string schema, string field, string asking, string askingField)
    {
        if (!_answered.TryGetValue(schema, out Dictionary<string, List<InverseLink>>? fields)) _answered.Add(schema, fields = []);
        if (!fields.TryGetValue(field, out List<InverseLink>? links)) fields.Add(field, links = []);
        int known = links.FindIndex(link => link.Field == askingField);
        if (known < 0) links.Add(new InverseLink([asking], askingField));
        else links[known] = new InverseLink([.. links[known].Schemas, asking], askingField);
    }

    private static IEnumerable<LinkType> LinksOf(FieldType type) => type switch
    {
        LinkType link => [link],
        ListType { Items: { } items } => LinksOf(items),
        ObjectType map => map.Fields.SelectMany(field => LinksOf(field.Type)),
        _ => [],
    };
}
