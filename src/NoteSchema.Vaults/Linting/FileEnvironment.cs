namespace NoteSchema.Vaults;

/// <summary>What is known of the note that a <see cref="NoteFileReader"/> read last, besides its text. The file's times are looked up where an expression asks for them.</summary>
/// <param name="reader">The reader.</param>
internal sealed class FileEnvironment(NoteFileReader reader) : NoteEnvironment
{
    public override DateTimeOffset? Created => File.GetCreationTimeUtc(reader.FullPath);

    public override DateTimeOffset? Modified => File.GetLastWriteTimeUtc(reader.FullPath);

    public override long? Size => reader.Size;
}
