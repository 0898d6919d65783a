using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>The schemas that are loaded together, by id.</summary>
internal sealed class SchemaIndex
{
    private readonly Dictionary<string, SchemaDraft> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaDraft> _byClass = new(StringComparer.Ordinal);

    private readonly Dictionary<SchemaDraft, SchemaResult> _results = [];

    public SchemaIndex(IEnumerable<SchemaDraft> drafts)
    {
        foreach (SchemaDraft draft in drafts)
        {
            if (draft.Id is not { } id) continue;
            if (!_byId.ContainsKey(id)) _byId.Add(id, draft);
            string className = ClassName(id);
            if (!_byClass.ContainsKey(className)) _byClass.Add(className, draft);
        }
    }

    public IEnumerable<string> Ids => _byId.Keys;

    public static string ClassName(string id) => CSharpNames.ToPascalCase(id) + "Note";

    public bool Knows(string id) => _byId.ContainsKey(id);

    public SchemaDraft? Find(string id) => _byId.TryGetValue(id, out SchemaDraft? draft) ? draft : null;

    /// <summary>The first schema whose C# class has that name.</summary>
    public SchemaDraft? FindClass(string className) => _byClass.TryGetValue(className, out SchemaDraft? draft) ? draft : null;

    /// <summary>What came of a schema, found out once.</summary>
    public SchemaResult Resolve(SchemaDraft draft)
    {
        if (!_results.TryGetValue(draft, out SchemaResult? result)) _results.Add(draft, result = SchemaResolver.Resolve(draft, this));
        return result;
    }

    /// <summary>The fields that a schema has as they are written, inherited ones included.</summary>
    public List<YamlEntry> Fields(string id) => Find(id) is { } draft ? Inheritance.Entries(Inheritance.Chain(draft, this), "fields") : [];
}
