using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>
/// Reads a schema with all it takes over. It is read twice: first without expressions, which tells what there is to name, then with them; only the second
/// reading's problems count.
/// </summary>
internal sealed class SchemaReader(SchemaDraft draft, SchemaIndex schemas, ProblemList problems)
{
    private static readonly SchemaKey s_lock = new("lock", "What noteschema knows of a locked version.");

    public SchemaModel Read(YamlMap root)
    {
        ReadContext context = new(problems, schemas, null);
        bool canExtend = Inheritance.Check(context, draft);
        List<SchemaDraft> chain = canExtend ? Inheritance.Chain(draft, schemas) : [draft];
        ProblemList own = new();
        SchemaModel outline = ReadAll(root, chain, new(new(), schemas, null));
        CelEnvironment scope = CelEnvironment.ForSchema(outline.Fields, outline.Body.Sections, schemas.Linked);
        SchemaModel model = ReadAll(root, chain, new(own, schemas, scope));
        ReportInherited(chain, own);
        return model;
    }

    private static SchemaModel ReadAll(YamlMap root, List<SchemaDraft> chain, ReadContext context)
    {
        KeyedMap map = KeyedMap.Open(context, root, SchemaPlaces.Schema, Shown(root), context.Schemas.IsOfLocked ? [s_lock] : null)!;
        string id = map.Text("schema", ReadLimits.NameLength) ?? "";
        string className = SchemaIndex.ClassName(id);
        NameScope members = NameScope.OfNote(className);
        foreach (string key in new[] { "fields", "rules", "migrations", "body" }) CheckMap(context, map, key);
        List<FieldModel> fields = new FieldReader(context, members).Read(Inheritance.Entries(chain, "fields"), members, new("", "the note", 0, false));
        List<SectionModel> sections = new SectionReader(context, members).Read(Inheritance.Entries(chain, "body", "sections"), 1, isNested: false);
        long? version = map.Count("version", 1, 100_000);
        SchemaModel model = new()
        {
            Id = id,
            ClassName = className,
            Version = (int)(version ?? 1),
            Title = map.Text("title", ReadLimits.NameLength * 5),
            Description = map.Text("description"),
            IsAbstract = map.Flag("abstract") ?? false,
            Bases = new(chain.Take(chain.Count - 1).Reverse().Select(part => part.Id!)),
            Match = MatchReader.Read(context, map.Entry("match")),
            Fields = new(fields.Select(field => field.Unique ? field with { UniqueIn = Origin(field.Key, chain, context.Schemas) ?? id } : field)),
            AdditionalFields = ReadAdditional(context, chain),
            Body = BodyModelReader.Read(context, chain.Select(part => part.Find("body")).OfType<YamlEntry>()) with { Sections = new(sections) },
            Rules = new(new RuleReader(context, fields).Read(Inheritance.Entries(chain, "rules"))),
        };
        model = model with { Migrations = new(new MigrationReader(context, model, isVersionKnown: version is not null || map.Entry("version") is null).Read(map.Entry("migrations"))) };
        return model with { LinkedFields = new(context.LinkedFields.OrderBy(field => field.Schema, StringComparer.Ordinal).ThenBy(field => field.Key, StringComparer.Ordinal)) };
    }

    /// <summary>The furthest base whose field is unique too.</summary>
    private static string? Origin(string key, List<SchemaDraft> chain, SchemaIndex schemas) =>
        chain.Take(chain.Count - 1).Select(part => schemas.Resolve(part).Schema).FirstOrDefault(part => part is not null && part.Fields.Any(field => field.Key == key && field.Unique))?.Id;

    private static AdditionalPolicy ReadAdditional(ReadContext context, List<SchemaDraft> chain)
    {
        AdditionalPolicy policy = AdditionalPolicy.Allow;
        foreach (SchemaDraft part in chain)
        {
            if (part.Root is { } root && part.Find("additional_fields") is not null) policy = KeyedMap.Over(context, root).Policy("additional_fields");
        }

        return policy;
    }

    private static void CheckMap(ReadContext context, KeyedMap map, string key)
    {
        if (map.ValueUnlessEmpty(key) is { } node and not YamlMap) context.WrongValue(node, $"`{key}` is a map; this is {ReadContext.Describe(node)}");
    }

    /// <summary>What is missing from a whole schema is reported at its first key.</summary>
    private static YamlNode Shown(YamlMap root) => root.Entries.Count > 0 ? root.Entries[0].Key : root;

    /// <summary>Mistakes in a base: its own are its own to report; what only this schema makes of them is reported where it extends.</summary>
    private void ReportInherited(List<SchemaDraft> chain, ProblemList found)
    {
        YamlNode place = draft.Find("extends")?.Value ?? draft.Root!;
        SchemaDraft? broken = chain.Take(chain.Count - 1).LastOrDefault(part => schemas.Resolve(part).Schema is null);
        if (broken is not null) problems.Report(SchemaRules.UnknownSchema, place, $"The schema `{broken.Id}` has mistakes of its own; put those right first");
        foreach (SchemaProblem problem in found.Items)
        {
            if (problem.Path == draft.File.Path)
            {
                problems.Add(problem);
            }
            else if (broken is null)
            {
                SchemaDraft? origin = chain.Find(part => part.File.Path == problem.Path);
                problems.Report(problem.Rule, place, $"In what is taken over from `{origin?.Id}`, line {problem.Line + 1}: {problem.Message}", problem.Severity);
            }
        }
    }
}
