using NoteSchema.Language;

namespace NoteSchema.Emitter;

/// <summary>The run-time's names for choices that a schema makes.</summary>
internal static class Names
{
    public static Code Of(AdditionalPolicy policy) => policy switch
    {
        AdditionalPolicy.Warn => Code.Of($"global::NoteSchema.Additional.Warn"),
        AdditionalPolicy.Forbid => Code.Of($"global::NoteSchema.Additional.Forbid"),
        _ => Code.Of($"global::NoteSchema.Additional.Allow"),
    };

    public static Code Of(ModelSeverity severity) => severity switch
    {
        ModelSeverity.Hint => Code.Of($"global::NoteSchema.Severity.Hint"),
        ModelSeverity.Info => Code.Of($"global::NoteSchema.Severity.Info"),
        ModelSeverity.Warning => Code.Of($"global::NoteSchema.Severity.Warning"),
        _ => Code.Of($"global::NoteSchema.Severity.Error"),
    };
}
