using NoteSchema.Language.Yaml;

namespace NoteSchema.Language.Versions;

/// <summary>Reads locked versions. Each stands by itself: what it says of other schemas held when it was written, so those are not asked.</summary>
internal static class LockReader
{
    public static LockedSchema Read(SchemaDraft draft, (string Id, int Version) name)
    {
        string? problem = null;
        SchemaModel? model = null;
        YamlMap? head = draft.Find("lock")?.Value as YamlMap;
        string? checksum = (head?.Find("checksum")?.Value as YamlScalar)?.Value;
        if (draft.Root is not { } root || draft.Document.Problems.Count > 0)
        {
            problem = "is not YAML that can be read";
        }
        else if (checksum is null)
        {
            problem = "has no `lock` with a `checksum`, so it was not written by noteschema";
        }
        else if (checksum != LockFile.Checksum(draft.File.Text))
        {
            problem = "was edited by hand";
        }
        else
        {
            ProblemList problems = new();
            SchemaModel? read = new SchemaReader(draft, SchemaIndex.OfLocked(draft), problems).Read(root);
            if (problems.Items.Find(found => found.Severity == ModelSeverity.Error) is { } wrong) problem = $"cannot be read by this version of noteschema ({wrong.Message})";
            else if (read is null || read.Id != name.Id || read.Version != name.Version) problem = $"holds version {read?.Version} of `{read?.Id}`";
            else model = read;
        }

        return new(draft.File.Path, name.Id, name.Version, model is null ? null : model with { Bases = Texts(head, "bases") }, problem) { Approved = Texts(head, "approved") };
    }

    private static EquatableArray<string> Texts(YamlMap? head, string key) =>
        head?.Find(key)?.Value is YamlList list ? new(list.Items.OfType<YamlScalar>().Select(item => item.Value)) : default;
}
