using NoteSchema.Language.Versions;
using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Makes checked schemas of drafts, each in the light of all that are loaded with it.</summary>
public static class SchemaResolver
{
    /// <summary>The schema of <paramref name="draft"/>, or what is wrong with it. Never throws.</summary>
    /// <param name="draft">The file.</param>
    /// <param name="all">All files that are loaded together, this one included; where an id is given twice, the first one has it.</param>
    public static SchemaResult Resolve(SchemaDraft draft, IEnumerable<SchemaDraft> all) => Resolve(draft, new SchemaIndex(all));

    internal static SchemaResult Resolve(SchemaDraft draft, SchemaIndex schemas)
    {
        ProblemList problems = new();
        SchemaModel? model = null;
        bool hasName = false;
        if (ReportYaml(draft, problems) && draft.Root is { } root)
        {
            hasName = CheckIdentity(draft, schemas, problems);
            model = new SchemaReader(draft, schemas, problems).Read(root);
            if (problems.Items.TrueForAll(problem => problem.Severity != ModelSeverity.Error)) new VersionChecks(draft, schemas, problems).Check(model);
        }

        // A base that other schemas extend reports its own mistakes; here they only say why there is no model.
        List<SchemaProblem> own = [.. problems.Items.Where(problem => problem.Path == draft.File.Path).OrderBy(problem => problem.Line).ThenBy(problem => problem.Character)];
        bool isWhole = own.TrueForAll(problem => problem.Severity != ModelSeverity.Error);
        return new(isWhole ? model : null, new(own)) { Outline = isWhole ? null : hasName ? model : OutlineOfBroken(draft, schemas) };
    }

    /// <summary>What can be made of a file whose YAML is broken. What is wrong with the rest follows from that, as a field that is not there any more, and is not said.</summary>
    private static SchemaModel? OutlineOfBroken(SchemaDraft draft, SchemaIndex schemas) =>
        YamlSalvage.Read(draft) is { } rest && CheckIdentity(rest, schemas, new()) ? new SchemaReader(rest, schemas, new()).Read(rest.Root!) : null;

    private static bool ReportYaml(SchemaDraft draft, ProblemList problems)
    {
        YamlDocument document = draft.Document;
        if (draft.File.Undecoded is { } place)
        {
            int start = place - (draft.File.Text.Length - document.Text.Length);
            problems.Report(SchemaRules.SchemaSyntax, document, start, start + 1, "The schema is not UTF-8 from here on; save the file as UTF-8");
            return false;
        }

        foreach (YamlProblem problem in document.Problems)
        {
            SchemaRule rule = problem.Kind switch
            {
                YamlProblemKind.DuplicateKey => SchemaRules.DuplicateKey,
                YamlProblemKind.TooLarge => SchemaRules.TooLarge,
                _ => SchemaRules.SchemaSyntax,
            };
            problems.Report(rule, document, problem.Start, problem.End, problem.Message);
        }

        if (document.Root is YamlMap) return true;
        if (document.Root is { } other) problems.Report(SchemaRules.WrongValue, other, $"A schema is a map that begins with `schema: its-id`; this is {ReadContext.Describe(other)}");
        else if (document.Problems.Count == 0) problems.Report(SchemaRules.MissingKey, document, 0, 0, "The file is empty; a schema begins with `schema: its-id`");
        return false;
    }

    /// <summary>Checks the id and that no other schema has it; false where that is not so.</summary>
    private static bool CheckIdentity(SchemaDraft draft, SchemaIndex schemas, ProblemList problems)
    {
        if (draft.Find("schema") is not { } entry || draft.Id is not { } id) return false;
        if (!ReadContext.IsKebabCase(id))
        {
            string better = ReadContext.ToKebabCase(id);
            problems.Report(SchemaRules.WrongValue, entry.Value, $"A schema's id is in kebab-case: lower-case letters, digits and single hyphens{(better.Length > 0 ? $"; write `{better}`" : "")}");
        }
        else if (schemas.Find(id) is { } first && !first.Equals(draft))
        {
            problems.Report(SchemaRules.DuplicateSchema, entry.Value, $"`{first.File.Path}` has a schema `{id}` already; give this one another id");
        }
        else if (schemas.FindClass(SchemaIndex.ClassName(id)) is { } other && !other.Equals(draft))
        {
            problems.Report(SchemaRules.DuplicateSchema, entry.Value, $"`{id}` and `{other.Id}` in `{other.File.Path}` would both be the class `{SchemaIndex.ClassName(id)}` in C#; give one of them another id");
        }
        else
        {
            return true;
        }

        return false;
    }
}
