using NoteSchema.Language.Versions;
using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>The schemas that are loaded together, by id.</summary>
internal sealed class SchemaIndex
{
    private readonly Dictionary<string, SchemaDraft> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaDraft> _byClass = new(StringComparer.Ordinal);

    private readonly Dictionary<SchemaDraft, SchemaResult> _results = [];
    private readonly Dictionary<SchemaDraft, LinkedSchema> _outlines = [];
    private Dictionary<string, List<SchemaDraft>>? _families;

    private readonly Dictionary<(string Id, int Version), SchemaDraft> _lockedDrafts = [];
    private readonly Dictionary<(string Id, int Version), LockedSchema> _locked = [];
    private readonly bool _takesUnknown;

    public SchemaIndex(IEnumerable<SchemaDraft> drafts) : this(drafts, isLocked: false)
    {
    }

    private SchemaIndex(IEnumerable<SchemaDraft> drafts, bool isLocked)
    {
        _takesUnknown = isLocked;
        foreach (SchemaDraft draft in drafts)
        {
            if (!isLocked && draft.IsLocked)
            {
                if (draft.LockedName is { } name && !_lockedDrafts.ContainsKey(name)) _lockedDrafts.Add(name, draft);
                continue;
            }

            if (draft.Id is not { } id) continue;
            if (!_byId.ContainsKey(id)) _byId.Add(id, draft);
            string className = ClassName(id);
            if (!_byClass.ContainsKey(className)) _byClass.Add(className, draft);
        }
    }

    /// <summary>A locked version by itself, for which any other schema is one that there was.</summary>
    public static SchemaIndex OfLocked(SchemaDraft draft) => new([draft], isLocked: true);

    /// <summary>Whether what is read is a locked version, which is not held against other schemas.</summary>
    public bool IsOfLocked => _takesUnknown;

    public IEnumerable<string> Ids => _byId.Keys;

    /// <summary>The locked versions of a schema, lowest first.</summary>
    public IEnumerable<int> LockedVersions(string id) => _lockedDrafts.Keys.Where(name => name.Id == id).Select(name => name.Version).OrderBy(version => version);

    /// <summary>A locked version, read once; null where there is none.</summary>
    public LockedSchema? Locked(string id, int version)
    {
        (string, int) name = (id, version);
        if (!_lockedDrafts.TryGetValue(name, out SchemaDraft? draft)) return null;
        if (!_locked.TryGetValue(name, out LockedSchema? locked)) _locked.Add(name, locked = LockReader.Read(draft, name));
        return locked;
    }

    public static string ClassName(string id) => CSharpNames.ToPascalCase(id) + "Note";

    public bool Knows(string id) => _takesUnknown || _byId.ContainsKey(id);

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

    /// <summary>The schema of an id and those that extend it, itself first, as links to their notes see them; empty for an unknown id.</summary>
    public IReadOnlyList<LinkedSchema> Linked(string id)
    {
        _families ??= Families();
        return _families.TryGetValue(id, out List<SchemaDraft>? family) ? [.. family.Select(Outline)] : [];
    }

    private Dictionary<string, List<SchemaDraft>> Families()
    {
        Dictionary<string, List<SchemaDraft>> families = _byId.ToDictionary(pair => pair.Key, pair => new List<SchemaDraft> { pair.Value }, StringComparer.Ordinal);
        foreach (SchemaDraft draft in _byId.Values)
        {
            foreach (SchemaDraft passed in Inheritance.Chain(draft, this))
            {
                if (!passed.Equals(draft)) families[passed.Id!].Add(draft);
            }
        }

        return families;
    }

    /// <summary>What a schema's fields are; its expressions are not looked at, so that schemas may lead to one another.</summary>
    private LinkedSchema Outline(SchemaDraft draft)
    {
        if (!_outlines.TryGetValue(draft, out LinkedSchema? outline))
        {
            NameScope members = NameScope.OfNote(ClassName(draft.Id!));
            List<FieldModel> fields = new FieldReader(new(new(), this, null), members).Read(Fields(draft.Id!), members, new("", "the note", 0, false));
            _outlines.Add(draft, outline = new(draft.Id!, CelEnvironment.ForSchema(fields, [])));
        }

        return outline;
    }
}
