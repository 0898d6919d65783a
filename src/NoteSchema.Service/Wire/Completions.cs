using NoteSchema.Service.V1;
using NoteSchema.Vaults;
using CompletionKind = NoteSchema.Vaults.CompletionKind;

namespace NoteSchema.Service;

/// <summary>Completions on the wire.</summary>
internal static class Completions
{
    public static CompletionItem ToWire(this Completion completion, SourceText source)
    {
        var item = new CompletionItem
        {
            Label = completion.Label,
            Kind = completion.Kind switch
            {
                CompletionKind.Field => V1.CompletionKind.Field,
                CompletionKind.Value => V1.CompletionKind.Value,
                CompletionKind.Note => V1.CompletionKind.Note,
                CompletionKind.Heading => V1.CompletionKind.Heading,
                CompletionKind.Tag => V1.CompletionKind.Tag,
                CompletionKind.Date => V1.CompletionKind.Date,
                CompletionKind.Section => V1.CompletionKind.Section,
                _ => V1.CompletionKind.Unspecified,
            },
            Detail = completion.Detail,
            Documentation = completion.Documentation,
            Edit = completion.Edit.ToWire(source),
            Required = completion.Required,
        };
        foreach (TextSpan match in completion.Matches) item.Matches.Add([(uint)match.Start, (uint)match.End]);
        return item;
    }
}
