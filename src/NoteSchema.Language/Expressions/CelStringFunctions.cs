using static NoteSchema.Language.CelFunctions;

namespace NoteSchema.Language;

/// <summary>CEL's extended string functions. Places in a text count code points from 0.</summary>
internal static class CelStringFunctions
{
    public static IEnumerable<CelFunction> Declare()
    {
        CelType text = CelType.String, number = CelType.Int, texts = CelType.List(CelType.String);
        return
        [
            Member("charAt", "The character at a place; empty at the end of the text.", text, text, number),
            Member("indexOf", "The first place of the other text, or -1.", number, text, text),
            Member("indexOf", "The first place of the other text from a place on, or -1.", number, text, text, number),
            Member("lastIndexOf", "The last place of the other text, or -1.", number, text, text),
            Member("lastIndexOf", "The last place of the other text that is not after a place, or -1.", number, text, text, number),
            Member("join", "The texts one after the other.", text, texts),
            Member("join", "The texts with a separator between them.", text, texts, text),
            Member("lowerAscii", "The text with A to Z in lower case.", text, text),
            Member("upperAscii", "The text with a to z in upper case.", text, text),
            Member("replace", "The text with every first text replaced by the second.", text, text, text, text),
            Member("replace", "The text with so many of the first text replaced by the second; all if the number is negative.", text, text, text, text, number),
            Member("split", "The texts between the separators.", texts, text, text),
            Member("split", "The texts between the separators, at most so many.", texts, text, text, number),
            Member("substring", "The text from a place on.", text, text, number),
            Member("substring", "The text from a place to before another.", text, text, number, number),
            Member("trim", "The text without space at its ends.", text, text),
            Member("reverse", "The text backwards.", text, text),
            Member("format", "The text with `%s`, `%d`, `%f`, `%e`, `%b`, `%x`, `%X` and `%o` replaced by the values of the list.", text, text, CelType.List(A)),
            Global("strings.quote", "The text between quotation marks, with escapes where they are needed.", text, text),
        ];
    }
}
