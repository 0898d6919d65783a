namespace NoteSchema.Generators;

/// <summary>The names of the generator's steps, by which tests follow what is made again.</summary>
public static class TrackingNames
{
    /// <summary>A file becomes a draft.</summary>
    public const string Read = nameof(Read);

    /// <summary>A draft and those loaded with it become a checked schema, or problems.</summary>
    public const string Resolve = nameof(Resolve);

    /// <summary>A checked schema becomes C#.</summary>
    public const string Emit = nameof(Emit);
}
