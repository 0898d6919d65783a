using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Puts together what a schema takes over from those it extends.</summary>
internal static class Inheritance
{
    /// <summary>The schemas from the furthest base to the schema itself. It ends where a base is unknown, comes again, or too many follow.</summary>
    public static List<SchemaDraft> Chain(SchemaDraft draft, SchemaIndex schemas)
    {
        List<SchemaDraft> chain = [draft];
        while (chain[0].Extends is { } id && schemas.Find(id) is { } next && !chain.Contains(next) && chain.Count <= ReadLimits.ExtendsDepth) chain.Insert(0, next);
        return chain;
    }

    /// <summary>The entries of a map, those of a base first; a key given again takes the inherited one's place.</summary>
    public static List<YamlEntry> Entries(IEnumerable<SchemaDraft> chain, params string[] path)
    {
        List<YamlEntry> merged = [];
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (SchemaDraft draft in chain)
        {
            YamlNode? node = draft.Root;
            foreach (string key in path) node = (node as YamlMap)?.Find(key)?.Value;
            foreach (YamlEntry entry in (node as YamlMap)?.Entries ?? [])
            {
                if (places.TryGetValue(entry.Key.Value, out int place))
                {
                    merged[place] = entry;
                }
                else
                {
                    places.Add(entry.Key.Value, merged.Count);
                    merged.Add(entry);
                }
            }
        }

        return merged;
    }

    /// <summary>Reports what is wrong with <c>extends</c>; false where the schema can then not be put together.</summary>
    public static bool Check(ReadContext context, SchemaDraft draft)
    {
        if (draft.Find("extends") is not { } entry || context.Text(entry.Value, "`extends`", ReadLimits.NameLength, entry.Key) is not { } id) return draft.Find("extends") is null;
        SchemaIndex schemas = context.Schemas;
        if (!schemas.Knows(id))
        {
            context.Problems.Report(SchemaRules.UnknownSchema, entry.Value, $"No schema `{YamlMessages.Shorten(id)}` is loaded{context.DidYouMean(id, schemas.Ids.Where(known => known != draft.Id))}");
            return false;
        }

        List<string> passed = [draft.Id ?? "this"];
        for (SchemaDraft? next = schemas.Find(id); next is not null; next = next.Extends is { } further ? schemas.Find(further) : null)
        {
            passed.Add(next.Id!);
            if (next.Equals(draft))
            {
                context.Problems.Report(SchemaRules.SchemaCycle, entry.Value, $"The schema extends itself: {string.Join(" → ", passed)}; take one of the `extends` out");
                return false;
            }

            if (passed.Count > ReadLimits.ExtendsDepth + 1)
            {
                // A cycle further up is reported where it is; without one the chain is just too long.
                context.Problems.Report(SchemaRules.TooLarge, entry.Value, $"Schemas extend one another {ReadLimits.ExtendsDepth} deep at most, and in no circle");
                return false;
            }
        }

        return true;
    }
}
