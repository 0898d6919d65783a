using System.Collections.Concurrent;
using NoteSchema.Language;
using NoteSchema.Language.Versions;

namespace NoteSchema.Vaults;

/// <summary>The schemas of a vault as their locked versions say they were, for notes that stop at a version before the last. Read when one is first asked for; safe to use from several threads.</summary>
/// <param name="settings">The vault's settings.</param>
/// <param name="schemas">The vault's schemas as they are.</param>
/// <param name="files">The vault's schema files, locked versions among them.</param>
/// <param name="clock">The clock for expressions; the system's if null.</param>
public sealed class EarlierSchemas(VaultSettings settings, IReadOnlyList<Schema> schemas, IReadOnlyList<SchemaFile> files, TimeProvider? clock = null)
{
    private readonly Lazy<ILookup<string, LockedSchema>> _locked = new(() => VaultSchemas.ReadModels(files).Locked.ToLookup(locked => locked.Id, StringComparer.Ordinal));
    private readonly ConcurrentDictionary<(string Id, long Version), Linter?> _linters = new();

    /// <summary>The schema as it was in a version before its own; null where that is not locked, or the lock cannot be relied on.</summary>
    public Schema? Find(Schema schema, long version) => LinterOf(schema.Id, version)?.FindSchema(schema.Id);

    /// <summary>Checks notes as if <paramref name="schema"/>, one that <see cref="Find"/> gave, were in force; null where it is none of those.</summary>
    internal Linter? LinterOf(Schema schema) => _linters.GetValueOrDefault((schema.Id, schema.Version)) is { } linter && linter.FindSchema(schema.Id) == schema ? linter : null;

    private Linter? LinterOf(string id, long version) => _linters.GetOrAdd((id, version), key =>
        _locked.Value[key.Id].FirstOrDefault(locked => locked.Version == key.Version)?.Schema is { } model
            ? new Linter(settings, [.. schemas.Where(schema => schema.Id != key.Id), SchemaComposer.Compose(model)], clock)
            : null);
}
