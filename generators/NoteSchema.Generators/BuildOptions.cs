using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NoteSchema.Generators;

/// <summary>What the build says: which files are schemas, and the namespace of what is made of them.</summary>
internal static class BuildOptions
{
    public static bool IsSchema(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.SourceItemGroup", out string? group) && group == "NoteSchema";

    public static string Namespace(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.NoteSchema_Namespace", out string? own) && own.Length > 0 ? own
        : options.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? root) ? root
        : "";
}
