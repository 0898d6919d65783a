using System.Text;
using Microsoft.CodeAnalysis;
using RoslynText = Microsoft.CodeAnalysis.Text.SourceText;

namespace NoteSchema.Generators.Tests;

/// <summary>A schema file handed to the generator. Two of them are two files, even with one path and text. Without a text it cannot be read.</summary>
internal sealed class SchemaText(string path, string? text) : AdditionalText
{
    public override string Path => path;

    public override RoslynText? GetText(CancellationToken cancellationToken = default) => text is null ? null : RoslynText.From(text, Encoding.UTF8);
}
