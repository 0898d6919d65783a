namespace NoteSchema.Vaults;

/// <summary>What a vault's <c>noteschema.yaml</c> says; everything has a default.</summary>
public sealed record VaultSettings
{
    /// <summary>The settings of a vault without a settings file.</summary>
    public static VaultSettings Default { get; } = new();

    /// <summary>Files and folders of schemas; <c>schemas</c>, if it is there, where the file does not say.</summary>
    public IReadOnlyList<SchemaSource> Schemas { get; init; } = [new("schemas", null)];

    /// <summary>Which notes are left out; the last pattern that matches decides. Of a vault that was opened, templates and samples beside its schemas too.</summary>
    public IReadOnlyList<Glob> Exclude { get; init; } = [];

    /// <summary>Whether the file, or Obsidian's settings of templates, say that notes are left out.</summary>
    public bool ExcludesNotes { get; init; }

    /// <summary>Whose vault it is; null where the file does not say.</summary>
    public NoteLink? Owner { get; init; }

    /// <summary>The frontmatter key that names a note's type.</summary>
    public string TypeField { get; init; } = "type";

    /// <summary>The frontmatter key that holds a note's schema version.</summary>
    public string VersionField { get; init; } = "schema_version";

    /// <summary>Severities by rule.</summary>
    public IReadOnlyList<RuleSetting> Rules { get; init; } = [];

    /// <summary>Severities by path and rule; a later one wins.</summary>
    public IReadOnlyList<RuleOverride> Overrides { get; init; } = [];

    /// <summary>The severity of <paramref name="rule"/> for the note at <paramref name="path"/>, or null where the settings do not say.</summary>
    public Severity? SeverityOf(string rule, string path)
    {
        for (int index = Overrides.Count - 1; index >= 0; index--)
        {
            RuleOverride part = Overrides[index];
            if (Find(part.Rules, rule) is { } severity && part.Path.Matches(path)) return severity;
        }
        return Find(Rules, rule);
    }

    private static Severity? Find(IReadOnlyList<RuleSetting> rules, string name)
    {
        foreach (RuleSetting rule in rules)
        {
            if (rule.Name == name) return rule.Severity;
        }
        return null;
    }
}

/// <summary>A file or folder of schemas.</summary>
/// <param name="Path">The path from the vault's root.</param>
/// <param name="Place">Where the settings name it, and so want it to be there; null for the default.</param>
public sealed record SchemaSource(string Path, LineRange? Place);

/// <summary>The severity that the settings give a rule.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="Severity">The severity.</param>
/// <param name="Place">Where the name stands in the settings file.</param>
public sealed record RuleSetting(string Name, Severity Severity, LineRange Place);

/// <summary>Severities for a part of the vault.</summary>
/// <param name="Path">For which notes.</param>
/// <param name="Rules">Severities by rule.</param>
public sealed record RuleOverride(Glob Path, IReadOnlyList<RuleSetting> Rules);

/// <summary>A mistake in a file of the vault that is no note: the settings or a schema.</summary>
/// <param name="Path">The file, from the vault's root.</param>
/// <param name="Range">Where, in UTF-16 units.</param>
/// <param name="Message">What is wrong, and what to write instead.</param>
public sealed record FileProblem(string Path, LineRange Range, string Message);
