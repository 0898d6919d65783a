using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NoteSchema.Generators.Tests;

/// <summary>What MSBuild tells the generator: that YAML files are schemas, and what is to be made of them.</summary>
internal sealed class BuildSettings(string? rootNamespace = "Vault", string? ownNamespace = null, string? visibility = null) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions => new Options(new()
    {
        ["build_property.RootNamespace"] = rootNamespace,
        ["build_property.NoteSchema_Namespace"] = ownNamespace,
        ["build_property.NoteSchema_Visibility"] = visibility,
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Options(new() { ["build_metadata.AdditionalFiles.SourceItemGroup"] = textFile.Path.EndsWith(".yaml", StringComparison.Ordinal) ? "NoteSchema" : null });

    private sealed class Options(Dictionary<string, string?> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value) && value is not null;
    }
}
