namespace NoteSchema.Language;

/// <summary>A key of the schema language.</summary>
/// <param name="Name">The key.</param>
/// <param name="Description">What it says, in one sentence for people.</param>
public sealed record SchemaKey(string Name, string Description)
{
    /// <summary>Whether it must be given.</summary>
    public bool Required { get; init; }

    /// <summary>The only words it may say; empty for any.</summary>
    public EquatableArray<string> Choices { get; init; }
}

/// <summary>A place in a schema file and the keys that may stand there.</summary>
/// <param name="Name">Its name, as the JSON Schema of the language has it.</param>
/// <param name="Description">What it is, with an article, as messages say it.</param>
/// <param name="Keys">The keys in the order in which people write them.</param>
public sealed record SchemaPlace(string Name, string Description, EquatableArray<SchemaKey> Keys)
{
    /// <summary>The names of the keys.</summary>
    public IEnumerable<string> Names => Keys.Select(key => key.Name);

    /// <summary>The key of that name, or null.</summary>
    public SchemaKey? Find(string name) => Keys.FirstOrDefault(key => key.Name == name);
}
