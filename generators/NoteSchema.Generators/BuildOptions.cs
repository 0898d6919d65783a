using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NoteSchema.Generators;

/// <summary>What the build says: which files are schemas, and what is to be made of them.</summary>
/// <param name="Namespace">The namespace of the classes; the emitter makes a project's name fit for one.</param>
/// <param name="Visibility">Who may see the classes, as the project says it; empty for all.</param>
internal readonly record struct BuildOptions(string Namespace, string Visibility)
{
    /// <summary>Whether the classes are for their own project only.</summary>
    public bool IsInternal => Visibility.Equals("internal", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether <see cref="Visibility"/> is neither of the two that there are.</summary>
    public bool HasUnknownVisibility => Visibility.Length > 0 && !IsInternal && !Visibility.Equals("public", StringComparison.OrdinalIgnoreCase);

    public static bool IsSchema(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.SourceItemGroup", out string? group) && group == "NoteSchema";

    public static BuildOptions Of(AnalyzerConfigOptionsProvider options) =>
        new(Property(options, "NoteSchema_Namespace") is { Length: > 0 } own ? own : Property(options, "RootNamespace"), Property(options, "NoteSchema_Visibility").Trim());

    private static string Property(AnalyzerConfigOptionsProvider options, string name) => options.GlobalOptions.TryGetValue("build_property." + name, out string? value) ? value : "";
}
