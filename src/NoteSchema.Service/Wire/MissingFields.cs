using NoteSchema.Service.V1;
using NoteSchema.Vaults;

namespace NoteSchema.Service;

/// <summary>Required fields that a note lacks, for a panel that offers to add them.</summary>
internal static class MissingFields
{
    public static IEnumerable<MissingField> In(Draft draft, LintResult result, string hash)
    {
        if (draft.Schema is not { } schema) yield break;
        foreach (Field field in schema.Fields)
        {
            if (result.Diagnostics.FirstOrDefault(found => found.Rule == Rules.RequiredField && found.Field == field.Key) is not { } diagnostic) continue;
            var missing = new MissingField { Field = field.Key, Description = field.Description ?? "" };
            if (diagnostic.Fixes.Count > 0) missing.Fix = diagnostic.Fixes[0].ToWire(draft.Note, hash);
            yield return missing;
        }
    }
}
